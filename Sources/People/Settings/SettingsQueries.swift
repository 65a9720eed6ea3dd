import Kernel
import Storage

/// All SQL about a district's settings.
enum SettingsQueries {
  static func settings(_ db: Connection, within scope: Scope) throws -> (
    settings: DistrictSettings, version: Int
  ) {
    guard
      let row = try db.first(
        """
        SELECT name, time_zone, first_language, share_percent_that_may_end, minimum_rooms, minimum_notes,
          minimum_answers, version FROM district WHERE id = \(scope.district)
        """
      )
    else { throw Failure.notFound }
    let settings = DistrictSettings(
      name: try row("name"),
      timeZone: try row("time_zone"),
      firstLanguage: try row("first_language"),
      sharePercentThatMayEnd: try row("share_percent_that_may_end"),
      minimumRooms: try row("minimum_rooms"),
      minimumNotes: try row("minimum_notes"),
      minimumAnswers: try row("minimum_answers")
    )
    return (settings, try row("version"))
  }

  /// Throws: `conflict` when somebody saved since `version` was read.
  static func save(
    _ db: Connection,
    within scope: Scope,
    _ settings: DistrictSettings,
    expecting version: Int
  ) throws {
    try db.update(
      "district",
      set: """
        name = \(settings.name), time_zone = \(settings.timeZone), first_language = \(settings.firstLanguage.rawValue),
        share_percent_that_may_end = \(settings.sharePercentThatMayEnd), minimum_rooms = \(settings.minimumRooms),
        minimum_notes = \(settings.minimumNotes), minimum_answers = \(settings.minimumAnswers)
        """,
      where: "id = \(scope.district)",
      expecting: version
    )
  }
}
