import Testing

@testable import Analytics

@Suite("Lead and lag")
struct LeadLagTests {
  @Test("an outcome that repeats the practice two cycles later correlates most there")
  func shifted() throws {
    let practice: [Double] = [1, 4, 2, 8, 5, 7, 1, 3, 9, 2, 6, 4]
    let outcome = [5, 5] + practice.dropLast(2)

    let leadLag = try LeadLag(practice: practice, outcome: outcome, furthest: 4)

    let best = leadLag.levels.max { ($0.correlation ?? -1) < ($1.correlation ?? -1) }
    #expect(best?.cycles == 2 && best?.pairs == 10)
    #expect(leadLag.levels.map(\.cycles) == Array(-4...4) && leadLag.changes.map(\.cycles) == Array(-3...3))
  }

  @Test("exchanging the two series turns time round")
  func mirrored() throws {
    let one: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5]
    let other: [Double] = [2, 7, 1, 8, 2, 8, 1, 8, 2]

    let first = try LeadLag(practice: one, outcome: other, furthest: 3)
    let second = try LeadLag(practice: other, outcome: one, furthest: 3)

    for (there, back) in zip(first.levels, second.levels.reversed()) {
      #expect(abs((there.correlation ?? 9) - (back.correlation ?? -9)) < 1e-12)
    }
  }

  @Test("two steady trends correlate, and their changes do not vary at all")
  func trends() throws {
    let practice = (0..<12).map { 0.1 * Double($0) }
    let outcome = (0..<12).map { 3 + 0.7 * Double($0) }

    let leadLag = try LeadLag(practice: practice, outcome: outcome, furthest: 2)

    #expect(abs((leadLag.levels[2].correlation ?? 0) - 1) < 1e-12)
    #expect(leadLag.changes.allSatisfy { $0.correlation == nil })
  }

  @Test("a series that does not vary has no correlation, whatever rounding makes of its mean")
  func constant() throws {
    let leadLag = try LeadLag(
      practice: Array(repeating: 0.1, count: 13),
      outcome: (0..<13).map { Double($0 % 5) },
      furthest: 3
    )

    #expect(leadLag.levels.allSatisfy { $0.correlation == nil })
  }

  @Test("short series, missing cycles and series of different length are refused")
  func refusals() {
    let eight: [Double?] = [1, 2, 3, 4, 5, 6, 7, 9]
    #expect(throws: LeadLag.Refusal.tooFewCycles) {
      try LeadLag(practice: Array(eight.dropLast()), outcome: Array(eight.dropLast()), furthest: 2)
    }
    #expect(throws: LeadLag.Refusal.missingCycle) {
      try LeadLag(practice: eight, outcome: Array(eight.dropLast()) + [nil], furthest: 2)
    }
    #expect(throws: LeadLag.Refusal.missingCycle) {
      try LeadLag(practice: eight, outcome: Array(eight.dropLast()) + [.nan], furthest: 2)
    }
    #expect(throws: LeadLag.Refusal.lengthsDiffer) {
      try LeadLag(practice: eight, outcome: eight + [1], furthest: 2)
    }
  }

  @Test("correlations stay between -1 and 1, for huge values and shifts too", arguments: 0..<50)
  func fuzz(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let scale = [1, 1e-300, 1e150, 1e307][seed % 4]
    let practice = (0..<20).map { _ in scale * Double.random(in: -1...1, using: &generator) }
    let outcome = (0..<20).map { _ in Double.random(in: -1...1, using: &generator) }

    let leadLag = try LeadLag(practice: practice, outcome: outcome, furthest: seed % 2 == 0 ? .max : -3)

    for shift in leadLag.levels + leadLag.changes {
      #expect(abs(shift.correlation ?? 0) <= 1 + 1e-12, "seed \(seed)")
    }
    #expect(CrossCorrelation([], []) == nil && CrossCorrelation([1, 2], [1]) == nil)
    #expect(CrossCorrelation([1, 2], [2, 5])?.at(.min) == nil)
    #expect(CrossCorrelation([1, .infinity], [2, 5]) == nil)
  }
}
