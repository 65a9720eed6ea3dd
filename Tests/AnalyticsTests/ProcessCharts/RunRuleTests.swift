import Testing

@testable import Analytics

@Suite("Run rules")
struct RunRuleTests {
  @Test("Anhøj's limits are those of the published table")
  func anhoej() throws {
    for row in try CSVTable("anhoej_rule_table").rows {
      let bounds = try #require(RunRule.anhoej.bounds(usefulPoints: try row.count("n_useful")))

      #expect(bounds.longestRunLimit == (try row.count("longest_run_max")))
      #expect(bounds.fewestCrossings == (try row.count("n_crossings_min")))
    }
  }

  @Test("best and cut boxes, worked out from their definition, are the published ones")
  func boxes() throws {
    for row in try CSVTable("bestbox_cutbox_bounds").rows {
      let points = try row.count("n")
      let best = try #require(RunRule.bestBox.bounds(usefulPoints: points))
      let cut = try #require(RunRule.cutBox.bounds(usefulPoints: points))

      #expect(best.fewestCrossings == (try row.count("cb")), "\(points) points")
      #expect(best.longestRunLimit == (try row.count("lb")), "\(points) points")
      #expect(cut.corner?.crossings == (try row.optionalCount("cbord")), "\(points) points")
      #expect(cut.corner?.run == (try row.optionalCount("lbord")), "\(points) points")
    }
  }

  @Test("every decision of 10 to 30 points is the published one")
  func decisions() throws {
    let rules: [(RunRule, String)] = [(.anhoej, "anhoej"), (.bestBox, "bestbox"), (.cutBox, "cutbox")]
    for row in try CSVTable("crsignal_methods").rows {
      for (rule, column) in rules {
        let bounds = try #require(rule.bounds(usefulPoints: try row.count("n")))
        let signals = bounds.signals(
          longestRun: try row.count("longest"),
          crossings: try row.count("crossings")
        )

        #expect(signals.isEmpty == (try row.count(column) == 0))
      }
    }
  }

  @Test("without points there are no limits; outside 10 to 100 points the boxes are Anhøj's")
  func edges() {
    for rule in RunRule.allCases {
      #expect(rule.bounds(usefulPoints: 0) == nil)
      #expect(rule.bounds(usefulPoints: .min) == nil)
    }
    for points in [1, 9, 101, 5000] {
      #expect(RunRule.cutBox.bounds(usefulPoints: points) == RunRule.anhoej.bounds(usefulPoints: points))
    }
  }

  @Test("limits of very many points are finite and near the normal quantile")
  func many() throws {
    for points in [401, 100_000, 3_999_999, 4_000_001, 1_000_000_000] {
      let bounds = try #require(RunRule.anhoej.bounds(usefulPoints: points))
      let trials = Double(points - 1)
      let normal = trials / 2 - 1.644_853_6 * (trials / 4).squareRoot()

      #expect(abs(Double(bounds.fewestCrossings) - normal) <= 1.01)
    }
    #expect(RunRule.anhoej.bounds(usefulPoints: .max)?.longestRunLimit == 66)
  }

  @Test("the IHI's rule calls six points on one side a shift")
  func ihi() throws {
    let bounds = try #require(RunRule.ihi.bounds(usefulPoints: 12))

    #expect(bounds.signals(longestRun: 5, crossings: 0).isEmpty)
    #expect(bounds.signals(longestRun: 6, crossings: 0) == .longRun)
  }
}
