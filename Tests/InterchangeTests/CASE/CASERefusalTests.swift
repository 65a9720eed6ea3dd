import Testing

@testable import Interchange

@Suite("Files that are not CASE packages")
struct CASERefusalTests {
  @Test(
    "each gets a message that says what it is and what to do",
    arguments: [
      ("", CASEIssue.Kind.empty), ("  \n", .empty), ("<html>", .webPage), ("[1, 2]", .notCASE(members: [])),
      (#"{"users": [], "x": 1}"#, .notCASE(members: ["users", "x"])),
      (#"{"CFDocuments": []}"#, .listOfFrameworks),
      (#"{"CFItem": {}}"#, .partOfFramework("CFItem")), ("{\n \"a\": }", .notJSON(line: 2, column: 7)),
      ("{\"a\": 1", .notJSON(line: 1, column: 8)), (#"{"CFDocument": 3}"#, .wrongKind("CFDocument")),
      (#"{"a": 01}"#, .notJSON(line: 1, column: 9)), (#"{"a": "\ud800"}"#, .notJSON(line: 1, column: 14)),
    ]
  )
  func refused(text: String, kind: CASEIssue.Kind) {
    let refusal = #expect(throws: CASERefusal.self) { try CASEPackage.read(Array(text.utf8)) }

    #expect(refusal?.issues.first?.kind == kind)
    #expect(refusal?.issues.first?.severity == .error)
  }

  @Test("depth, size and number of objects are limited")
  func limits() {
    let deep = String(repeating: "[", count: 100_000)
    var limits = CASELimits()
    limits.megabytes = 0
    let large = #expect(throws: CASERefusal.self) { try CASEPackage.read([0x7B], limits: limits) }
    let nested = #expect(throws: CASERefusal.self) { try CASEPackage.read(Array(deep.utf8)) }
    limits = CASELimits()
    limits.objects = 1
    let many = #expect(throws: CASERefusal.self) {
      try CASEPackage.read(
        CASESamples.package(items: [CASESamples.item("a"), CASESamples.item("b")]),
        limits: limits
      )
    }

    #expect(large?.issues.first?.kind == .tooLarge(megabytes: 0))
    #expect(nested?.issues.first?.kind == .tooDeep(levels: 32))
    #expect(many?.issues.first?.kind == .tooMany(objects: 1))
  }

  @Test("an item may not carry the framework's own identifier")
  func itemNamedAsDocument() {
    let refusal = #expect(throws: CASERefusal.self) {
      try CASEPackage.read(CASESamples.package(items: [CASESamples.item("d")]))
    }

    #expect(refusal?.issues.first?.kind == .itemNamedAsDocument)
  }

  @Test("a byte order mark and a server's envelope are no obstacle")
  func envelope() throws {
    let inner = String(decoding: CASESamples.package(), as: UTF8.self)

    let reading = try CASEPackage.read([0xEF, 0xBB, 0xBF] + Array(#"{"CFPackage": \#(inner)}"#.utf8))

    #expect(reading.issues == [CASEIssue(.wrapped("CFPackage"), at: "$.CFPackage")])
  }

  @Test("every message exists in English and in Spanish, and they differ")
  func languages() {
    let kinds: [CASEIssue.Kind] = [
      .empty, .notJSON(line: 1, column: 2), .webPage, .tooLarge(megabytes: 25), .tooDeep(levels: 32),
      .tooMany(objects: 9), .notCASE(members: ["a"]), .listOfFrameworks, .partOfFramework("CFItem"),
      .missing("x"),
      .wrongKind("x"), .notUUID("x"), .itemNamedAsDocument, .wrapped("x"), .filled("x"), .adapted("x"),
      .keptAsExtension("x"), .dropped("x"), .repeatedMember("x"), .repeatedObject("x"), .elsewhere("x"),
      .unplaced("x"), .cycle(["a", "b"]), .more(3),
    ]
    for kind in kinds {
      let issue = CASEIssue(kind)
      #expect(issue.message(in: "en") != issue.message(in: "es"))
      #expect(issue.message(in: "es").count > 20)
    }
  }

  @Test("cut anywhere, a package is refused or read, and never crashes")
  func truncated() {
    let bytes = Array(CASESamples.full.utf8)
    for length in stride(from: 0, to: bytes.count - 1, by: 37) {
      #expect(throws: CASERefusal.self) { try CASEPackage.read(Array(bytes[..<length])) }
    }
  }
}
