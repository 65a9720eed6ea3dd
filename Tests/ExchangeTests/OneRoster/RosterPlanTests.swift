import Interchange
import Testing

@testable import Exchange

@Suite("Roster plan")
struct RosterPlanTests {
  @Test(
    "more than the allowed share is too much, the share itself is not",
    arguments: [
      (10, 100, 10, false), (11, 100, 10, true), (1, 3, 10, true), (0, 0, 0, false), (1, 100, 0, true),
      (100, 100, 100, false),
    ]
  )
  func share(ends: Int, before: Int, percent: Int, isTooMuch: Bool) {
    var plan = RosterPlan()
    plan[.users].isBulk = true
    plan[.users].ends = ends
    plan[.users].activeBefore = before

    #expect(plan.tooManyEnds(percent: percent).isEmpty != isTooMuch)
  }

  @Test("changes only and what turns over every year are not judged")
  func notJudged() {
    var plan = RosterPlan()
    plan[.users] = .init(ends: 50, activeBefore: 100, isBulk: false)
    plan[.courses] = .init(ends: 100, activeBefore: 100, isBulk: true)
    plan[.academicSessions] = .init(ends: 3, activeBefore: 3, isBulk: true)

    #expect(plan.tooManyEnds(percent: 10).isEmpty)
  }

  @Test("the share is told rounded up")
  func rounding() {
    let ending = RosterPlan.TooManyEnds(record: .users, ends: 1, activeBefore: 3)
    #expect(ending.percent == 34)
  }

  @Test(
    "a school's level follows from its grades",
    arguments: [
      (["KG", "01,02"], "elementary"), (["06", "07", "08"], "middle"), (["09,10,11,12"], "high"),
      (["KG", "08"], "k8"), (["KG", "12"], "other"), (["PS"], nil), ([], nil),
    ] as [([String], String?)]
  )
  func level(grades: [String], level: String?) {
    #expect(SchoolLevel(grades: grades)?.rawValue == level)
  }
}
