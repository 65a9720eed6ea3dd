import Markup
import Testing

@testable import Charts

@Suite("Diagrams that are text")
struct DiagramTests {
  private let aim = DriverDiagram.Node(
    "Aim",
    [.init("A", [.init("A1", [.init("idea 1"), .init("idea 2")])]), .init("B")]
  )
  private let words = DriverDiagram.Words(aim: "Aim", primary: "P", secondary: "S", ideas: "I")

  @Test("connectors run from the middle of a box to the middle of each that hangs on it")
  func connectors() {
    let connectors = DriverConnectors(aim)

    #expect(connectors.rows == 3)
    #expect(
      connectors.connectors == [
        .init(from: Place(22, 1.5), to: Place(26, 1)), .init(from: Place(48, 1), to: Place(52, 1)),
        .init(from: Place(74, 1), to: Place(78, 0.5)), .init(from: Place(74, 1), to: Place(78, 1.5)),
        .init(from: Place(22, 1.5), to: Place(26, 2.5)),
      ]
    )
  }

  @Test("the driver diagram is one list in lists, whatever is drawn behind it")
  func list() {
    let html = DriverDiagram(aim, words: words).html.string

    #expect(html.contains("<div class=\"k0 n3\"><p><span class=\"vh\">Aim: </span>Aim</p></div>"))
    #expect(html.contains("aria-hidden=\"true\"><path"))
    #expect(html.components("<li>") == html.components("</li>"))
  }

  @Test("a diagram with more rows than the stylesheet knows stays a list; a fifth level is left out")
  func large() {
    let many = DriverDiagram.Node("Aim", (0..<41).map { .init("\($0)") })
    let deep = DriverDiagram.Node("1", [.init("2", [.init("3", [.init("4", [.init("5")])])])])

    #expect(!DriverDiagram(many, words: words).html.string.contains("<svg"))
    #expect(!DriverDiagram(deep, words: words).html.string.contains(">5<"))
  }

  @Test("ribs alternate and meet the spine")
  func ribs() {
    let fish = Fishbone(effect: "38%", label: "Parts", [.init("a", []), .init("b", ["x <"]), .init("c", [])])

    #expect(fish.ribs == 2)
    #expect(fish.lines.map(\.from.y) == [0, 100, 0] && fish.lines.allSatisfy { $0.to.y == 50 })
    #expect(fish.lines.map(\.to.x) == [37.5, 37.5, 87.5])
    #expect(fish.html.string.contains("x &lt;"))
    #expect(!Fishbone(effect: "e", label: "l", []).html.string.contains("<svg"))
  }

  @Test("the line of a ladder goes as far as the practice has come")
  func ladder() {
    let practice = Samples.ladder.practices[0]

    #expect(Samples.ladder.track(practice, 0).map { [$0.from, $0.to] } == [50, 101])
    #expect(Samples.ladder.track(practice, 1).map { [$0.from, $0.to] } == [0, 50])
    #expect(Samples.ladder.track(Samples.ladder.practices[1], 0) == nil)
    #expect(Samples.ladder.table.records[2] == ["Talk", "", ""])
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
