import Foundation

/// Writes figures in the text format that Prometheus reads.
///
/// Source: Prometheus exposition format, version 0.0.4.
package struct MetricsText: Sendable {
  /// What kind of figure a family holds.
  package enum Kind: String, Sendable {
    case counter, gauge, histogram
  }

  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  package private(set) var text = ""

  package init() {}

  /// Begins a family; its samples follow.
  package mutating func family(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// One figure with its labels in the order given.
  package mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
    let inner = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
    text += "\(name)\(inner.isEmpty ? "" : "{\(inner)}") \(Self.number(value))\n"
  }

  /// A family of one figure.
  package mutating func figure(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    family(name, kind, help)
    sample(name, [], value)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
