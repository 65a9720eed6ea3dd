import Practices
import Testing

@Suite("Comparing two wordings word by word") struct WordDiffTests {
  @Test("words that stay are one run; what went stands before what came")
  func runs() {
    #expect(
      WordDiff.runs(from: "Students act on feedback", to: "Students act on written feedback soon")
        == [.same("Students act on"), .added("written"), .same("feedback"), .added("soon")]
    )
    #expect(
      WordDiff.runs(from: "one page says who", to: "one sheet names who")
        == [.same("one"), .removed("page says"), .added("sheet names"), .same("who")]
    )
  }

  @Test("equal texts are one run, whatever their spaces; empty ones none")
  func equal() {
    #expect(WordDiff.runs(from: "a  b\nc", to: "a b c") == [.same("a b c")])
    #expect(WordDiff.runs(from: "", to: "") == [])
    #expect(WordDiff.runs(from: "", to: "new") == [.added("new")])
    #expect(WordDiff.runs(from: "old", to: " ") == [.removed("old")])
  }

  @Test("putting the runs together gives both texts back")
  func roundTrip() {
    var seed: UInt64 = 2_026
    func next(_ bound: UInt64) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % bound)
    }
    for round in 0..<300 {
      let texts = (0..<2).map { _ in (0..<next(12)).map { _ in "abcde".map(String.init)[next(5)] } }
      let runs = WordDiff.runs(from: texts[0].joined(separator: " "), to: texts[1].joined(separator: " "))
      var (old, new): ([String], [String]) = ([], [])
      for run in runs {
        switch run {
        case .same(let words):
          old.append(words)
          new.append(words)
        case .removed(let words): old.append(words)
        case .added(let words): new.append(words)
        }
      }
      #expect(old.joined(separator: " ") == texts[0].joined(separator: " "), "seed 2026, round \(round)")
      #expect(new.joined(separator: " ") == texts[1].joined(separator: " "), "seed 2026, round \(round)")
    }
  }

  @Test("texts too long for word marks are shown whole")
  func long() {
    let old = String(repeating: "a ", count: 2_000)
    let new = String(repeating: "b ", count: 2_000)

    #expect(WordDiff.runs(from: old, to: new).count == 2)
  }
}
