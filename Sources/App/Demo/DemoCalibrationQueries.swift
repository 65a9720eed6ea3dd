import Kernel
import Storage
import Visits

/// All SQL that writes the demo's practice set, and how observers marked it.
struct DemoCalibrationQueries {
  let db: Connection
  let district: DistrictID
  let framework: DemoFrameworkPlace
  private var ids: DemoIDs
  private var random = DemoRandom("calibration")

  /// How many scenes the teacher whom one can be has marked so far.
  private static let begun = 3

  init(_ db: Connection, _ district: DistrictID, _ framework: DemoFrameworkPlace, now: Instant) {
    self.db = db
    self.district = district
    self.framework = framework
    ids = DemoIDs("calibration", at: now)
  }

  /// Writes the set; `observers` have finished, `beginner` is in the middle.
  mutating func add(observers: [PersonID], beginner: PersonID?) throws {
    let set: CalibrationSetID = ids.next()
    try db.run(
      "INSERT INTO calibration_set (id, district_id, state) VALUES (\(set), \(district), 'published')"
    )
    for language in ["en", "es"] {
      try db.run(
        """
        INSERT INTO calibration_set_text (set_id, language, title, about)
        VALUES (\(set), \(language), \(DemoCalibration.title.text(language)), \(DemoCalibration.about.text(language)))
        """
      )
    }
    var scenes: [(id: VignetteID, plan: DemoVignette)] = []
    for plan in DemoCalibration.vignettes {
      guard let practice = framework.practices[plan.practice] else { continue }
      let id: VignetteID = ids.next()
      try add(plan, id, to: set, position: scenes.count + 1)
      try db.run(
        """
        INSERT INTO calibration_look_for (vignette_id, position, practice_id, author_mark)
        VALUES (\(id), 1, \(practice), \(plan.mark))
        """
      )
      scenes.append((id, plan))
    }
    for observer in observers { try mark(scenes, of: set, by: observer, state: "counted") }
    if let beginner { try mark(Array(scenes.prefix(Self.begun)), of: set, by: beginner, state: "marking") }
  }

  private func add(_ plan: DemoVignette, _ id: VignetteID, to set: CalibrationSetID, position: Int) throws {
    try db.run(
      "INSERT INTO calibration_vignette (id, set_id, position) VALUES (\(id), \(set), \(position))"
    )
    for language in ["en", "es"] {
      try db.run(
        """
        INSERT INTO calibration_vignette_text (vignette_id, language, title, body, reasoning)
        VALUES (\(id), \(language), \(plan.title.text(language)), \(plan.body.text(language)),
          \(plan.reasoning.text(language)))
        """
      )
    }
  }

  private mutating func mark(
    _ scenes: [(id: VignetteID, plan: DemoVignette)],
    of set: CalibrationSetID,
    by person: PersonID,
    state: String
  ) throws {
    let rater = UUIDText.version4(using: &random)
    try db.run(
      """
      INSERT INTO calibration_rater (id, set_id, person_id, state) VALUES (\(rater), \(set), \(person), \(state))
      """
    )
    for scene in scenes {
      let mark = ["seen", "not_seen", "not_expected"][random.pick(weights: scene.plan.weights)]
      try db.run(
        """
        INSERT INTO calibration_mark (rater_id, vignette_id, position, mark)
        VALUES (\(rater), \(scene.id), 1, \(mark))
        """
      )
    }
  }
}
