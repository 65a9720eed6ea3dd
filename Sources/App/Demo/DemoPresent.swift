import Analytics
import Kernel
import Practices
import Storage
import Visits

/// What is going on in the demo today: rounds that are open, reflections half done, decisions taken.
struct DemoPresent {
  let db: Connection
  let district: DistrictID
  let framework: DemoFrameworkPlace
  let calendar: DemoCalendar
  let keys: RoundKeyFolder

  /// Opens a round in every third school, and always at the school whose people can be chosen.
  func openRounds(
    _ places: [(figures: DemoFigures, id: SchoolID)],
    term: TermID,
    _ queries: inout DemoFigureQueries
  ) throws {
    for (index, place) in places.enumerated() {
      let school = place.figures.school
      guard school.code == DemoCast.homeSchool || (index % 3 == 0 && school.teachers >= 8) else { continue }
      let plan = DemoRoundPlan(
        number: 9,
        lookFors: ["D2", "C1", "D1", "B2"],
        rooms: 3 + index % 2,
        notes: 4 + index % 3,
        days: 20
      )
      let round = try queries.addRound(
        plan,
        school: place.id,
        term: term,
        title: "Feedback and talk",
        opensOn: calendar.today.adding(days: -6),
        closesOn: calendar.today.adding(days: 15),
        state: .open
      )
      try keys.make(round)
      guard let key = try keys.key(round) else { continue }
      let notes = place.figures.notes(plan, calendar.story.count - 1)
      try WalkNoteQueries.record(db, batch: notes.compactMap { signed($0, key) }, in: round)
    }
  }

  /// A person's own reflections: all of the term before, and a third of this one.
  func reflect(_ person: PersonID, past: TermID?, current: TermID) throws {
    var random = DemoRandom("own reflections")
    let codes = DemoFramework.practices.filter { $0.kind == .teacher }.map(\.code)
    for (index, code) in codes.enumerated() {
      guard let practice = framework.practices[code] else { continue }
      let understanding = 2 + random.below(3)
      for term in [past, index % 3 == 0 ? current : nil].compactMap({ $0 }) {
        try db.run(
          """
          INSERT INTO self_reflection (person_id, practice_id, term_id, district_id, understanding, step, students)
          VALUES (\(person), \(practice), \(term), \(district), \(understanding), \(random.below(3)), '')
          """
        )
      }
    }
  }

  /// What was decided about gaps, as far as its school is in this demo.
  func decide(
    schools: [String: SchoolID],
    owner: (DemoDecision) -> PersonID?,
    ids: inout DemoIDs
  ) throws {
    for decision in DemoDecision.all {
      var school: SchoolID?
      if case .school(let code) = decision.scope {
        guard let id = schools[code] else { continue }
        school = id
      }
      guard let owner = owner(decision), let practice = framework.practices[decision.practice] else {
        continue
      }
      let id: Identifier<DemoDecision> = ids.next()
      let due = calendar.today.adding(days: decision.dueOffsetDays)
      try db.run(
        """
        INSERT INTO practice_decision (id, district_id, practice_id, org_id, statement, lang, owner_person_id, told,
          decided_on, due_on, done_on, stopped, follow_up_on, outcome)
        VALUES (\(id), \(district), \(practice), \(school), \(decision.text.en), 'en', \(owner), \(decision.told.en),
          \(calendar.today.adding(days: decision.decidedOffsetDays)), \(due), \(decision.isDone ? due : nil),
          \(decision.stopped?.en ?? ""), \(decision.followUpOffsetDays.map { calendar.today.adding(days: $0) }),
          \(decision.looks.last?.outcome.rawValue))
        """
      )
      try look(decision.looks, at: id.text, owner, &ids)
    }
  }

  /// Writes what came of a decision, oldest first.
  private func look(_ looks: [DemoLook], at decision: String, _ owner: PersonID, _ ids: inout DemoIDs) throws
  {
    for look in looks {
      let id: FollowUpID = ids.next()
      try db.run(
        """
        INSERT INTO decision_follow_up (id, district_id, decision_id, looked_on, outcome, statement, lang,
          author_person_id)
        VALUES (\(id), \(district), \(decision), \(calendar.today.adding(days: look.offsetDays)),
          \(look.outcome.rawValue), \(look.text.en), 'en', \(owner))
        """
      )
    }
  }

  private func signed(_ note: WalkNote, _ key: RoundKey) -> SignedWalkNote? {
    guard let band = note.band else { return nil }
    let draft = WalkNoteDraft(
      id: .makeAnonymous(),
      room: "\(101 + note.room)",
      band: GradeBand.allCases[band],
      marks: note.marks.compactMap { $0 }
    )
    return SignedWalkNote(draft, key: key)
  }
}
