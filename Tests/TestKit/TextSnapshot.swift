import Foundation
package import Testing

/// Text a person has read and put beside the test, compared with what the program says today.
package enum TextSnapshot {
  /// Compares `text` with the file at `path`; `THROUGHLINE_RECORD=1` writes it instead.
  package static func check(
    _ text: String,
    at path: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["THROUGHLINE_RECORD"] == "1" {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let kept =
      FileManager.default.fileExists(atPath: path) ? try String(contentsOfFile: path, encoding: .utf8) : ""
    let differing = differences(kept, text)
    #expect(
      differing.isEmpty,
      "\(path) differs; read it, then record: \(differing.prefix(20).joined(separator: "\n"))",
      sourceLocation: sourceLocation
    )
  }

  private static func differences(_ kept: String, _ text: String) -> [String] {
    let (old, new) = (
      kept.split(separator: "\n").map(String.init), text.split(separator: "\n").map(String.init)
    )
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
  }
}
