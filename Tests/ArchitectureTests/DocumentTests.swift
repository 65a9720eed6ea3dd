import Foundation
import Testing

@Suite("What the documents name")
struct DocumentTests {
  private static let root = URL(filePath: SourceTree.root)
  private static let documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "STYLE.md", "CHANGELOG.md"]

  /// Folders and files that a running installation has, not the repository.
  private static let elsewhere = ["keys/", ".assets/", "/"]

  /// Beginnings by which a name in code marks is told to be a path of the repository.
  private static let folders = ["bin/", "docs/", "Sources/", "Tests/", "Public/", ".ci/"]

  @Test("every file and folder that a document names is there")
  func paths() throws {
    let slice = Self.root.appending(path: "Sources/Visits/WalkRounds")
    for document in try Self.all() {
      let text = try String(contentsOf: document, encoding: .utf8)
      for path in Self.named(in: text) {
        let places = [Self.root, document.deletingLastPathComponent(), slice]
        let isThere = places.contains { place in
          FileManager.default.fileExists(atPath: place.appending(path: path).standardized.path)
        }
        #expect(isThere, "\(document.lastPathComponent) names \(path)")
      }
    }
  }

  @Test("every command that a document shows is one of bin or of the program")
  func commands() throws {
    let program = try SourceTree.files("Sources/throughline").flatMap(\.lines).joined(separator: "\n")
    for document in try Self.all() {
      let text = try String(contentsOf: document, encoding: .utf8)
      for match in text.matches(of: /(?m)(?:^|`)(?:\/opt\/throughline\/)?throughline ([a-z]+)/) {
        let isThere = program.contains("commandName: \"\(match.1)\"")
        #expect(isThere, "\(document.lastPathComponent) shows throughline \(match.1)")
      }
    }
  }

  @Test("a path that is not there would be noticed")
  func planted() {
    let named = Self.named(
      in: "See `Sources/Nowhere/Gone.swift`, [this](docs/gone.md#part) and `NOT_A_PATH`."
    )

    #expect(named == ["Sources/Nowhere/Gone.swift", "docs/gone.md"])
  }

  private static func all() throws -> [URL] {
    let docs = root.appending(path: "docs")
    let found = FileManager.default.enumerator(at: docs, includingPropertiesForKeys: nil)
    var urls = documents.map { root.appending(path: $0) }
    while let url = found?.nextObject() as? URL {
      if url.pathExtension == "md" { urls.append(url) }
    }
    return urls
  }

  /// Targets of links, and names between code marks that look like files of the repository.
  private static func named(in text: String) -> [String] {
    let quoted = text.matches(of: /`([A-Za-z0-9_.\/-]+)`/).map { String($0.1) }.filter { name in
      folders.contains { name.hasPrefix($0) } || (name.hasSuffix(".md") && !name.contains("/"))
        || (name.hasSuffix(".swift") && !name.hasPrefix("X"))
    }
    let linked = text.matches(of: /\]\(([^)#\s]+)[^)]*\)/).map { String($0.1) }.filter { !$0.contains("://") }
    return (quoted + linked).filter { name in !elsewhere.contains { name.hasPrefix($0) } }
  }
}
