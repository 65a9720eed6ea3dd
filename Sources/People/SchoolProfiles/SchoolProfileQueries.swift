package import Kernel
package import Storage

/// All SQL about profiles of schools.
package enum SchoolProfileQueries {
  private static let columns: SQL = """
    SELECT o.id, o.name, o.identifier, o.level, p.enrollment, p.sed, p.el, p.swd, p.foster_homeless, p.latitude,
      p.longitude, p.map_x, p.map_y, p.counted_on, p.version
    FROM org o LEFT JOIN school_profile p ON p.org_id = o.id
    """

  /// Every school within a scope by name, with what is known of it, at most 5,000.
  package static func all(_ db: Connection, within scope: Scope) throws -> [SchoolProfile] {
    try db.rows(
      """
      \(sql: columns) WHERE o.district_id = \(scope.district) AND o.type = 'school' AND o.ended_on IS NULL
        AND \(column: "o.id", within: scope)
      ORDER BY o.name, o.id LIMIT 5000
      """
    ).map(profile)
  }

  /// Every school of a district, for work that nobody asks for in person, at most 5,000.
  package static func all(_ db: Connection, district: DistrictID) throws -> [SchoolProfile] {
    try db.rows(
      """
      \(sql: columns) WHERE o.district_id = \(district) AND o.type = 'school' AND o.ended_on IS NULL
      ORDER BY o.name, o.id LIMIT 5000
      """
    ).map(profile)
  }

  /// One page of them.
  static func page(_ db: Connection, within scope: Scope, after cursor: PageCursor?, limit: Int = 100) throws
    -> Page<SchoolProfile>
  {
    let later: SQL =
      cursor.map { "AND (o.name > \($0.keys[0]) OR (o.name = \($0.keys[0]) AND o.id > \($0.keys[1])))" }
      ?? ""
    let rows = try db.rows(
      """
      \(sql: columns) WHERE o.district_id = \(scope.district) AND o.type = 'school' AND o.ended_on IS NULL
        AND \(column: "o.id", within: scope) \(sql: later)
      ORDER BY o.name, o.id LIMIT \(limit + 1)
      """
    ).map(profile)
    return Page(cutting: rows, limit: limit) { [$0.name, $0.school.text] }
  }

  /// One school's.
  ///
  /// Throws: `notFound` outside the scope, also for a school of another district.
  package static func profile(_ db: Connection, within scope: Scope, school: SchoolID) throws -> SchoolProfile
  {
    try scope.require(school)
    let row = try db.first(
      """
      \(sql: columns) WHERE o.id = \(school) AND o.district_id = \(scope.district) AND o.type = 'school'
        AND o.ended_on IS NULL
      """
    )
    guard let row else { throw Failure.notFound }
    return try profile(row)
  }

  /// Writes a school's figures over those of `version`; 0 when there were none.
  ///
  /// Throws: `conflict` when somebody else wrote meanwhile.
  package static func save(
    _ db: Connection,
    district: DistrictID,
    school: SchoolID,
    _ figures: SchoolFigures,
    expecting version: Int
  ) throws {
    // A row without figures stands for none, so that both cases meet the same check of the version.
    _ = try db.insertOnce(
      "INSERT INTO school_profile (org_id, district_id, version) VALUES (\(school), \(district), 0)"
    )
    var (latitude, longitude, x, y): (Double?, Double?, Double?, Double?) = (nil, nil, nil, nil)
    switch figures.place {
    case .globe(let north, let east): (latitude, longitude) = (north, east)
    case .map(let east, let north): (x, y) = (east, north)
    case nil: break
    }
    try db.update(
      "school_profile",
      set: """
        enrollment = \(figures.enrollment), sed = \(figures.shares[.sed]), el = \(figures.shares[.el]),
          swd = \(figures.shares[.swd]), foster_homeless = \(figures.shares[.fosterOrHomeless]),
          latitude = \(latitude), longitude = \(longitude), map_x = \(x), map_y = \(y),
          counted_on = \(figures.countedOn)
        """,
      where: "org_id = \(school) AND district_id = \(district)",
      expecting: version
    )
  }

  private static func profile(_ row: Row) throws -> SchoolProfile {
    var figures = SchoolFigures()
    figures.enrollment = try row("enrollment")
    for share in StudentShare.allCases { figures.shares[share] = try row(share.rawValue, as: Int?.self) }
    figures.countedOn = try row("counted_on")
    let (latitude, longitude): (Double?, Double?) = (try row("latitude"), try row("longitude"))
    let (x, y): (Double?, Double?) = (try row("map_x"), try row("map_y"))
    if let latitude, let longitude { figures.place = .globe(latitude: latitude, longitude: longitude) }
    if let x, let y { figures.place = .map(x: x, y: y) }
    return SchoolProfile(
      school: try row("id"),
      name: try row("name"),
      number: try row("identifier"),
      level: try row("level"),
      figures: figures,
      version: try row("version", as: Int?.self) ?? 0
    )
  }
}
