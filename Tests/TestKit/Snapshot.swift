import Foundation
package import Testing

/// Compares text with a file a person has read and accepted.
///
/// The file lies in `Snapshots/` beside the test. When the text differs the test fails and shows the first line that
/// does; run with `THROUGHLINE_ACCEPT=1` to write the new text, then read the difference before you commit it.
package func expectSnapshot(
  of text: String,
  named name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: sourceLocation.filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: "\(name).txt")
  let wanted = text.hasSuffix("\n") ? text : text + "\n"
  if ProcessInfo.processInfo.environment["THROUGHLINE_ACCEPT"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(wanted.utf8).write(to: file)
    return
  }
  guard FileManager.default.fileExists(atPath: file.path) else {
    Issue.record(
      "There is no snapshot \(name) yet; run with THROUGHLINE_ACCEPT=1.",
      sourceLocation: sourceLocation
    )
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  guard kept != wanted else { return }
  let difference = zip(kept.split(separator: "\n"), wanted.split(separator: "\n")).first { $0 != $1 }
  let shown = difference.map { "\n- \($0.0)\n+ \($0.1)" } ?? " in length"
  Issue.record("The snapshot \(name) differs:\(shown)", sourceLocation: sourceLocation)
}
