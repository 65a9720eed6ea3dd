import Testing

@testable import Analytics

@Suite("Knowing, doing and the gap")
struct KnowingDoingTests {
  @Test("one cluster has no estimate and takes the assumed design effect")
  func oneCluster() throws {
    let doing = try #require(ClusteredProportion([.init(successes: 3, trials: 6)]))

    #expect(doing.standardError == nil)
    #expect(doing.estimatedDesignEffect == nil)
    #expect(doing.designEffect() == 2)
  }

  @Test("no observation at all is undefined, and empty rooms do not count")
  func empty() throws {
    #expect(ClusteredProportion([]) == nil)
    #expect(ClusteredProportion([.init(successes: 0, trials: 0)]) == nil)
    let doing = try #require(
      ClusteredProportion([.init(successes: 0, trials: 0), .init(successes: 1, trials: 2)])
    )
    #expect(doing.clusters == 1)
  }

  @Test("the order of clusters does not change a single bit")
  func order() throws {
    let seed = 41
    var generator = SeededGenerator(seed: seed)
    var clusters = (0..<30).map { _ in
      let trials = Int.random(in: 1...9, using: &generator)
      return ClusteredProportion.Cluster(
        successes: Double(Int.random(in: 0...trials, using: &generator)),
        trials: Double(trials)
      )
    }
    let first = try #require(ClusteredProportion(clusters))

    for _ in 0..<50 {
      clusters.shuffle(using: &generator)
      #expect(ClusteredProportion(clusters) == first, "seed \(seed)")
    }
  }

  @Test("who did not answer is unknown, and bounds show what they could change")
  func unknown() throws {
    let knowing = try #require(Knowing(knowing: 12, answered: 20, roster: 30))

    #expect(knowing.unknown == 10)
    #expect(knowing.rate == 0.6)
    #expect(knowing.bounds == Interval(0.4, 22.0 / 30))
    #expect(!knowing.isCensus)
    #expect(Knowing(knowing: 0, answered: 0, roster: 30) == nil)
    #expect(Knowing(knowing: 5, answered: 20, roster: 19) == nil)
  }

  @Test("by default the larger design effect counts")
  func larger() throws {
    let unlike = try #require(
      ClusteredProportion([.init(successes: 0, trials: 6), .init(successes: 6, trials: 8)])
    )
    let alike = try #require(
      ClusteredProportion([.init(successes: 2, trials: 5), .init(successes: 3, trials: 5)])
    )

    #expect(unlike.designEffect() == unlike.estimatedDesignEffect)
    #expect(alike.designEffect() == alike.assumedDesignEffect)
  }

  @Test("clusters that contradict themselves leave the proportion undefined")
  func contradictions() {
    for (successes, trials) in [(3.0, 2.0), (-1, 2), (.nan, 2), (0, .infinity), (0, .nan)] {
      #expect(ClusteredProportion([.init(successes: successes, trials: trials)]) == nil)
    }
    #expect(ClusteredProportion([.init(successes: 1, trials: 2)], correlation: .nan) == nil)
  }

  @Test("the two halves of the gap add up to it, and a plan that was not sampled has neither")
  func steps() throws {
    let knowing = try #require(Knowing(knowing: 18, answered: 24, roster: 30))
    let doing = try #require(
      ClusteredProportion([.init(successes: 1, trials: 6), .init(successes: 4, trials: 8)])
    )
    let steps = PracticeSteps(knowing: knowing, planning: Proportion(9, of: 20), doing: doing)

    let first = try #require(steps.knowingMinusPlanning())
    let second = try #require(steps.planningMinusDoing())

    #expect(abs(first.value + second.value - steps.gap().value) < 1e-12)
    #expect(PracticeSteps(knowing: knowing, planning: nil, doing: doing).planningMinusDoing() == nil)
    #expect(PracticeSteps.headline(of: [.completed, .understands]) == .understands)
    #expect(PracticeSteps.headline(of: []) == nil)
  }
}
