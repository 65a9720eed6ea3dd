import Analytics
import Kernel

/// A closed round of the story with the figures its closing would have written.
struct DemoClosedRound: Sendable {
  let plan: DemoRoundPlan
  let opensOn: CalendarDay
  let closesOn: CalendarDay
  /// Nothing when it was too short and went unpublished.
  let cells: [PublishedCell<DoingFigure>]?
}

/// The past of one school, told by the story and judged by the same rules as real notes.
struct DemoFigures: Sendable {
  let school: DemoSchool
  let teachers: [DemoRoster.Teacher]
  let calendar: DemoCalendar

  /// The rounds of a term, oldest first.
  func rounds(termIndex: Int) -> [DemoClosedRound] {
    let term = calendar.story[termIndex]
    let plans = DemoStory.rounds(school: school, termIndex: termIndex)
    return plans.map { plan in
      let days = calendar.roundDays(term, number: plan.number, of: plans.count, schoolDays: plan.days)
      let notes = WalkRoundNotes(
        notes: notes(plan, termIndex),
        lookFors: plan.lookFors.count,
        schoolDays: days.0.schoolWeekdays(through: days.1)
      )
      let cells: [PublishedCell<DoingFigure>]? =
        switch notes.verdict() {
        case .publish(let cells): cells
        case .tooShort: nil
        }
      return DemoClosedRound(plan: plan, opensOn: days.0, closesOn: days.1, cells: cells)
    }
  }

  /// What teachers said in a term, pooled; in the order of `codes`.
  func pooled(_ codes: [String], termIndex: Int) -> [PublishedCell<KnowingFigure>] {
    var random = DemoRandom("answers", school.code, "\(termIndex)")
    let share = DemoStory.answering(school: school, termIndex: termIndex) / 100
    let answering = teachers.filter { _ in random.fraction() < share }
    let practices = codes.map { code in answers(code, answering, termIndex, &random) }
    let roster = Dictionary(grouping: teachers, by: { Optional(bandIndex($0.band)) }).mapValues(\.count)
    return PooledReflections(practices: practices, roster: roster).cells()
  }

  /// Notes of a round of the story: each room at least once, some of them again.
  func notes(_ plan: DemoRoundPlan, _ termIndex: Int) -> [WalkNote] {
    var random = DemoRandom("notes", school.code, "\(termIndex)", "\(plan.number)")
    let rooms = (0..<plan.rooms).map { _ in (band: random.below(bands.count), lean: random.spread(0.15)) }
    let chances = plan.lookFors.map { code in
      (
        seen: (DemoStory.doing(practice: code, school: school, termIndex: termIndex) ?? 0) / 100,
        early: DemoStory.notExpected(practice: code, school: school, termIndex: termIndex) / 100
      )
    }
    return (0..<plan.notes).map { index in
      let room = index < plan.rooms ? index : random.below(plan.rooms)
      let marks = chances.map { chance -> WalkMark? in
        if random.fraction() < chance.early { return .notExpected }
        return random.fraction() < min(max(chance.seen + rooms[room].lean, 0), 1)
          ? .seen(step: nil) : .notSeen
      }
      return WalkNote(room: room, band: bands[rooms[room].band], marks: marks)
    }
  }

  /// The school's grade bands as positions on the lattice.
  var bands: [Int] {
    let all = ["K-2", "3-5", "6-8", "9-12"]
    return DemoGrade.bands(school.grades).compactMap { all.firstIndex(of: $0) }
  }

  private func bandIndex(_ position: Int) -> Int { bands[min(position, bands.count - 1)] }

  private func answers(
    _ code: String,
    _ answering: [DemoRoster.Teacher],
    _ termIndex: Int,
    _ random: inout DemoRandom
  ) -> [ReflectionAnswer] {
    guard DemoFramework.practice(code)?.kind != .leader,
      let knowing = DemoStory.knowing(practice: code, school: school, termIndex: termIndex)
    else { return [] }
    let doing = DemoStory.doing(practice: code, school: school, termIndex: termIndex) ?? 0
    let understanding = DemoStory.understanding(knowing)
    let steps = DemoStory.steps(doing)
    return answering.compactMap { teacher in
      ReflectionAnswer(
        band: bandIndex(teacher.band),
        understanding: random.pick(weights: understanding) + 1,
        step: random.pick(weights: steps)
      )
    }
  }
}
