package import Kernel
package import Storage

/// All SQL about academic sessions as terms.
package enum TermQueries {
  /// The terms, semesters and years of a district, latest first, at most 200.
  package static func list(_ db: Connection, district: DistrictID) throws -> [Term] {
    try db.rows(
      """
      SELECT id, title, starts_on, ends_on, reflections_freeze_on, source FROM academic_session
      WHERE district_id = \(district) AND ended_on IS NULL ORDER BY starts_on DESC, id LIMIT 200
      """
    ).map(term)
  }

  /// One term.
  ///
  /// Throws: `notFound` outside the district.
  static func term(_ db: Connection, within scope: Scope, id: AcademicSessionID) throws -> Term {
    let row = try db.first(
      """
      SELECT id, title, starts_on, ends_on, reflections_freeze_on, source FROM academic_session
      WHERE id = \(id) AND district_id = \(scope.district) AND ended_on IS NULL
      """
    )
    guard let row else { throw Failure.notFound }
    return try term(row)
  }

  /// Adds a term; the id comes from the form, so that sending it twice adds it once.
  static func add(
    _ db: Connection,
    within scope: Scope,
    id: AcademicSessionID,
    _ fields: TermFields
  ) throws -> Insertion {
    try db.insertOnce(
      """
      INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, reflections_freeze_on, school_year)
      VALUES (\(id), \(scope.district), \(fields.title), 'term', \(fields.startsOn), \(fields.endsOn),
        \(fields.reflectionsFreezeOn), \(SchoolYear(containing: fields.startsOn).endYear))
      """
    )
  }

  static func save(_ db: Connection, within scope: Scope, id: AcademicSessionID, _ fields: TermFields) throws
  {
    try db.run(
      """
      UPDATE academic_session SET title = \(fields.title), starts_on = \(fields.startsOn), ends_on = \(fields.endsOn),
        reflections_freeze_on = \(fields.reflectionsFreezeOn),
        school_year = \(SchoolYear(containing: fields.startsOn).endYear)
      WHERE id = \(id) AND district_id = \(scope.district)
      """
    )
  }

  private static func term(_ row: Row) throws -> Term {
    let source: Int? = try row("source")
    return Term(
      id: try row("id"),
      fields: TermFields(
        title: try row("title"),
        startsOn: try row("starts_on"),
        endsOn: try row("ends_on"),
        reflectionsFreezeOn: try row("reflections_freeze_on")
      ),
      isFromRoster: source != nil
    )
  }
}
