import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Settings and terms", .database)
struct SettingsHandlersTests {
  private let valid = [
    ("version", "1"), ("name", "Maravilla Joint"), ("time_zone", "America/Denver"), ("first_language", "es"),
    ("share_percent", "5"), ("minimum_rooms", "6"), ("minimum_notes", "12"), ("minimum_answers", "15"),
  ]

  @Test("an administrator saves the settings, once for each version")
  func saves() async throws {
    try await TestSite.withEngines { site in
      let jo = try await site.browser(.jo)

      let saved = try await jo.post("/d/maravilla/settings", valid)
      let late = try await jo.post("/d/maravilla/settings", replacing("name", "Typed too late"))

      #expect(saved.status == 303)
      #expect(try await jo.get("/d/maravilla/settings").text.contains("Maravilla Joint"))
      #expect(late.status == 409)
      #expect(late.text.contains("Maravilla Joint") && late.text.contains("Typed too late"))
      #expect(late.text.hidden("version") == "2")
      #expect(try await PeopleFixture.events("settings.changed", site) == 1)
    }
  }

  @Test(
    "each field that needs attention is named and keeps what was typed",
    arguments: [
      ("name", "", "Enter the district"), ("time_zone", "Mars/Olympus", "time zone"),
      ("first_language", "fr", "English or Spanish"), ("share_percent", "101", "from 0 to 100"),
      ("minimum_rooms", "4", "from 5 to 100"), ("minimum_notes", "7", "from 8 to 500"),
      ("minimum_answers", "9", "from 10 to 500"), ("minimum_answers", "many", "whole number"),
    ]
  )
  func invalid(field: String, value: String, words: String) async throws {
    try await TestSite.run { site in
      let answer = try await site.browser(.jo).post("/d/maravilla/settings", replacing(field, value))

      #expect(answer.status == 422)
      #expect(answer.text.contains(words))
      #expect(answer.text.contains("Maravilla Joint") || field == "name")
    }
  }

  @Test("only administrators come here, and only to their own district")
  func ladder() async throws {
    try await TestSite.run { site in
      let (dee, jo) = (try await site.browser(.dee), try await site.browser(.jo))

      #expect(try await dee.get("/d/maravilla/settings").status == 403)
      #expect(try await dee.post("/d/maravilla/settings", valid).status == 403)
      #expect(try await jo.get("/d/dos-robles/settings").status == 404)
      #expect(try await jo.send(.delete, "/d/maravilla/settings", headers: [:], body: []).status == 405)
      #expect(try await jo.get("/d/maravilla/terms/\(PeopleFixture.anotherID())").status == 404)
      #expect(try await !dee.get("/d/maravilla/schools").text.contains("/d/maravilla/settings"))
      #expect(try await jo.get("/d/maravilla/schools").text.contains("/d/maravilla/settings"))
    }
  }

  private func replacing(_ field: String, _ value: String) -> [(String, String)] {
    valid.map { $0.0 == field ? (field, value) : $0 }
  }
}
