package import Analytics
package import Kernel
package import Storage

/// What the teachers of a school said about a practice, pooled, and in which term.
package struct PooledKnowing: Sendable, Hashable {
  package let term: String
  package let figure: Published<KnowingFigure>
}

/// All SQL that reads pooled reflections of one school.
package enum PooledReflectionQueries {
  /// Of each practice the latest figure of the whole school that may be shown, else that it is withheld.
  package static func latest(
    _ db: Connection,
    district: DistrictID,
    school: SchoolID,
    practices: [FrameworkItemID]
  ) throws -> [FrameworkItemID: PooledKnowing] {
    let rows = try db.rows(
      """
      SELECT r.practice_id, s.title, r.is_withheld, r.teachers, r.answers, r.rate, r.low_percent, r.high_percent,
        r.bounds_low_percent, r.bounds_high_percent
      FROM pooled_reflection r JOIN academic_session s ON s.id = r.term_id
      WHERE r.district_id = \(district) AND r.org_id = \(school) AND r.grade_band = 'all'
        AND r.practice_id IN \(values: practices)
      ORDER BY s.starts_on, r.practice_id LIMIT 500
      """
    )
    return try rows.reduce(into: [:]) { latest, row in
      let practice: FrameworkItemID = try row("practice_id")
      let figure = try figure(row)
      guard figure != nil || latest[practice] == nil else { return }
      latest[practice] = PooledKnowing(
        term: try row("title"),
        figure: figure.map { .shown($0) } ?? .withheld
      )
    }
  }

  private static func figure(_ row: Row) throws -> KnowingFigure? {
    guard try !row("is_withheld", as: Bool.self), let rate: PublishedRate = try row("rate") else {
      return nil
    }
    return KnowingFigure(
      count: try row("answers"),
      roster: try row("teachers"),
      rate: rate,
      interval: PublishedInterval(
        lowerPercent: try row("low_percent"),
        upperPercent: try row("high_percent")
      ),
      bounds: PublishedInterval(
        lowerPercent: try row("bounds_low_percent"),
        upperPercent: try row("bounds_high_percent")
      ),
      steps: .withheld
    )
  }
}
