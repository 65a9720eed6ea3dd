import Testing

@testable import Analytics

@Suite("Knowing, doing and the gap")
struct KnowingDoingTests {
  @Test("every figure agrees with the reference to nine decimals")
  func reference() throws {
    for expected in try ExpectedValues.knowingDoing() {
      let input = expected.input
      let knowing = try #require(
        Knowing(knowing: input.knowing, answered: input.teachers, roster: input.teachers)
      )
      let doing = try #require(ClusteredProportion(clusters(input)))

      #expect(agrees(knowing.interval(), expected.expected.knowing.ci))
      check(doing, expected.expected)
      check(KnowingDoingGap(knowing: knowing, doing: doing, designEffect: .none), expected.expected.gap_srs)
      check(
        KnowingDoingGap(knowing: knowing, doing: doing, designEffect: .estimated),
        expected.expected.gap_cluster
      )
      check(
        KnowingDoingGap(knowing: knowing, doing: doing, designEffect: .assumed),
        expected.expected.gap_assumed_icc
      )
    }
  }

  @Test("by default the larger design effect counts")
  func larger() throws {
    for expected in try ExpectedValues.knowingDoing() {
      let doing = try #require(ClusteredProportion(clusters(expected.input)))
      let estimated = expected.expected.doing_cluster.deff ?? 1

      #expect(
        abs(doing.designEffect() - max(1, estimated, expected.expected.doing_assumed_icc.deff)) < 1e-9
      )
    }
  }

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

  private func clusters(_ input: ExpectedValues.KnowingDoing.Input) -> [ClusteredProportion.Cluster] {
    zip(input.cluster_doing, input.cluster_classrooms).map { .init(successes: $0, trials: $1) }
  }

  private func check(_ doing: ClusteredProportion, _ expected: ExpectedValues.KnowingDoing.Output) {
    let cluster = expected.doing_cluster
    #expect(abs(doing.rate - cluster.p) < 1e-9)
    #expect(doing.clusters == cluster.clusters)
    #expect(abs((doing.standardError ?? 0) - (cluster.se ?? 0)) < 1e-9)
    #expect((doing.estimatedDesignEffect == nil) == (cluster.deff == nil))
    #expect(abs((doing.estimatedDesignEffect ?? 0) - (cluster.deff ?? 0)) < 1e-9)
    #expect(abs(doing.effectiveTrials(.estimated) - cluster.n_eff) < 1e-9)
    #expect(agrees(doing.interval(.none), expected.doing_srs.ci))
    #expect(agrees(doing.interval(.estimated), cluster.ci))
    #expect(abs(doing.assumedDesignEffect - expected.doing_assumed_icc.deff) < 1e-9)
    #expect(agrees(doing.interval(.assumed), expected.doing_assumed_icc.ci))
  }

  private func check(_ gap: KnowingDoingGap, _ expected: ExpectedValues.KnowingDoing.Gap) {
    #expect(abs(gap.value - expected.gap) < 1e-9)
    #expect(agrees(gap.interval, expected.ci))
  }
}
