import Testing

@testable import Analytics

@Suite("Rates as people see them")
struct PublishedRateTests {
  @Test(
    "a share is rounded to the nearest 5 %, and the ends are blurred",
    arguments: [
      (0, 8, "<15"), (1, 8, "<15"), (2, 8, "25"), (4, 8, "50"), (6, 8, "75"), (7, 8, ">85"), (8, 8, ">85"),
      (0, 20, "<10"), (1, 20, "<10"), (2, 20, "10"), (19, 20, ">90"), (0, 21, "<5"), (1, 21, "<5"),
      (20, 21, ">95"), (2, 100, "<5"), (3, 100, "5"), (97, 100, "95"), (1, 40, "<5"), (39, 40, ">95"),
      (78, 80, ">95"), (98, 100, ">95"), (100, 100, ">95"),
      (1, 3, nil), (9, 8, nil),
    ]
  )
  func rounding(count: Int, total: Int, label: String?) {
    #expect(PublishedRate(count: count, of: total)?.rawValue == label)
  }

  @Test("nobody can tell a unanimous count from the next one, at any size")
  func ends() {
    for total in 4...600 {
      #expect(PublishedRate(count: 0, of: total) == PublishedRate(count: 1, of: total))
      #expect(PublishedRate(count: total, of: total) == PublishedRate(count: total - 1, of: total))
    }
  }

  @Test("a label never says anything untrue, and both ends mirror each other")
  func truthful() {
    for total in [4, 5, 8, 11, 20, 21, 39, 40, 41, 79, 80, 81, 160, 200, 301] {
      for count in 0...total {
        let exact = 100 * Double(count) / Double(total)
        switch PublishedRate(count: count, of: total) {
        case .below(let bound): #expect(exact < Double(bound))
        case .above(let bound): #expect(exact > Double(bound))
        case .percent(let value): #expect(abs(exact - Double(value)) <= 2.5 && (5...95).contains(value))
        case nil: Issue.record("\(count) of \(total)")
        }
      }
    }
  }

  @Test("the stored form reads back as the same rate")
  func storage() {
    for rate in [PublishedRate.below(5), .below(15), .percent(40), .above(85), .above(95)] {
      #expect(PublishedRate(rawValue: rate.rawValue) == rate)
    }
    for text in ["", "<", "43", "x", "<105", "1e1"] { #expect(PublishedRate(rawValue: text) == nil) }
  }

  @Test("an interval is widened outward to 5 %, and whole steps stay where they are")
  func outward() {
    #expect(PublishedInterval(outward: Interval(0.331, 0.612)) == .init(lowerPercent: 30, upperPercent: 65))
    #expect(PublishedInterval(outward: Interval(0.25, 0.6)) == .init(lowerPercent: 25, upperPercent: 60))
    #expect(PublishedInterval(outward: Interval(0, 1)) == .init(lowerPercent: 0, upperPercent: 100))
  }

  @Test("a district may raise the minimums and never lower them")
  func rule() {
    let raised = CellRule.standard.raised(rooms: 7, notes: 2, answers: 15, largestRoomPercent: 30)

    #expect(raised.rooms == 7)
    #expect(raised.notes == 8)
    #expect(raised.schoolDays == 5)
    #expect(raised.answers == 15)
    #expect(raised.largestRoomPercent == 30)
    #expect(CellRule.standard.raised(largestRoomPercent: 90) == .standard)
  }

  @Test(
    "a cell needs enough rooms, enough notes and no room that dominates",
    arguments: [
      ([2, 2, 2, 1, 1], true), ([3, 2, 1, 1, 1], true), ([4, 1, 1, 1, 1], false), ([2, 2, 2, 2], false),
      ([2, 2, 1, 1, 1], false), ([], false), ([4, 2, 2, 1, 1], true), ([5, 2, 2, 1, 1], false),
    ]
  )
  func minimums(rooms: [Int], isAllowed: Bool) {
    #expect(CellRule.standard.allows(notesPerRoom: rooms) == isAllowed)
  }
}
