package import Kernel
package import Storage

/// All SQL about who hosts when.
package enum HostingRotaQueries {
  /// The days of a plan's rota; nothing while there is none.
  package static func calendar(_ db: Connection, plan: TriadPlanID) throws -> HostingCalendar? {
    let row = try db.first(
      "SELECT first_on, last_on, most_a_day, version FROM hosting_rota WHERE plan_id = \(plan)"
    )
    guard let row else { return nil }
    let blackouts = try db.rows(
      "SELECT first_on, last_on FROM hosting_blackout WHERE plan_id = \(plan) ORDER BY first_on LIMIT 400"
    )
    return HostingCalendar(
      plan: plan,
      firstOn: try row("first_on"),
      lastOn: try row("last_on"),
      mostADay: try row("most_a_day"),
      blackouts: try blackouts.map { DayRange(try $0("first_on"), try $0("last_on")) },
      version: try row("version")
    )
  }

  /// Every school of a plan with its day, by group and day, at most 5,000.
  package static func days(_ db: Connection, plan: TriadPlanID) throws -> [HostingDay] {
    try db.rows(
      """
      SELECT t.plan_id, t.org_id, o.name, t.group_number, h.host_on, h.changed_at, h.version
      FROM triad_school t JOIN org o ON o.id = t.org_id
      LEFT JOIN hosting_day h ON h.plan_id = t.plan_id AND h.org_id = t.org_id
      WHERE t.plan_id = \(plan) ORDER BY t.group_number, h.host_on NULLS LAST, o.name, t.org_id LIMIT 5000
      """
    ).map(day)
  }

  /// Days on which groups of these schools meet, in published plans, from a day on, earliest first, at most 500.
  static func days(
    _ db: Connection,
    ofGroupsWith schools: Set<SchoolID>,
    district: DistrictID,
    from day: CalendarDay
  )
    throws -> [HostingDay]
  {
    try db.rows(
      """
      SELECT t.plan_id, t.org_id, o.name, t.group_number, h.host_on, h.changed_at, h.version
      FROM hosting_day h JOIN triad_plan p ON p.id = h.plan_id
      JOIN triad_school t ON t.plan_id = h.plan_id AND t.org_id = h.org_id JOIN org o ON o.id = t.org_id
      WHERE p.district_id = \(district) AND p.state = 'published' AND h.host_on >= \(day)
        AND EXISTS (SELECT 1 FROM triad_school m WHERE m.plan_id = t.plan_id AND m.group_number = t.group_number
          AND m.org_id IN \(values: schools.sorted()))
      ORDER BY h.host_on, t.org_id LIMIT 500
      """
    ).map(self.day)
  }

  /// The terms of a district that touch a school year; whole school years are none.
  static func terms(_ db: Connection, district: DistrictID, year: SchoolYear) throws -> [DayRange] {
    try db.rows(
      """
      SELECT starts_on, ends_on FROM academic_session
      WHERE district_id = \(district) AND ended_on IS NULL AND type <> 'schoolYear'
        AND starts_on <= \("\(year.endYear)-06-30") AND ends_on >= \("\(year.endYear - 1)-07-01")
      ORDER BY starts_on LIMIT 100
      """
    ).map { DayRange(try $0("starts_on"), try $0("ends_on")) }
  }

  /// Writes the days of a rota over those of `version`, 0 when there were none, and the schools' days.
  ///
  /// Throws: `conflict` when somebody else made one meanwhile.
  package static func replace(
    _ db: Connection,
    _ calendar: HostingCalendar,
    hosts: [(school: SchoolID, day: CalendarDay)],
    now: Instant
  ) throws {
    let plan = calendar.plan
    // A row without days of its own stands for none, so that both cases meet the same check of the version.
    _ = try db.insertOnce(
      """
      INSERT INTO hosting_rota (plan_id, first_on, last_on, version)
      VALUES (\(plan), \(calendar.firstOn), \(calendar.lastOn), 0)
      """
    )
    try db.update(
      "hosting_rota",
      set: "first_on = \(calendar.firstOn), last_on = \(calendar.lastOn), most_a_day = \(calendar.mostADay)",
      where: "plan_id = \(plan)",
      expecting: calendar.version
    )
    try db.run("DELETE FROM hosting_blackout WHERE plan_id = \(plan)")
    for range in calendar.blackouts {
      _ = try db.insertOnce(
        """
        INSERT INTO hosting_blackout (plan_id, first_on, last_on) VALUES (\(plan), \(range.first), \(range.last))
        """
      )
    }
    for host in hosts {
      try db.run(
        """
        INSERT INTO hosting_day (plan_id, org_id, host_on, changed_at)
        VALUES (\(plan), \(host.school), \(host.day), \(now))
        ON CONFLICT (plan_id, org_id) DO UPDATE SET host_on = excluded.host_on, changed_at = excluded.changed_at,
          version = hosting_day.version + 1
        """
      )
    }
  }

  /// Changes the day of one school by hand.
  ///
  /// Throws: `conflict` when somebody else changed it since `version`.
  static func move(
    _ db: Connection,
    plan: TriadPlanID,
    school: SchoolID,
    to day: CalendarDay,
    expecting version: Int,
    now: Instant
  ) throws {
    try db.update(
      "hosting_day",
      set: "host_on = \(day), changed_at = \(now)",
      where: "plan_id = \(plan) AND org_id = \(school)",
      expecting: version
    )
  }

  private static func day(_ row: Row) throws -> HostingDay {
    HostingDay(
      plan: try row("plan_id"),
      school: try row("org_id"),
      name: try row("name"),
      group: try row("group_number"),
      day: try row("host_on"),
      changedAt: try row("changed_at"),
      version: try row("version", as: Int?.self) ?? 0
    )
  }
}
