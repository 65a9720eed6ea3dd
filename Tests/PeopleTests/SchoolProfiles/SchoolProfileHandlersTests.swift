import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Profiles of schools", .database)
struct SchoolProfileHandlersTests {
  private static let form = "/d/maravilla/schools/\(Cast.lincoln)/profile"
  private static let list = "/d/maravilla/school-profiles"
  private static let typed = [
    ("version", "0"), ("enrollment", "612"), ("sed", "63.4"), ("el", "26,1 %"), ("swd", "14"),
    ("latitude", "34.05"), ("longitude", "-118.25"), ("counted_on", "2026-10-07"),
  ]

  @Test("a profile is written once, shown to those who see the school, and a lost race shows both")
  func writing() async throws {
    try await TestSite.withEngines { site in
      let (fay, eli) = (try await site.browser(.fay), try await site.browser(.eli))
      #expect(try await fay.get(Self.form).status == 200)

      let saved = try await fay.post(Self.form, Self.typed)
      let late = try await fay.post(Self.form, [("version", "0"), ("enrollment", "700")])
      let page = try await eli.get("/d/maravilla/schools/\(Cast.lincoln)").text

      #expect(saved.status == 303)
      #expect(late.status == 409 && late.text.contains("612") && late.text.contains("700"))
      #expect(page.contains("63.4%") && page.contains("26.1%") && page.contains("Oct 7, 2026"))
      #expect(try await PeopleFixture.events("school_profile.changed", site) == 1)
    }
  }

  @Test(
    "each figure is checked, and what was typed stays",
    arguments: [
      ("enrollment", "0", "whole number"), ("enrollment", "many", "whole number"),
      ("sed", "101", "percentage"),
      ("el", "-1", "percentage"), ("swd", "nan", "percentage"), ("latitude", "91", "number from"),
      ("x", "3", "needs both"), ("counted_on", "2026-02-30", "day of the count"),
    ]
  )
  func invalid(field: String, value: String, words: String) async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)

      let answer = try await fay.post(Self.form, [("version", "0"), (field, value)])

      #expect(answer.status == 422 && answer.text.contains(words))
      #expect(try await PeopleFixture.events("school_profile.changed", site) == 0)
    }
  }

  @Test("a place is on the globe or on the district's map, not on both")
  func twoPlaces() async throws {
    try await TestSite.run { site in
      let both = [("version", "0"), ("latitude", "1"), ("longitude", "2"), ("x", "3"), ("y", "4")]

      let answer = try await site.browser(.fay).post(Self.form, both)

      #expect(answer.status == 422 && answer.text.contains("but not both"))
    }
  }

  @Test("directors read, only those who keep the roster write, and other districts are not there")
  func access() async throws {
    try await TestSite.run { site in
      let (dee, eli, fay) = (
        try await site.browser(.dee), try await site.browser(.eli), try await site.browser(.fay)
      )

      #expect(try await dee.get(Self.list).text.contains("Grant Middle"))
      #expect(try await eli.get(Self.list).text.contains("Grant Middle") == false)
      #expect(try await dee.get(Self.form).status == 403)
      #expect(try await dee.post(Self.form, Self.typed).status == 403)
      #expect(try await fay.get("/d/maravilla/schools/\(Cast.roble)/profile").status == 404)
      #expect(try await fay.json(.delete, Self.form, "").status == 405)
      #expect(try await Self.upload("number,enrollment\n1,2\n", by: dee).status == 403)
    }
  }

  @Test("the file that is saved loads again without a change, and a change of it is applied")
  func file() async throws {
    try await TestSite.withEngines { site in
      let fay = try await site.browser(.fay)
      _ = try await fay.post(Self.form, Self.typed)
      let saved = try await fay.get("\(Self.list).csv").text

      let same = try await Self.upload(saved, by: fay)
      let changed = try await Self.upload(saved.replacing(",612,", with: ",640,"), by: fay)
      let again = try await fay.get("\(Self.list).csv").text

      #expect(saved.contains("Lincoln Elementary,612,63.4,26.1,14,,34.05,-118.25,,,2026-10-07"))
      #expect(same.status == 303 && changed.status == 303)
      #expect(again == saved.replacing(",612,", with: ",640,"))
      #expect(try await PeopleFixture.events("school_profiles.loaded", site) == 1)
    }
  }

  @Test("a file with one wrong cell changes nothing and names line and column")
  func wrongFile() async throws {
    try await TestSite.run { site in
      let fay = try await site.browser(.fay)
      let file = "school,enrollment,sed\nLincoln Elementary,500,50\nGrant Middle,600,150\nNowhere,1,1\n"

      let answer = try await Self.upload(file, by: fay)

      #expect(answer.status == 422)
      #expect(
        answer.text.contains("line 3, column 3, sed") && answer.text.contains("line 4, column 1, school")
      )
      #expect(try await fay.get("\(Self.list).csv").text.contains("500") == false)
    }
  }

  @Test(
    "files that are not profiles are refused in words",
    arguments: [
      ("", "empty"), ("school,salary\n", "salary"), ("enrollment\n5\n", "number” or “school"),
      ("school\nLincoln Elementary\nlincoln elementary\n", "twice"),
      ("school,enrollment\n\"Lincoln Elementary,5\n", "cannot be read"),
      ("school\nLincoln Elementary,5\n", "more cells"),
    ]
  )
  func strange(file: String, words: String) async throws {
    try await TestSite.run { site in
      let answer = try await Self.upload(file, by: try await site.browser(.fay))

      #expect(answer.status == 422 && answer.text.contains(words), "\(answer.text)")
    }
  }

  @Test("programs read and write profiles, and a version that is not the newest is 412")
  func api() async throws {
    try await TestSite.run { site in
      let token = try await PeopleFixture.token(of: .jo, scopes: "read write", site)
      let stranger = try await site.browser(nil)
      let path = "/api/v1\(Self.form)"
      let body = #"{"enrollment":400,"sedPercent":12.5,"x":1.5,"y":-2}"#

      let written = try await stranger.json(.put, path, body, token: token, headers: [.ifMatch: "\"0\""])
      let late = try await stranger.json(.put, path, body, token: token, headers: [.ifMatch: "\"0\""])
      let blind = try await stranger.json(.put, path, body, token: token)
      let list = try await stranger.json(.get, "/api/v1\(Self.list)", token: token)

      #expect(written.status == 200 && written.text.contains("\"sedPercent\":12.5"))
      #expect(late.status == 412 && blind.status == 422)
      #expect(list.text.contains("\"x\":1.5") && list.text.contains("Grant Middle"))
    }
  }

  private static func upload(_ text: String, by browser: TestBrowser) async throws -> TestAnswer {
    let body = """
      --edge\r
      Content-Disposition: form-data; name="csrf"\r
      \r
      \(browser.csrf)\r
      --edge\r
      Content-Disposition: form-data; name="file"; filename="profiles.csv"\r
      Content-Type: text/csv\r
      \r
      \(text)\r
      --edge--\r

      """
    return try await browser.send(
      .post,
      list,
      headers: [.contentType: "multipart/form-data; boundary=edge"],
      body: Array(body.utf8)
    )
  }
}
