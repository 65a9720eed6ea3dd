import Foundation
import Testing

@testable import Analytics

@Suite("Agreement of observers") struct ObserverAgreementTests {
  @Test("no variation is said as such")
  func noVariation() throws {
    let alike = try #require(ObserverAgreement(RatingTable([[1, 1], [1, 1]])))
    #expect(!alike.hasVariation && alike.kappa == nil && alike.ac1?.estimate == 1 && !alike.mayBeNamed)
  }

  @Test("where all marks are alike only AC1 says something")
  func alike() {
    let table = RatingTable([[2, 2, 2], [2, nil, 2]])

    #expect(GwetAC1.of(table)?.estimate == 1)
    #expect(FleissKappa.of(table) == nil && BrennanPrediger.of(table) == nil)
    #expect(KrippendorffAlpha.of(table) == nil && KrippendorffAlpha.coefficient(of: table) == nil)
  }

  @Test("alpha of the published example of four observers and missing marks is 0.743, ordinal 0.815")
  func krippendorff() throws {
    let observers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let table = RatingTable((0..<12).map { unit in observers.map { $0[unit] } })

    #expect(abs(try #require(KrippendorffAlpha.of(table)) - 0.743) < 0.0005)
    #expect(abs(try #require(KrippendorffAlpha.of(table, .ordinal)) - 0.815) < 0.0005)
    #expect(abs(try #require(KrippendorffAlpha.of(table, .interval)) - 0.849) < 0.0005)
    #expect(abs(try #require(KrippendorffAlpha.coefficient(of: table)).estimate - 0.743) < 0.0005)
  }

  @Test("without a unit marked twice there is nothing to say")
  func nothing() {
    #expect(ObserverAgreement(RatingTable([])) == nil)
    #expect(ObserverAgreement(RatingTable([[1, nil], [nil, 0], [nil, nil]])) == nil)
    #expect(CohenKappa.of(RatingTable([[1], [0]])) == nil)
  }

  @Test("the order of observers and of units changes nothing", arguments: 0..<50)
  func symmetric(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<12).map { _ in (0..<3).map { _ in Int?.some(Int.random(in: 0...2, using: &generator)) } }
    let turned = rows.map { Array($0.reversed()) }.shuffled(using: &generator)

    let first = try #require(ObserverAgreement(RatingTable(rows)))
    let second = try #require(ObserverAgreement(RatingTable(turned)))

    #expect(abs(first.percentAgreement - second.percentAgreement) < 1e-12)
    #expect(abs((first.ac1?.estimate ?? 0) - (second.ac1?.estimate ?? 1)) < 1e-12)
  }

  @Test("quantiles of Student's t are those of the tables")
  func quantiles() {
    for (degrees, value) in [(1.0, 12.706204736), (4, 2.776445105), (39, 2.022690920), (1000, 1.962339081)] {
      #expect(abs((StudentT.quantile(0.975, degreesOfFreedom: degrees) ?? 0) - value) < 1e-8)
    }
    #expect(StudentT.quantile(0.975, degreesOfFreedom: 0) == nil)
  }
}
