import Foundation
import Testing

@testable import Analytics

@Suite("Agreement of observers") struct ObserverAgreementTests {
  @Test("AC1 and its interval equal those of irrCAC, and the formula to nine decimals")
  func gwet() throws {
    let cases = try ExpectedValues.agreement()
    #expect(cases.count == 20)
    for item in cases {
      let ac1 = try #require(GwetAC1.of(item.table))
      #expect(abs(ac1.estimate - item.expected.gwet_ac1_formula) < 1e-9, "\(item.id)")
      guard let published = item.expected.gwet_ac1, let error = published.se else { continue }
      #expect(abs(try #require(ac1.standardError) - error) < 1e-4, "\(item.id)")
      let interval = try #require(ac1.interval)
      #expect(abs(interval.lower - (published.ci[0] ?? .nan)) < 1e-4, "\(item.id)")
      #expect(abs(interval.upper - (published.ci[1] ?? .nan)) < 1e-4, "\(item.id)")
    }
  }

  @Test("kappa, plain and weighted, equals that of statsmodels to nine decimals")
  func cohen() throws {
    var compared = 0
    for item in try ExpectedValues.agreement() {
      guard let published = item.expected.cohen, let kappa = published.kappa else { continue }
      let ours = try #require(CohenKappa.of(item.table))
      #expect(abs(ours.estimate - kappa) < 1e-9, "\(item.id)")
      #expect(abs(try #require(ours.standardError) - (published.se ?? .nan)) < 1e-9, "\(item.id)")
      if let linear = item.expected.cohen_linear {
        #expect(abs(try #require(CohenKappa.weighted(item.table, .linear)) - linear) < 1e-9, "\(item.id)")
      }
      if let quadratic = item.expected.cohen_quadratic {
        #expect(
          abs(try #require(CohenKappa.weighted(item.table, .quadratic)) - quadratic) < 1e-9,
          "\(item.id)"
        )
      }
      compared += 1
    }
    #expect(compared == 13)
  }

  @Test("percent agreement is what the packages say, and no variation is said as such")
  func percent() throws {
    for item in try ExpectedValues.agreement() {
      let agreement = try #require(ObserverAgreement(item.table))
      if let percent = item.expected.percent_agreement {
        #expect(abs(agreement.percentAgreement - percent) < 1e-9, "\(item.id)")
      }
    }
    let alike = try #require(ObserverAgreement(RatingTable([[1, 1], [1, 1]])))
    #expect(!alike.hasVariation && alike.kappa == nil && alike.ac1?.estimate == 1 && !alike.mayBeNamed)
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
      #expect(abs(StudentT.quantile(0.975, degreesOfFreedom: degrees) - value) < 1e-8)
    }
  }
}
