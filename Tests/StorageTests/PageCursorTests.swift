import Kernel
import Storage
import Testing

@Suite("Keyset pages")
struct PageCursorTests {
  @Test("a cursor survives a link", arguments: [["a"], ["2026-11-22", "", "ñ:😀"], ["1:2", "-_+/="]])
  func roundTrip(keys: [String]) throws {
    let text = PageCursor(keys).text
    #expect(try PageCursor(text: text, keyCount: keys.count).keys == keys)
    #expect(text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }

  @Test(
    "a damaged cursor asks to start over",
    arguments: ["", "abc", "!!!!", String(repeating: "A", count: 5000)]
  )
  func damaged(text: String) {
    #expect(throws: Failure.self) { try PageCursor(text: text, keyCount: 1) }
  }

  @Test("one changed letter or another number of keys is noticed")
  func tampered() throws {
    let text = PageCursor(["Lincoln", "42"]).text
    for index in text.indices {
      var letters = Array(text)
      let place = text.distance(from: text.startIndex, to: index)
      letters[place] = letters[place] == "A" ? "B" : "A"
      if String(letters) != text, place < letters.count - 1 {
        #expect(throws: Failure.self) { try PageCursor(text: String(letters), keyCount: 2) }
      }
    }
    #expect(throws: Failure.self) { try PageCursor(text: text, keyCount: 1) }
  }

  @Test("a page knows whether another one follows")
  func cutting() {
    let full = Page(cutting: [1, 2, 3], limit: 2) { ["\($0)"] }
    let last = Page(cutting: [1, 2], limit: 2) { ["\($0)"] }
    #expect(full.items == [1, 2])
    #expect(full.next?.keys == ["2"])
    #expect(last.next == nil)
  }
}
