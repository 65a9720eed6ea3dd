import Foundation
import Testing

@Suite("Files served as they are")
struct PublicFilesTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Public")

  private func bytes(_ paths: String...) throws -> Int {
    try paths.reduce(0) { $0 + (try Data(contentsOf: Self.folder.appending(path: $1)).count) }
  }

  @Test("all style sheets together stay under 60 KB")
  func styleBudget() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "css").path)

    #expect(try names.reduce(0) { $0 + (try bytes("css/\($1)")) } <= 61_440)
  }

  @Test("the scripts of a page and of the capture page stay under 12 KB")
  func scriptBudget() throws {
    #expect(try bytes("js/menu.js", "js/outbox.js", "js/drafts.js", "js/copy-link.js") <= 12_288)
    #expect(try bytes("js/menu.js", "js/outbox.js", "js/capture.js", "js/sw.js") <= 12_288)
  }

  @Test(
    "text reads at 4.5 to 1 or more, and marks at 3 to 1, in light and in dark",
    arguments: ["light", "dark"]
  )
  func contrast(theme: String) throws {
    let css = try String(contentsOf: Self.folder.appending(path: "css/02-tokens.css"), encoding: .utf8)
    let blocks = css.components(separatedBy: "prefers-color-scheme:dark")
    let color = try Self.colors(in: theme == "light" ? blocks[0] : #require(blocks.last))
    let text = [
      ("ink", "bg"), ("ink", "surface"), ("ink2", "bg"), ("ink2", "surface"), ("ink2", "sunken"),
      ("ink3", "surface"),
      ("accent", "bg"), ("accent", "surface"), ("accent", "tint"), ("on-accent", "accent"),
      ("on-accent", "accent-hi"),
      ("warn", "surface"), ("warn", "bg"), ("warn", "warn-tint"), ("good", "bg"), ("ink", "tint"),
      ("ink", "warn-tint"),
      ("ink", "g0"), ("ink", "g1"), ("ink", "g2"), ("on-g3", "g3"),
    ]
    let marks = [
      ("ctl", "surface"), ("ctl", "bg"), ("focus", "surface"), ("focus", "bg"), ("accent", "surface"),
    ]

    for (front, back) in text {
      let ratio = try Self.ratio(#require(color[front]), #require(color[back]))
      #expect(ratio >= 4.5, "\(front) on \(back): \(ratio)")
    }
    for (front, back) in marks {
      let ratio = try Self.ratio(#require(color[front]), #require(color[back]))
      #expect(ratio >= 3, "\(front) on \(back): \(ratio)")
    }
  }

  private static func colors(in css: String) -> [String: [Double]] {
    var colors: [String: [Double]] = [:]
    for match in css.matches(of: /--([a-z0-9-]+):#([0-9a-f]{6}|[0-9a-f]{3});/) {
      let digits = match.2.count == 3 ? match.2.map { "\($0)\($0)" }.joined() : String(match.2)
      let value = Int(digits, radix: 16) ?? 0
      colors[String(match.1)] = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    }
    return colors
  }

  // WCAG 2.1, "relative luminance" and "contrast ratio".
  private static func ratio(_ one: [Double], _ other: [Double]) -> Double {
    let light = [one, other].map { color in
      zip(color, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
        sum + part.1 * (part.0 <= 0.04045 ? part.0 / 12.92 : pow((part.0 + 0.055) / 1.055, 2.4))
      }
    }.sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }
}
