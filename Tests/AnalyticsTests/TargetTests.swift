import Testing

@testable import Analytics

@Suite("Targets and gaps")
struct TargetTests {
  @Test("5 points and 5 percent are different targets")
  func units() throws {
    let group = try times(40, 100, 44, 100)

    let points = TargetProgress(try #require(Target(.raise, by: 5, .points)), raising: group)
    let percent = TargetProgress(try #require(Target(.raise, by: 5, .relativePercent)), raising: group)

    #expect(abs(points.needed - 0.05) < 1e-12 && points.status == .notMet)
    #expect(abs(percent.needed - 0.02) < 1e-12 && percent.status == .met)
    #expect(percent.evidence == .undetermined)
  }

  @Test("reaching a target exactly is reaching it")
  func exactly() throws {
    let group = try times(29, 100, 34, 100)

    #expect(TargetProgress(try #require(Target(.raise, by: 5, .points)), raising: group).status == .met)
  }

  @Test("a gap closes from whichever side it lies")
  func bothSides() throws {
    let (high, low) = (try times(600, 1000, 600, 1000), try times(400, 1000, 520, 1000))
    let target = try #require(Target(.closeGap, by: 7, .points))

    let one = TargetProgress(target, closing: GapChange(reference: high, focal: low))
    let other = TargetProgress(target, closing: GapChange(reference: low, focal: high))

    #expect(abs(one.achieved - 0.12) < 1e-12 && abs(other.achieved - 0.12) < 1e-12)
    #expect(abs(one.interval.lower - other.interval.lower) < 1e-12)
    #expect(one.status == .met && abs(one.goal - 0.13) < 1e-12)
  }

  @Test("a gap that closes because the higher group fell is flagged")
  func levellingDown() throws {
    let falling = GapChange(reference: try times(60, 100, 50, 100), focal: try times(40, 100, 40, 100))
    let rising = GapChange(reference: try times(60, 100, 58, 100), focal: try times(40, 100, 45, 100))
    let turned = GapChange(reference: try times(40, 100, 40, 100), focal: try times(60, 100, 50, 100))
    let wider = GapChange(reference: try times(60, 100, 70, 100), focal: try times(40, 100, 30, 100))

    #expect(falling.isLevellingDown && turned.isLevellingDown)
    #expect(!rising.isLevellingDown && !wider.isLevellingDown)
  }

  @Test("shares and mean distance that disagree in direction are told apart")
  func contradiction() throws {
    let closing = GapChange(reference: try times(60, 100, 60, 100), focal: try times(40, 100, 50, 100))

    #expect(closing.isContradicted(byDistanceGapFrom: 30, to: 34))
    #expect(!closing.isContradicted(byDistanceGapFrom: 30, to: 25))
    #expect(!closing.isContradicted(byDistanceGapFrom: .nan, to: 25))
  }

  @Test("a change from year to year has the interval of a difference, and of a gap the wider one")
  func widths() throws {
    let (high, low) = (try times(60, 100, 62, 100), try times(40, 100, 45, 100))
    let gap = GapChange(reference: high, focal: low)

    #expect(gap.change.interval.contains(gap.change.value))
    #expect(
      gap.change.interval.upper - gap.change.interval.lower
        > low.change().interval.upper - low.change().interval.lower
    )
    #expect(Target(.raise, by: .infinity, .points) == nil && Target(.raise, by: .nan, .points) == nil)
  }

  private func times(_ x0: Int, _ n0: Int, _ x1: Int, _ n1: Int) throws -> TwoTimes {
    TwoTimes(
      baseline: try #require(Proportion(x0, of: n0)),
      followUp: try #require(Proportion(x1, of: n1))
    )
  }
}
