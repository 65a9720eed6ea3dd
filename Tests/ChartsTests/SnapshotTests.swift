import Markup
import Testing

@testable import Charts

@Suite("Drawings as text")
struct SnapshotTests {
  private static func lines(_ chart: any Chart, _ size: ChartSize) -> String {
    chart.drawing(size, id: "s", words: Samples.words).string.replacing("><", with: ">\n<")
  }

  @Test("a chart with a baseline, a gap, a signal and a point left out")
  func time() {
    let chart = TimeChart(
      .shewhart,
      [
        .init("W1", 20, centre: 20, lower: 10, upper: 30, isBaseline: true), .init("W2", nil),
        .init("W3", 34, centre: 20, lower: 8, upper: 32, signal: .outside),
        .init("W4", 5, centre: 20, lower: 8, upper: 32, exclusion: "Testing"),
      ],
      axis: .whole(0...40),
      words: Samples.timeWords
    )

    #expect(Self.lines(chart, .narrow) == Self.timeSnapshot)
  }

  @Test("a group that is shown and one that is withheld")
  func groups() {
    let chart = GapDumbbell([Samples.gap.groups[0], Samples.gap.groups[2]], words: Samples.gap.words)

    #expect(Self.lines(chart, .wide) == Self.groupsSnapshot)
  }

  private static let timeSnapshot = """
    <svg viewBox="0 0 328 330" role="img" aria-labelledby="s-t s-d">
    <title id="s-t">Run chart</title>
    <desc id="s-d">22 points, baseline median 38%, 12 above it since Oct 5. Goal 80%.</desc>
    <line class="grid" x1="40" x2="229.8" y1="290" y2="290"/>
    <text x="0" y="294.5">0</text>
    <line class="grid" x1="40" x2="229.8" y1="222.5" y2="222.5"/>
    <text x="0" y="227">10</text>
    <line class="grid" x1="40" x2="229.8" y1="155" y2="155"/>
    <text x="0" y="159.5">20</text>
    <line class="grid" x1="40" x2="229.8" y1="87.5" y2="87.5"/>
    <text x="0" y="92">30</text>
    <line class="grid" x1="40" x2="229.8" y1="20" y2="20"/>
    <text x="0" y="24.5">40%</text>
    <line class="axis" x1="40" x2="229.8" y1="290" y2="290"/>
    <path class="band" d="M40 87.5H71.6V222.5H40z"/>
    <path class="limit" d="M40 87.5H71.6"/>
    <path class="limit" d="M40 222.5H71.6"/>
    <path class="band" d="M134.9 74H229.8V236H134.9z"/>
    <path class="limit" d="M134.9 74H229.8"/>
    <path class="limit" d="M134.9 236H229.8"/>
    <line class="median" x1="40" x2="71.6" y1="155" y2="155"/>
    <line class="median ext" x1="134.9" x2="229.8" y1="155" y2="155"/>
    <path class="line" d="M166.6 60.5L229.8 256.3"/>
    <circle class="pt" cx="40" cy="155" r="3.8"/>
    <circle class="ring" cx="166.6" cy="60.5" r="8"/>
    <circle class="pt hot" cx="166.6" cy="60.5" r="4.8"/>
    <path class="left" d="M229.8 248.8l7.5 7.5 -7.5 7.5 -7.5 -7.5z"/>
    <text x="40" y="318">W1</text>
    <text x="166.6" y="318" text-anchor="middle">W3</text>
    <text x="229.8" y="318" text-anchor="end">W4</text>
    <text class="limitt" x="239.8" y="78.5">Upper 32</text>
    <text class="mean" x="239.8" y="159.5">Median 20%</text>
    <text class="limitt" x="239.8" y="240.5">Lower 8</text>
    </svg>
    """

  private static let groupsSnapshot = """
    <svg viewBox="0 0 820 172" role="img" aria-labelledby="s-t s-d">
    <title id="s-t">Run chart</title>
    <desc id="s-d">22 points, baseline median 38%, 12 above it since Oct 5. Goal 80%.</desc>
    <defs>
    <pattern id="s-h" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatch" width="4" height="8"/>
    </pattern>
    </defs>
    <circle class="was" cx="7" cy="12" r="5"/>
    <text x="19" y="16.5">2025</text>
    <circle class="now" cx="78.7" cy="12" r="6"/>
    <text x="90.7" y="16.5">2026</text>
    <line class="aim" x1="150.4" x2="150.4" y1="4" y2="20"/>
    <text x="162.4" y="16.5">Target</text>
    <line class="grid" x1="156" x2="156" y1="50" y2="144"/>
    <text x="156" y="44" text-anchor="middle">0</text>
    <line class="grid" x1="268.9" x2="268.9" y1="50" y2="144"/>
    <text x="268.9" y="44" text-anchor="middle">20</text>
    <line class="grid" x1="381.7" x2="381.7" y1="50" y2="144"/>
    <text x="381.7" y="44" text-anchor="middle">40</text>
    <line class="grid" x1="494.6" x2="494.6" y1="50" y2="144"/>
    <text x="494.6" y="44" text-anchor="middle">60</text>
    <line class="grid" x1="607.5" x2="607.5" y1="50" y2="144"/>
    <text x="607.5" y="44" text-anchor="middle">80</text>
    <line class="grid" x1="720.3" x2="720.3" y1="50" y2="144"/>
    <text x="720.3" y="44" text-anchor="middle">100%</text>
    <line class="grid" x1="0" x2="820" y1="100" y2="100"/>
    <text class="name" x="0" y="77">All students</text>
    <text x="0" y="93">412 students</text>
    <text class="strong" x="820" y="82.5" text-anchor="end">7 to go</text>
    <line class="aim" x1="522.8" x2="522.8" y1="65" y2="91"/>
    <line class="gap" x1="449.4" x2="483.3" y1="78" y2="78"/>
    <circle class="was" cx="449.4" cy="78" r="5"/>
    <text x="438.4" y="82.5" text-anchor="end">52</text>
    <circle class="now" cx="483.3" cy="78" r="6"/>
    <text class="val" x="494.3" y="83">58</text>
    <text class="name" x="0" y="126.5">Asian</text>
    <rect class="few" fill="url(#s-h)" x="156" y="108" width="564.3" height="28" rx="5"/>
    <text x="166" y="126.5">Not shown</text>
    <text class="goalt acc" x="522.8" y="163" text-anchor="middle">Target 65%</text>
    </svg>
    """
}
