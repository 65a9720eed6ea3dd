import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

/// A practice set of two scenes with three look-fors, and observers who mark it.
enum CalibrationSample {
  static let set = CalibrationSetID("01900000-0000-7000-8000-00000000c001")
  static let scenes = (1...2).map { VignetteID("01900000-0000-7000-8000-00000000c10\($0)") }
  static let path = "/d/maravilla/calibration/\(set)"

  static let setForm = [
    ("id", set.text), ("title_en", "Talk in pairs"), ("body_en", "Before the fall walks"),
    ("title_es", "Hablar en parejas"), ("body_es", "Antes de los recorridos"),
  ]

  /// The fields of a scene; the first has two look-fors, the second one.
  static func sceneForm(_ number: Int) -> [(String, String)] {
    [
      ("id", scenes[number - 1].text), ("title_en", "Scene \(number)"), ("title_es", "Escena \(number)"),
      ("body_en", "Pairs compare two graphs."), ("body_es", "Parejas comparan dos gráficas."),
      ("reasoning_en", "Both partners speak."), ("practice_1", RoundSample.practices[0].text),
      ("mark_1", "seen"), ("practice_2", number == 1 ? RoundSample.practices[1].text : ""), ("mark_2", ""),
    ]
  }

  /// Dee writes and publishes the set.
  static func publish(_ site: TestSite) async throws {
    try await site.store.write { db in
      if try !db.exists("SELECT 1 FROM framework") { try RoundSample.framework(db) }
    }
    let dee = try await site.browser(.dee)
    #expect(try await dee.post("/d/maravilla/calibration", setForm).status == 303)
    for number in 1...2 {
      #expect(try await dee.post("\(path)/vignettes", sceneForm(number)).status == 303)
    }
    #expect(try await dee.post("\(path)/publication", []).status == 303)
  }

  /// Somebody marks both scenes and finishes.
  static func mark(_ site: TestSite, _ member: Cast.Member, _ marks: [String] = ["seen", "not_seen", "seen"])
    async throws
  {
    let browser = try await site.browser(member)
    let first = [("mark_1", marks[0]), ("mark_2", marks[1])]
    #expect(try await browser.post("\(path)/vignettes/\(scenes[0])/marks", first).status == 303)
    #expect(
      try await browser.post("\(path)/vignettes/\(scenes[1])/marks", [("mark_1", marks[2])]).status == 303
    )
    #expect(try await browser.post("\(path)/completion", []).status == 303)
  }

  /// Colleagues who have finished, beside the cast; `seen` of them saw the practice of the last scene.
  static func crowd(_ site: TestSite, _ count: Int, seen: Int, from first: Int = 0) async throws {
    try await site.store.write { db in
      for number in first..<(first + count) {
        let person = PersonID("01900000-0000-7000-8000-0000000e\(String(format: "%04d", number))")
        try db.run(
          """
          INSERT INTO person (id, district_id, kind, given_name, family_name, search_key)
          VALUES (\(person), \(Cast.maravilla), 'staff', 'Observer', \("Number \(number)"), 'observer')
          """
        )
        let rater = Identifier<CalibrationMark>.makeAnonymous()
        try db.run(
          """
          INSERT INTO calibration_rater (id, set_id, person_id, state) VALUES (\(rater), \(set), \(person), 'finished')
          """
        )
        let marks = ["seen", "not_seen", number - first < seen ? "seen" : "not_seen"]
        for (index, mark) in marks.enumerated() {
          try db.run(
            """
            INSERT INTO calibration_mark (rater_id, vignette_id, position, mark)
            VALUES (\(rater), \(index < 2 ? scenes[0] : scenes[1]), \(index < 2 ? index + 1 : 1), \(mark))
            """
          )
        }
      }
    }
  }
}
