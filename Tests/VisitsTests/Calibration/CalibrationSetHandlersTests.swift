import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Preparing a practice set", .database)
struct CalibrationSetHandlersTests {
  @Test("a set is written, hidden while a draft, published, and once marked only copied")
  func prepares() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let (dee, ben) = (try await site.browser(.dee), try await site.browser(.ben))
      let path = CalibrationSample.path
      for _ in 1...2 {
        #expect(try await dee.post("/d/maravilla/calibration", CalibrationSample.setForm).location == path)
      }
      #expect(try await dee.post("\(path)/publication", []).status == 422)
      for number in [1, 2, 2] {
        #expect(try await dee.post("\(path)/vignettes", CalibrationSample.sceneForm(number)).status == 303)
      }
      #expect(try await ben.get(path).status == 404)
      #expect(try await !ben.get("/d/maravilla/calibration").text.contains("Talk in pairs"))
      for _ in 1...2 { #expect(try await dee.post("\(path)/publication", []).status == 303) }
      #expect(try await ben.get(path).status == 200)

      try await CalibrationSample.mark(site, .ben)

      let scene = "\(path)/vignettes/\(CalibrationSample.scenes[0])"
      for refused in [path, scene, "\(scene)/removal", "\(path)/vignettes"] {
        let answer = try await dee.post(refused, CalibrationSample.sceneForm(1) + [("version", "1")])
        #expect(answer.status == 422 && answer.text.contains("Copy it to a new set"), "\(refused)")
      }
      #expect(try await dee.get("\(scene)/edit").status == 422)
      let copy = CalibrationSetID("01900000-0000-7000-8000-00000000c002")
      for _ in 1...2 {
        let answer = try await dee.post("\(path)/copies", [("id", copy.text)])
        #expect(answer.location == "/d/maravilla/calibration/\(copy)")
      }
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM calibration_vignette") == 4)
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM calibration_look_for") == 6)
      #expect(try await ben.get("/d/maravilla/calibration/\(copy)").status == 404)
    }
  }

  @Test("a scene is changed and removed while nobody has marked; who was slower sees both versions")
  func changes() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      let (dee, ana) = (try await site.browser(.dee), try await site.browser(.ana))
      let scene = "\(CalibrationSample.path)/vignettes/\(CalibrationSample.scenes[0])"
      func form(_ title: String) -> [(String, String)] {
        CalibrationSample.sceneForm(1).map { $0.0 == "title_en" ? ("title_en", title) : $0 } + [
          ("version", "1")
        ]
      }

      #expect(try await dee.get("\(scene)/edit").text.contains("Both partners speak"))
      #expect(try await dee.post(scene, form("Dee's")).status == 303)
      let late = try await ana.post(scene, form("Ana's"))
      #expect(late.status == 409 && late.text.contains("Dee&#39;s") && late.text.contains("Ana&#39;s"))
      #expect(try await dee.get("\(CalibrationSample.path)/edit").status == 200)
      let set = CalibrationSample.setForm.filter { $0.0 != "id" } + [("version", "2")]
      #expect(try await dee.post(CalibrationSample.path, set).status == 303)
      #expect(try await dee.post(CalibrationSample.path, set).status == 409)
      #expect(try await dee.post("\(scene)/removal", []).status == 303)
      #expect(try await DoorSample.count(site, "SELECT COUNT(*) FROM calibration_vignette") == 1)
    }
  }

  @Test(
    "a field that needs attention comes back with its words and what was typed",
    arguments: [
      ("title_en", "", "Write a title"), ("body_es", "", "Write a text"),
      ("video", "http://x", "whole address"),
      ("practice_1", "x", "one to three different"), ("mark_1", "perhaps", "one of the three marks"),
      ("practice_2", RoundSample.practices[0].text, "one to three different"),
    ]
  )
  func invalid(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let dee = try await site.browser(.dee)
      #expect(try await dee.post("/d/maravilla/calibration", CalibrationSample.setForm).status == 303)
      let form =
        CalibrationSample.sceneForm(1).filter { $0.0 != field } + [(field, value)]

      let answer = try await dee.post("\(CalibrationSample.path)/vignettes", form)

      #expect(answer.status == 422 && answer.text.contains(message))
      #expect(answer.text.contains("Parejas comparan") || field == "body_es")
    }
  }

  @Test("closing takes the people out and leaves the figures to everybody who walks")
  func closes() async throws {
    try await TestSite.withEngines { site in
      try await CalibrationSample.publish(site)
      try await CalibrationSample.crowd(site, 9, seen: 4)
      try await CalibrationSample.mark(site, .ben)
      try await CalibrationSample.mark(site, .lea)
      let dee = try await site.browser(.dee)

      #expect(try await site.browser(.eli).post("\(CalibrationSample.path)/closure", []).status == 403)
      for _ in 1...2 { #expect(try await dee.post("\(CalibrationSample.path)/closure", []).status == 303) }

      #expect(
        try await DoorSample.count(
          site,
          "SELECT COUNT(*) FROM calibration_rater WHERE person_id IS NOT NULL"
        ) == 0
      )
      let page = try await site.browser(.cyd).get("\(CalibrationSample.path)/agreement").text
      #expect(page.contains("10 observers") && !page.contains("Your mark<"))
      let late = try await site.browser(.cyd).post(
        "\(CalibrationSample.path)/vignettes/\(CalibrationSample.scenes[1])/marks",
        [("mark_1", "seen")]
      )
      #expect(late.status == 422)
    }
  }

  @Test("only directors and coaches prepare")
  func permission() async throws {
    try await TestSite.run { site in
      for member in [Cast.Member.ben, .lea, .eli, .gil, .ivo, .hana, .jo] {
        let browser = try await site.browser(member)
        #expect(try await browser.get("/d/maravilla/calibration/new").status == 403, "\(member)")
        let sent = try await browser.post("/d/maravilla/calibration", CalibrationSample.setForm)
        #expect(sent.status == 403, "\(member)")
      }
      #expect(try await site.browser(.ana).get("/d/maravilla/calibration/new").status == 200)
      #expect(try await site.browser(.ana).post("/d/maravilla/calibration", []).status == 422)
    }
  }
}
