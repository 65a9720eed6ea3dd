import Kernel
import Practices
import Storage

/// All SQL that writes the demo's terms and schools.
enum DemoTermQueries {
  /// School years and terms, and the days reflections were pooled; the terms' ids in order of time.
  static func add(
    _ db: Connection,
    _ district: DistrictID,
    _ calendar: DemoCalendar,
    source: Int,
    _ ids: inout DemoIDs
  ) throws -> [TermID] {
    var years: [SchoolYear: TermID] = [:]
    let terms = calendar.story + calendar.coming
    return try terms.enumerated().map { index, term in
      if years[term.schoolYear] == nil {
        let year: TermID = ids.next()
        years[term.schoolYear] = year
        try addYear(db, district, term.schoolYear, year, source)
      }
      let id: TermID = ids.next()
      let isPast = index < calendar.story.count
      let frozen = isPast ? calendar.frozenOn(term) : term.endsOn.adding(days: -21)
      try db.run(
        """
        INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, parent_id, school_year,
          reflections_freeze_on, source, sourced_id)
        VALUES (\(id), \(district), \(term.title), 'term', \(term.startsOn), \(term.endsOn), \(years[term.schoolYear]),
          \(term.schoolYear.endYear), \(frozen), \(source), \("term-\(term.startsOn)"))
        """
      )
      if isPast {
        try db.run(
          "INSERT INTO reflection_freeze (district_id, term_id, frozen_on) VALUES (\(district), \(id), \(frozen))"
        )
      }
      return id
    }
  }

  private static func addYear(
    _ db: Connection,
    _ district: DistrictID,
    _ year: SchoolYear,
    _ id: TermID,
    _ source: Int
  ) throws {
    try db.run(
      """
      INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, school_year, source, sourced_id)
      VALUES (\(id), \(district), \(year.description), 'schoolYear', \("\(year.endYear - 1)-07-01"),
        \("\(year.endYear)-06-30"), \(year.endYear), \(source), \("year-\(year.endYear)"))
      """
    )
  }

  static func addSchool(
    _ db: Connection,
    _ district: DistrictID,
    _ school: DemoSchool,
    source: Int,
    _ ids: inout DemoIDs
  ) throws -> SchoolID {
    let id: SchoolID = ids.next()
    try db.run(
      """
      INSERT INTO org (id, district_id, type, name, identifier, level, source, sourced_id)
      VALUES (\(id), \(district), 'school', \(school.name), \(school.code), \(level(school.level)), \(source),
        \(school.code))
      """
    )
    return id
  }

  private static func level(_ level: DemoLevel) -> String {
    switch level {
    case .elementary: "elementary"
    case .k8: "k8"
    case .middle: "middle"
    case .high: "high"
    case .small: "other"
    }
  }
}
