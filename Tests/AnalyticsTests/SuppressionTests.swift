import Testing

@testable import Analytics

@Suite("Suppression of small counts")
struct SuppressionTests {
  @Test("one small cell in a table takes three others with it, and its range is open")
  func rectangle() throws {
    let table = try #require(CountTable([[5, 46, 30], [48, 26, 70], [17, 80, 12]]))

    let suppression = Suppression(table)

    #expect(suppression.primary == [.init(0, 0)])
    #expect(suppression.complementary.count == 3 && suppression.cost == 4)
    #expect(suppression.hidden.deducible.isEmpty && suppression.hidden.bridges.isEmpty)
  }

  @Test("a small cell hidden alone is given away by its row")
  func alone() throws {
    let table = try #require(CountTable([[5, 46], [48, 26]]))
    let hidden = HiddenCells([.init(0, 0)], in: table)

    #expect(hidden.deducible == [.init(0, 0)] && hidden.bridges == [.init(0, 0)])
    #expect(hidden.range(of: .init(0, 0)) == HiddenCells.Range(least: 5, most: 5))
    #expect(hidden.range(of: .init(1, 1)) == nil)
  }

  @Test("that counts are not negative gives away what adding and subtracting does not")
  func nonNegative() throws {
    // Rows and columns leave one circle, but it runs against two cells of nobody.
    let table = try #require(CountTable([[0, 7], [9, 0]]))
    let hidden = HiddenCells([.init(0, 0), .init(0, 1), .init(1, 0), .init(1, 1)], in: table)

    #expect(hidden.bridges.isEmpty)
    #expect(hidden.deducible.isEmpty)
    let pinned = try #require(CountTable([[0, 7, 20], [0, 9, 30], [40, 50, 60]]))
    let corner = HiddenCells([.init(0, 0), .init(0, 1), .init(1, 0), .init(1, 1)], in: pinned)
    #expect(corner.bridges.isEmpty)
    #expect(corner.range(of: .init(0, 0)) == HiddenCells.Range(least: 0, most: 0))
    #expect(corner.deducible.count == 4)
  }

  @Test("a row of its own takes both totals with it, and a total that is small is hidden too")
  func totals() throws {
    let row = try #require(CountTable([[7, 40]]))
    #expect(Suppression(row).cost == 10)

    let rare = try #require(CountTable([[3, 40], [2, 50]]))
    #expect(Suppression(rare).primary.contains(.init(2, 0)))
    #expect(!Suppression(rare, .init(hidesTotals: false)).primary.contains(.init(2, 0)))
    #expect(Suppression(rare).hidden.deducible.isEmpty)
  }

  @Test("a group of nobody is hidden only where the rule says so")
  func zero() throws {
    let table = try #require(CountTable([[0, 40], [30, 50]]))

    #expect(Suppression(table).hidden.places.isEmpty)
    #expect(Suppression(table, .init(hidesZero: true)).primary == [.init(0, 0)])
    #expect(Suppression(table, .init(hidesZero: true)).hidden.deducible.isEmpty)
  }

  @Test("what is hidden stays hidden in random tables, twice the same", arguments: 0..<60)
  func random(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let table = try #require(CountTable(Self.counts(using: &generator)))
    let rule = Suppression.Rule(hidesZero: seed % 3 == 0, hidesTotals: seed % 2 == 0)

    let suppression = Suppression(table, rule, effort: 200_000)

    #expect(Set(suppression.primary).isSubset(of: suppression.hidden.places), "seed \(seed)")
    #expect(suppression.hidden.deducible.isEmpty, "seed \(seed)")
    for place in suppression.hidden.places {
      let range = try #require(suppression.hidden.range(of: place))
      let count = try #require(table[place])
      #expect(!range.isPoint && range.least <= count && count <= range.most ?? .max, "seed \(seed) \(place)")
    }
    #expect(Suppression(table, rule, effort: 200_000).complementary == suppression.complementary)
  }

  @Test("every complementary cell is needed", arguments: 0..<20)
  func noneTooMany(seed: Int) throws {
    var generator = SeededGenerator(seed: 900 + seed)
    let table = try #require(CountTable(Self.counts(using: &generator)))
    let suppression = Suppression(table, effort: 200_000)

    for cell in suppression.complementary {
      let fewer = HiddenCells(suppression.hidden.places.filter { $0 != cell }, in: table)
      #expect(!Set(fewer.deducible).isDisjoint(with: suppression.primary), "seed \(seed) \(cell)")
    }
  }

  @Test("ranges are those found by trying every table that fits", arguments: 0..<25)
  func byTrying(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let counts = (0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...2, using: &generator) } }
    let table = try #require(CountTable(counts))
    let places = (0..<2).flatMap { row in (0..<3).map { CountTable.Place(row, $0) } }
    let hidden = places.filter { _ in Bool.random(using: &generator) }
    var seen = [CountTable.Place: Set<Int>]()
    for code in 0..<15_625 {
      let digits = (0..<6).map { place in (0..<place).reduce(code) { rest, _ in rest / 5 } % 5 }
      let fits = zip(places, digits).allSatisfy { hidden.contains($0) || table[$0] == $1 }
      guard fits, Self.sums(digits) == Self.sums(counts.flatMap(\.self)) else { continue }
      for (place, digit) in zip(places, digits) { seen[place, default: []].insert(digit) }
    }

    let found = HiddenCells(hidden, in: table)

    for place in hidden {
      let range = try #require(found.range(of: place))
      #expect(range.least == seen[place]?.min(), "seed \(seed)")
      // No column holds more than 4, so five digits are all there are.
      #expect(range.most == seen[place]?.max(), "seed \(seed)")
    }
  }

  @Test("ninety schools by ten groups stay hidden")
  func large() throws {
    var generator = SeededGenerator(seed: 90)
    let counts = (0..<90).map { _ in
      (0..<10).map { group in Int.random(in: 0...(group < 4 ? 200 : 25), using: &generator) }
    }
    let table = try #require(CountTable(counts))

    let suppression = Suppression(table, effort: 300_000)

    #expect(suppression.hidden.deducible.isEmpty)
    #expect(suppression.complementary.count < suppression.primary.count)
  }

  @Test("tables that are no tables are refused, and cells outside one are ignored")
  func refused() throws {
    for counts in [[], [[]], [[1], [1, 2]], [[-1]], [[Int.max, Int.max]]] {
      #expect(CountTable(counts) == nil)
    }
    let table = try #require(CountTable([[3]]))
    #expect(table[.init(9, 9)] == nil && table[.init(-1, 0)] == nil)
    #expect(HiddenCells([.init(Int.max, 0), .init(0, -4)], in: table).places.isEmpty)
    #expect(Suppression(table).hidden.deducible.isEmpty)
    #expect(CountTable.Weights(cell: 0, total: 1, grandTotal: 1) == nil)
    #expect(CountTable.Weights(cell: 1, total: .nan, grandTotal: 1) == nil)
  }

  @Test("a part may not stand beside its whole where either it or the rest is small")
  func remainder() {
    let rule = Suppression.Rule()

    #expect(rule.hides(95, of: 100) && rule.hides(5, of: 100) && rule.hides(101, of: 100))
    #expect(!rule.hides(50, of: 100) && !rule.hides(100, of: 100))
    #expect(rule.hides(Int.min, of: Int.max))
  }

  @Test("shares at the ends of small groups are coded")
  func coded() {
    #expect(SmallGroupRate(3, of: 10) == .suppressed)
    #expect(SmallGroupRate(0, of: 15) == .atMostFivePercent)
    #expect(SmallGroupRate(15, of: 15) == .atLeastNinetyFivePercent)
    #expect(SmallGroupRate(0, of: 20) == Proportion(0, of: 20).map(SmallGroupRate.exact))
    #expect(SmallGroupRate(1, of: 0) == nil)
  }

  /// The totals of a table of two rows and three columns.
  private static func sums(_ cells: [Int]) -> [Int] {
    let columns = (0..<3).map { cells[$0] + cells[$0 + 3] }
    return columns + [cells[0] + cells[1] + cells[2]]
  }

  private static func counts(using generator: inout SeededGenerator) -> [[Int]] {
    let rows = Int.random(in: 1...9, using: &generator)
    let columns = Int.random(in: 1...7, using: &generator)
    return (0..<rows).map { _ in
      (0..<columns).map { _ in
        Int.random(in: 0...[4, 20, 90].randomElement(using: &generator, else: 20), using: &generator)
      }
    }
  }
}

extension [Int] {
  fileprivate func randomElement(using generator: inout SeededGenerator, else fallback: Int) -> Int {
    randomElement(using: &generator) ?? fallback
  }
}
