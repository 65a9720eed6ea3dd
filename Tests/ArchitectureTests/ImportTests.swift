import Testing

@Suite("What each kind of file may import")
struct ImportTests {
  /// Suffix of a file's name, and what such a file never imports.
  private static let never: [(suffix: String, modules: Set<String>)] = [
    ("Queries", ["Hummingbird", "Markup"]), ("Pages", ["Storage", "Hummingbird"]),
    ("API", ["Storage", "Hummingbird"]),
    ("Draft", ["Storage", "Hummingbird", "Markup"]), ("Handlers", ["GRDB", "CPostgres"]),
  ]

  /// Files that take `Page` or `PageCursor`, and nothing else, from Storage.
  private static let readsPages: Set<String> = ["RosterAPI", "DecisionPages", "OutlinePages"]

  @Test("a file's suffix says what it never imports")
  func suffixes() throws {
    for file in try SourceTree.files("Sources") where SourceTree.areas.contains(file.target) {
      for rule in Self.never where file.name.hasSuffix(rule.suffix) {
        // A page of rows and its cursor are values, and stand beside the queries that make them.
        guard !Self.readsPages.contains(file.name) else { continue }
        let found = file.imports.intersection(rule.modules)
        #expect(found.isEmpty, "\(file.path) imports \(found.sorted())")
      }
      if file.path.contains("/Migrations/") {
        #expect(file.imports.isDisjoint(with: ["Hummingbird", "Markup", "Web"]), "\(file.path)")
      }
    }
  }

  @Test("an area imports areas of lower rows only")
  func rows() throws {
    let rows = [
      "People": 0, "Practices": 1, "Teams": 1, "Evidence": 2, "Visits": 2, "Goals": 3, "Improvement": 4,
      "Boards": 5,
      "Exchange": 5,
    ]
    for file in try SourceTree.files("Sources") {
      guard let own = rows[file.target] else { continue }
      for module in file.imports where module != file.target {
        guard let row = rows[module] else { continue }
        #expect(row < own, "\(file.path) imports \(module)")
      }
    }
  }

  @Test("the shared floor knows no area, and Analytics, Matching, Markup and JSONText know nobody")
  func floor() throws {
    let floor: Set<String> = [
      "Kernel", "Markup", "Analytics", "Matching", "JSONText", "Methods", "Charts", "Interchange", "Storage",
      "Web",
    ]
    for file in try SourceTree.files("Sources") where floor.contains(file.target) {
      #expect(file.imports.isDisjoint(with: SourceTree.areas.union(["App"])), "\(file.path)")
      if ["Analytics", "Markup", "Matching", "Kernel", "JSONText"].contains(file.target) {
        #expect(file.imports.isDisjoint(with: floor), "\(file.path)")
      }
    }
  }

  @Test("SQL stands in queries and migrations only")
  func statements() throws {
    let words = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM "]
    for file in try SourceTree.files("Sources") where SourceTree.areas.contains(file.target) {
      guard ["Handlers", "Pages", "Draft", "API", "Permissions"].contains(where: file.name.hasSuffix) else {
        continue
      }
      for (index, line) in file.lines.enumerated() {
        let text = line.drop { $0 == " " || $0 == "\"" }
        #expect(!words.contains { text.hasPrefix($0) }, "\(file.path):\(index + 1)")
      }
    }
  }

  @Test("handlers hold no HTML")
  func markup() throws {
    for file in try SourceTree.files("Sources") where file.name.hasSuffix("Handlers") {
      for (index, line) in file.lines.enumerated() {
        let hasTag = ["<p", "<div", "<h1", "<ul", "<form", "<table"].contains {
          line.contains($0 + ">") || line.contains($0 + " class")
        }
        #expect(!hasTag, "\(file.path):\(index + 1)")
      }
    }
  }
}
