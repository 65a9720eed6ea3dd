import Testing

@testable import App

@Suite("The demo district's story")
struct DemoStoryTests {
  @Test("feedback is known by about 84 % and seen in about 35 %")
  func headline() {
    #expect((80...88).contains(Self.mean("D2", term: 5, of: DemoStory.knowing)))
    #expect((30...40).contains(Self.mean("D2", term: 5, of: DemoStory.doing)))
  }

  @Test("feedback has the widest gap of the classroom practices in the newest term")
  func widest() {
    let gaps: [(String, Double)] = DemoFramework.practices.filter(\.isLookedForInRooms).map {
      ($0.code, Self.gap($0.code, term: 5))
    }
    #expect(gaps.max { $0.1 < $1.1 }?.0 == "D2")
  }

  @Test("the gap of checks for understanding closes in three years")
  func closing() {
    #expect(Self.gap("D1", term: 0) > 40)
    #expect(Self.gap("D1", term: 5) < 12)
  }

  @Test("some schools do more structured talk than they say they know")
  func bright() {
    let bright: [DemoSchool] = DemoSchools.maravilla.filter { DemoStory.isBright("C1", $0) }
    let ahead: [DemoSchool] = bright.filter { school in
      guard let knowing = DemoStory.knowing(practice: "C1", school: school, termIndex: 5),
        let doing = DemoStory.doing(practice: "C1", school: school, termIndex: 5)
      else { return false }
      return doing > knowing
    }
    #expect(bright.count == 5)
    #expect(ahead.count >= 3)
  }

  @Test("the new practice is missing before it was written, and hardly known after")
  func newPractice() {
    for school in DemoSchools.maravilla {
      #expect(DemoStory.knowing(practice: "E3", school: school, termIndex: 3) == nil)
      #expect(DemoStory.doing(practice: "E3", school: school, termIndex: 3) == nil)
    }
    #expect(Self.mean("E3", term: 5, of: DemoStory.knowing) < 20)
  }

  @Test("every figure is a believable percentage, and the same when asked again")
  func ranges() {
    for practice in DemoFramework.practices {
      for school in DemoSchools.maravilla {
        for term in 0..<DemoStory.termCount {
          let knowing = DemoStory.knowing(practice: practice.code, school: school, termIndex: term)
          let doing = DemoStory.doing(practice: practice.code, school: school, termIndex: term)
          #expect(knowing.map { (3...97).contains($0) } ?? true)
          #expect(doing.map { (2...96).contains($0) } ?? true)
          #expect(doing == DemoStory.doing(practice: practice.code, school: school, termIndex: term))
        }
      }
    }
  }

  @Test("shares of understanding and of steps are fractions of one", arguments: [3.0, 35, 50, 84, 97])
  func shares(percent: Double) {
    let understanding: [Double] = DemoStory.understanding(percent)

    for shares in [understanding, DemoStory.steps(percent)] {
      #expect(shares.count == 4)
      #expect(shares.allSatisfy { $0 >= 0 })
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    }
    #expect(abs((understanding[2] + understanding[3]) * 100 - percent) < 1e-9)
  }

  @Test("a decision is about a practice and a place that exist")
  func decisions() {
    for decision in DemoDecision.all {
      #expect(DemoFramework.practice(decision.practice) != nil)
      if case .school(let code) = decision.scope { #expect(DemoSchools.school(code: code) != nil) }
      #expect(decision.decidedOffsetDays < decision.dueOffsetDays)
    }
  }

  private typealias Figure = (String, DemoSchool, Int) -> Double?

  private static func gap(_ practice: String, term: Int) -> Double {
    mean(practice, term: term, of: DemoStory.knowing) - mean(practice, term: term, of: DemoStory.doing)
  }

  // Weighted by teachers, as the district's figure is.
  private static func mean(_ practice: String, term: Int, of figure: Figure) -> Double {
    var sum: Double = 0
    var weight: Double = 0
    for school in DemoSchools.maravilla {
      guard let value = figure(practice, school, term) else { continue }
      sum += value * Double(school.teachers)
      weight += Double(school.teachers)
    }
    return sum / max(weight, 1)
  }
}
