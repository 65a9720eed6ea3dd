import Kernel
import Storage
import Visits

/// Somebody invited to a visit of the demo.
struct DemoGuest: Sendable {
  let person: PersonID?
  var name = ""
  let school: SchoolID?
  var part = "visitor"
  var isPrincipal = false
  var answer = "coming"
  var group: Int?
}

/// A visit of the demo as it is written.
struct DemoVisitRow: Sendable {
  let school: SchoolID
  let title: String
  let day: CalendarDay
  let state: InquiryVisitState
  var place = "Library, through the main gate"
  var theory = ("", "", "")
  var because = ""
  var planVersion = 0
}

/// All SQL that writes the demo's inquiry visits.
struct DemoVisitQueries {
  let db: Connection
  let district: DistrictID
  let framework: DemoFrameworkPlace
  let now: Instant
  private var ids: DemoIDs
  private var random = DemoRandom("visits", "anonymous")

  init(_ db: Connection, _ district: DistrictID, _ framework: DemoFrameworkPlace, now: Instant) {
    self.db = db
    self.district = district
    self.framework = framework
    self.now = now
    ids = DemoIDs("visits", at: now)
  }

  mutating func add(_ row: DemoVisitRow) throws -> InquiryVisitID {
    let id: InquiryVisitID = ids.next()
    try db.run(
      """
      INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, place, theory_if, theory_then,
        theory_so_that, state, closed_on, cancelled_because, plan_version)
      VALUES (\(id), \(district), \(row.school), \(row.title), \(row.day), '08:15', '13:30', \(row.place), \(row.theory.0),
        \(row.theory.1), \(row.theory.2), \(row.state.rawValue), \(row.state == .closed ? row.day.adding(days: 1) : nil),
        \(row.because), \(row.planVersion))
      """
    )
    return id
  }

  func add(lookFors: [(code: String, students: String)], to visit: InquiryVisitID) throws {
    for (index, lookFor) in lookFors.enumerated() {
      guard let practice = framework.practices[lookFor.code] else { continue }
      try db.run(
        """
        INSERT INTO inquiry_look_for (visit_id, position, practice_id, students_would)
        VALUES (\(visit), \(index + 1), \(practice), \(lookFor.students))
        """
      )
    }
  }

  func add(
    targets: [(measure: String, group: String, amount: String, unit: String, baseline: String)],
    due: CalendarDay,
    to visit: InquiryVisitID
  ) throws {
    for (index, target) in targets.enumerated() {
      try db.run(
        """
        INSERT INTO inquiry_target (visit_id, position, measure, student_group, amount, unit, baseline, due_on)
        VALUES (\(visit), \(index + 1), \(target.measure), \(target.group), \(target.amount), \(target.unit),
          \(target.baseline), \(due))
        """
      )
    }
  }

  mutating func add(partners: [SchoolID], guests: [DemoGuest], to visit: InquiryVisitID) throws {
    for partner in partners {
      try db.run("INSERT INTO inquiry_partner (visit_id, org_id) VALUES (\(visit), \(partner))")
    }
    for guest in guests {
      let id: InquiryGuestID = ids.next()
      let name = try guest.person.map(name) ?? guest.name
      try db.run(
        """
        INSERT INTO inquiry_guest (id, visit_id, person_id, name, org_id, part, is_principal, answer, group_number)
        VALUES (\(id), \(visit), \(guest.person), \(name), \(guest.school), \(guest.part), \(guest.isPrincipal),
          \(guest.answer), \(guest.group))
        ON CONFLICT DO NOTHING
        """
      )
    }
  }

  /// Rooms taught at most of the times, and stops of groups that see every one of them.
  func addDay(rooms: Int, groups: Int, to visit: InquiryVisitID) throws {
    let times = [("08:50", "09:10"), ("09:15", "09:35"), ("09:40", "10:00"), ("10:20", "10:40")]
    for (index, time) in times.enumerated() {
      try db.run(
        """
        INSERT INTO inquiry_time (visit_id, number, starts_at, ends_at) VALUES (\(visit), \(index + 1), \(time.0), \(time.1))
        """
      )
    }
    let bands = ["K-2", "3-5"]
    for position in 1...rooms {
      try db.run(
        """
        INSERT INTO inquiry_room (visit_id, position, name, place_x, place_y, grade_band)
        VALUES (\(visit), \(position), \("Room \(100 + position)"), \((position - 1) % 5 + 1), \((position - 1) / 5 + 1),
          \(bands[(position - 1) * bands.count / rooms]))
        """
      )
      // One room in five has no lesson in the last slot.
      for number in 1...times.count where position % 5 != 0 || number < times.count {
        try db.run(
          "INSERT INTO inquiry_room_time (visit_id, position, number) VALUES (\(visit), \(position), \(number))"
        )
      }
    }
    guard groups > 0 else { return }
    try db.run("INSERT INTO inquiry_day (visit_id, group_count) VALUES (\(visit), \(groups))")
    for group in 1...groups {
      for number in 1...times.count {
        var position = ((number - 1) * groups + group - 1) % rooms + 1
        if position % 5 == 0, number == times.count { position -= 1 }
        try db.run(
          """
          INSERT INTO inquiry_stop (visit_id, group_number, number, position) VALUES (\(visit), \(group), \(number), \(position))
          """
        )
      }
    }
  }

  mutating func add(notes: [DemoVisitNote], patterns: [InquiryVisitID], to visit: InquiryVisitID) throws {
    try db.run("INSERT INTO inquiry_board (visit_id, version) VALUES (\(visit), 1)")
    for note in notes {
      let id = UUIDText.version4(using: &random)
      try db.run(
        """
        INSERT INTO inquiry_note (id, visit_id, look_for, kind, body, lang, pattern_id)
        VALUES (\(id), \(visit), \(note.lookFor), \(note.kind), \(note.text), \(note.lang),
          \(note.pattern.map { patterns[$0] }))
        """
      )
    }
  }

  mutating func add(_ debrief: DemoDebrief, to visit: InquiryVisitID) throws {
    var patterns: [InquiryVisitID] = []
    for (index, pattern) in debrief.patterns.enumerated() {
      let id: InquiryVisitID = ids.next()
      patterns.append(id)
      try db.run(
        """
        INSERT INTO inquiry_pattern (id, visit_id, look_for, title, position, is_sent)
        VALUES (\(id), \(visit), \(pattern.lookFor), \(pattern.title), \(index + 1), 1)
        """
      )
    }
    try add(notes: debrief.notes, patterns: patterns, to: visit)
    for feedback in debrief.feedback {
      let id: InquiryVisitID = ids.next()
      try db.run(
        """
        INSERT INTO inquiry_feedback (id, visit_id, kind, body, lang, is_sent)
        VALUES (\(id), \(visit), \(feedback.kind), \(feedback.text), 'en', 1)
        """
      )
      for pattern in feedback.patterns {
        try db.run(
          "INSERT INTO inquiry_feedback_evidence (feedback_id, pattern_id) VALUES (\(id), \(patterns[pattern]))"
        )
      }
    }
  }

  mutating func add(principalNotes: [(person: PersonID, text: String)], to visit: InquiryVisitID) throws {
    for note in principalNotes {
      let id: InquiryVisitID = ids.next()
      try db.run(
        """
        INSERT INTO inquiry_principal_note (id, visit_id, person_id, body, lang, written_at)
        VALUES (\(id), \(visit), \(note.person), \(note.text), 'en', \(now))
        """
      )
    }
  }

  mutating func add(
    commitments: [(
      text: String, code: String, owner: PersonID, due: CalendarDay, state: String, outcome: String
    )],
    to visit: InquiryVisitID
  ) throws {
    for commitment in commitments {
      let id: CommitmentID = ids.next()
      try db.run(
        """
        INSERT INTO inquiry_commitment (id, visit_id, practice_id, body, owner_id, due_on, state, outcome)
        VALUES (\(id), \(visit), \(framework.practices[commitment.code]), \(commitment.text), \(commitment.owner),
          \(commitment.due), \(commitment.state), \(commitment.outcome))
        """
      )
    }
  }

  func add(
    pooled: [(side: String, people: Int, useful: String, safe: String)],
    of school: SchoolID,
    on day: CalendarDay
  ) throws {
    for pool in pooled {
      for (question, rate) in [("useful", pool.useful), ("safe", pool.safe)] {
        try db.run(
          """
          INSERT INTO inquiry_pooled_answer (org_id, side, frozen_on, question, people, rate)
          VALUES (\(school), \(pool.side), \(day), \(question), \(pool.people), \(rate))
          """
        )
      }
    }
  }

  private func name(_ person: PersonID) throws -> String {
    let row = try db.first("SELECT given_name, family_name FROM person WHERE id = \(person)")
    guard let row else { return "" }
    return "\(try row("given_name", as: String.self)) \(try row("family_name", as: String.self))"
  }
}
