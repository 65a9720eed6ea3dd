import Kernel
import Practices
import Testing

@Suite("Comparing two versions") struct VersionComparisonTests {
  private func line(_ name: String, under parent: String? = nil, says words: String? = nil) -> PlacedItem {
    PlacedItem(
      identifier: name,
      item: FrameworkItem(
        id: FrameworkItemID(name),
        kind: .practice,
        practiceOf: .teacher,
        code: "",
        version: 1,
        texts: [ItemText(language: "en", statement: words ?? name)]
      ),
      parent: parent
    )
  }

  @Test("lines are added, removed and reworded by what they are called, not by their place")
  func kinds() {
    let old = [line("a"), line("b"), line("c")]
    let new = [line("x"), line("a"), line("c", says: "other words")]

    let comparison = VersionComparison(from: old, to: new)

    #expect(comparison.changes.map(\.identifier) == ["x", "c", "b"])
    #expect(
      (comparison.added, comparison.removed, comparison.reworded, comparison.moved) == (1, 1, 1, 0)
    )
  }

  @Test("only the line that jumped has moved, not those it passed")
  func order() {
    let old = ["a", "b", "c", "d"].map { line($0) }
    let new = ["d", "a", "b", "c"].map { line($0) }

    #expect(VersionComparison(from: old, to: new).changes.map(\.identifier) == ["d"])
    #expect(VersionComparison(from: old, to: old).changes.isEmpty)
  }

  @Test("a line under another parent has moved; what hangs under it has not")
  func parent() {
    let old = [line("p"), line("s", under: "p"), line("t", under: "s"), line("q")]
    let new = [line("p"), line("q"), line("s", under: "q"), line("t", under: "s")]

    let comparison = VersionComparison(from: old, to: new)

    #expect(comparison.changes.map(\.identifier) == ["s"] && comparison.moved == 1)
  }

  @Test("a line's history has one entry for each version that changed it")
  func history() {
    func chapter(_ number: Int, _ lines: [PlacedItem]) -> LineHistory.Chapter {
      LineHistory.Chapter(
        version: FrameworkVersion(
          id: FrameworkVersionID("\(number)"),
          number: number,
          state: .past,
          madeOn: nil,
          publishedOn: nil,
          note: "",
          lang: "en"
        ),
        outline: lines,
        reasons: [:]
      )
    }
    let chapters = [
      chapter(1, [line("p"), line("s", under: "p")]), chapter(2, [line("p"), line("q")]),
      chapter(3, [line("p", says: "new"), line("q"), line("s", under: "p")]),
    ]

    let lines = LineHistory.lines(chapters)

    #expect(lines.map(\.identifier) == ["p", "q", "s"])
    #expect(lines[0].entries.map(\.event) == [.began, .reworded])
    #expect(lines[2].entries.map(\.event) == [.began, .removed, .returned])
    #expect(LineHistory.lines(chapters, under: "p").map(\.identifier) == ["p", "s"])
  }
}
