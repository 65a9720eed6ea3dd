import Testing

@testable import Matching

@Suite("Why there are no triads")
struct TriadRefusalTests {
  private func refusal(_ problem: TriadProblem) -> TriadRefusal? {
    do {
      _ = try TriadSolver(goes: 1).solve(problem)
      return nil
    } catch {
      return error
    }
  }

  @Test("one, two or five schools cannot be divided", arguments: [1, 2, 5])
  func tooFew(_ count: Int) {
    let problem = TriadFixtures.line(Array(0..<count))

    #expect(refusal(problem) == .levelCannotBeDivided(level: "middle", count: count))
  }

  @Test("three, four, six and more schools can", arguments: [3, 4, 6, 7, 8, 9, 20])
  func enough(_ count: Int) { #expect(refusal(TriadFixtures.line(Array(0..<count))) == nil) }

  @Test("a school far from all is named, with the schools it cannot join")
  func remote() {
    let problem = TriadFixtures.line([0, 1, 2, 3, 4, 99], limit: 40, forbidden: [(0, 1)])

    #expect(refusal(problem) == .schoolHasNoGroup(school: 5, tooFar: [0, 1, 2, 3, 4], forbidden: []))
  }

  @Test("a school whose partners of last year are all there is is named")
  func forbidden() {
    let problem = TriadFixtures.line([0, 1, 2, 3, 4, 5], forbidden: [(0, 1), (0, 2), (0, 3), (0, 4)])

    #expect(refusal(problem) == .schoolHasNoGroup(school: 0, tooFar: [], forbidden: [1, 2, 3, 4]))
  }

  @Test("schools cut off in a number that cannot be divided are named")
  func cutOff() {
    let problem = TriadFixtures.line([0, 1, 2, 3, 4, 90, 91, 92, 93], limit: 40)

    #expect(refusal(problem) == .schoolsCutOff([0, 1, 2, 3, 4]))
  }

  @Test("when all together cannot be placed, it is proven, and those left over are named")
  func noDivision() {
    let problem = TriadFixtures.line([0, 1, 2, 3, 90, 91, 92, 93, 180, 181, 182, 183], limit: 40)

    let found = refusal(problem)

    guard case .noDivision("middle", let leftOver, true) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(leftOver.count == 3)
  }

  @Test("a large level that cannot be divided is refused too")
  func largeLevel() {
    let islands = (0..<6).flatMap { island in (0..<4).map { 100 * island + $0 } }

    let found = refusal(TriadFixtures.line(islands, limit: 40))

    guard case .noDivision("middle", let leftOver, true) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(!leftOver.isEmpty)
  }

  @Test("locks that contradict a rule or each other are named")
  func locks() {
    let places = [0, 1, 2, 3, 4, 5, 6, 99]
    func locked(_ locks: [TriadProblem.Lock]) -> TriadRefusal? {
      refusal(TriadFixtures.line(places, limit: 40, forbidden: [(0, 1)], locks: locks))
    }

    #expect(locked([.together([0, 1])]) == .lockedPair(.init(0, 1), .forbidden))
    #expect(locked([.together([2, 7])]) == .lockedPair(.init(2, 7), .tooFar))
    #expect(locked([.group([2, 3])]) == .lockedGroupSize([2, 3]))
    #expect(locked([.together([2, 3, 4, 5, 6])]) == .lockedGroupSize([2, 3, 4, 5, 6]))
    #expect(locked([.together([2, 3]), .together([3, 4])]) == .lockedTwice(school: 3))
  }

  @Test("more locked fours than the numbers ask for are refused")
  func lockedFours() {
    let problem = TriadFixtures.line(Array(0..<9), locks: [.group([0, 1, 2, 3])])

    #expect(refusal(problem) == .lockedFours(level: "middle", locked: 1, expected: 0))
  }

  @Test("every refusal has words in both languages that name the schools")
  func words() {
    let problem = TriadFixtures.line([0, 1, 2])
    let refusals: [TriadRefusal] = [
      .schoolHasNoGroup(school: 1, tooFar: [0], forbidden: [2]), .schoolsCutOff([1]),
      .lockedPair(.init(1, 2), .tooFar), .lockedPair(.init(1, 2), .forbidden),
      .lockedPair(.init(1, 2), .differentLevels), .lockedGroupSize([1]), .lockedTwice(school: 1),
      .noDivision(level: "middle", leftOver: [1], isProven: true),
      .noDivision(level: "middle", leftOver: [1], isProven: false),
    ]
    for refusal in refusals {
      let words = refusal.words(for: problem)
      #expect(words.english.contains("School 1") && words.spanish.contains("School 1"))
      #expect(words.english != words.spanish)
    }
  }
}
