/// The score interval of Miettinen and Nurminen for the difference of two independent proportions.
///
/// All differences δ that the score test does not reject: |z(δ)| ≤ z, where z(δ) takes the two proportions
/// that are most likely among those δ apart, and its variance is multiplied by N/(N - 1).
/// Source: Miettinen and Nurminen 1985, Stat. Med. 4:213-226. Solved by bisection, which finds the ends also
/// where a group has none or all.
enum MiettinenNurminen {
  /// Halving the widest possible range this often leaves nothing to halve.
  private static let halvings = 64

  static func interval(_ first: Proportion, _ second: Proportion, _ confidence: Confidence) -> Interval {
    let difference = first.rate - second.rate
    let pair = Pair(first: first, second: second)
    return Interval(
      end(between: difference, and: -1) { pair.z(at: $0) <= confidence.z },
      end(between: difference, and: 1) { -pair.z(at: $0) <= confidence.z }
    )
  }

  /// The last difference on the way outward that is not rejected.
  private static func end(between inside: Double, and outside: Double, _ isKept: (Double) -> Bool) -> Double {
    if isKept(outside) { return outside }
    var (kept, rejected) = (inside, outside)
    for _ in 0..<halvings {
      let middle = kept + (rejected - kept) / 2
      if isKept(middle) { kept = middle } else { rejected = middle }
    }
    return kept
  }

  private struct Pair {
    let first: Proportion
    let second: Proportion

    /// How many standard errors the difference seen lies above δ.
    func z(at delta: Double) -> Double {
      let off = first.rate - second.rate - delta
      guard off != 0 else { return 0 }
      let low = likeliestSecond(at: delta)
      let high = min(1, max(0, low + delta))
      let all = first.trials + second.trials
      let sum = high * (1 - high) / first.trials + low * (1 - low) / second.trials
      let variance = sum * (all > 1 ? all / (all - 1) : 1)
      return variance > 0 ? off / variance.squareRoot() : off * .infinity
    }

    /// The most likely second proportion when the first is δ larger; its score falls from left to right.
    private func likeliestSecond(at delta: Double) -> Double {
      var (low, high) = (max(0, -delta), min(1, 1 - delta))
      for _ in 0..<halvings {
        let middle = low + (high - low) / 2
        if score(middle, delta) > 0 { low = middle } else { high = middle }
      }
      return low + (high - low) / 2
    }

    // The derivative of the likelihood, times what keeps its sign and cannot divide by 0.
    private func score(_ second: Double, _ delta: Double) -> Double {
      let first = second + delta
      let own: Double = self.second.trials * (self.second.rate - second) * first * (1 - first)
      let other: Double = self.first.trials * (self.first.rate - first) * second * (1 - second)
      return own + other
    }
  }
}

extension ProportionDifference {
  /// The score interval of Miettinen and Nurminen, in place of Newcombe's.
  public static func miettinenNurminen(
    _ first: Proportion,
    minus second: Proportion,
    _ confidence: Confidence = .ninetyFive
  ) -> Interval {
    MiettinenNurminen.interval(first, second, confidence)
  }
}
