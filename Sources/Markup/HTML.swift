/// A piece of HTML that can only be made from literals in the source and escaped values.
package struct HTML: Sendable, Hashable {
  /// The piece as UTF-8, ready to be sent.
  package internal(set) var bytes: [UInt8]

  /// Takes a literal as it stands: `HTML("<p>\(name)</p>")`.
  package init(_ literal: HTML) { self = literal }

  /// Escapes text, for use where a piece of HTML is asked for.
  package init(text: String) {
    bytes = []
    HTMLEscaping.append(text, to: &bytes)
  }

  /// Takes markup made elsewhere without escaping it; rare, and every use is reviewed.
  package init(trusted markup: String) { bytes = Array(markup.utf8) }

  /// Joins pieces in order.
  package init(joining pieces: some Sequence<HTML>) {
    bytes = []
    for piece in pieces { bytes.append(contentsOf: piece.bytes) }
  }

  /// Nothing at all.
  package static let empty = HTML(trusted: "")

  /// Whether there is nothing to show.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The piece as text, for tests and for log lines.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds another piece at the end.
  package mutating func append(_ piece: HTML) { bytes.append(contentsOf: piece.bytes) }
}

/// A piece of SVG follows the same rules as HTML, inside which it is always used.
package typealias SVG = HTML

extension HTML: ExpressibleByStringInterpolation {
  /// Takes a literal without values as it stands.
  package init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// Takes a literal whose values were escaped as they came.
  package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

  /// Collects the parts of a literal: source text as it stands, values escaped by their type.
  package struct Interpolation: StringInterpolationProtocol {
    @usableFromInline var bytes: [UInt8] = []

    /// Reserves room for the literal parts and short values.
    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Adds source text as it stands.
    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text, escaped.
    package mutating func appendInterpolation(_ text: String) {
      assert(!followsAddressAttribute, "href, src and action take a Link, not a String: \(text)")
      HTMLEscaping.append(text, to: &bytes)
    }

    /// Adds part of a text, escaped.
    package mutating func appendInterpolation(_ text: Substring) {
      assert(!followsAddressAttribute, "href, src and action take a Link, not a Substring: \(text)")
      HTMLEscaping.append(text, to: &bytes)
    }

    /// Adds a whole number in plain digits; numbers people read are formatted by the catalogue first.
    package mutating func appendInterpolation(_ number: Int) {
      HTMLEscaping.append(number, to: &bytes)
    }

    /// Adds anything else that has one plain spelling, such as an identifier or a day, escaped.
    @inlinable
    package mutating func appendInterpolation(_ value: some LosslessStringConvertible) {
      appendInterpolation(value.description)
    }

    /// Adds a piece of HTML as it is.
    package mutating func appendInterpolation(_ piece: HTML) { bytes.append(contentsOf: piece.bytes) }

    /// Adds a piece of HTML when there is one.
    package mutating func appendInterpolation(_ piece: HTML?) {
      if let piece { bytes.append(contentsOf: piece.bytes) }
    }

    /// Adds an address, the only value that may stand right after `href="`, `src="` or `action="`.
    package mutating func appendInterpolation(_ link: Link) { HTMLEscaping.append(link.path, to: &bytes) }

    /// Adds one piece of HTML for each element, in order.
    @inlinable
    package mutating func appendInterpolation<Rows: Sequence>(
      each rows: Rows,
      _ piece: (Rows.Element) throws -> HTML
    ) rethrows {
      for row in rows { bytes.append(contentsOf: try piece(row).bytes) }
    }

    /// Adds pieces of HTML in order.
    @inlinable
    package mutating func appendInterpolation(each pieces: some Sequence<HTML>) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }

    /// Adds a piece of HTML when the condition holds, and does not make it otherwise.
    @inlinable
    package mutating func appendInterpolation(
      if condition: Bool,
      _ piece: @autoclosure () throws -> HTML
    ) rethrows {
      if condition { bytes.append(contentsOf: try piece().bytes) }
    }

    /// Adds the first piece when the condition holds and the second otherwise.
    @inlinable
    package mutating func appendInterpolation(
      if condition: Bool,
      _ piece: @autoclosure () throws -> HTML,
      else other: @autoclosure () throws -> HTML
    ) rethrows {
      bytes.append(contentsOf: condition ? try piece().bytes : try other().bytes)
    }

    /// Adds ` name="value"` with its leading space when there is a value: `<th\(attribute: "scope", scope)>`.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      openAttribute(name)
      HTMLEscaping.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }

    /// Adds ` name="number"` with its leading space when there is a number.
    package mutating func appendInterpolation(attribute name: StaticString, _ number: Int?) {
      guard let number else { return }
      openAttribute(name)
      HTMLEscaping.append(number, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }

    /// Adds ` name` with its leading space when the condition holds: `<input\(attribute: "checked", if:
    /// isOn)>`.
    package mutating func appendInterpolation(attribute name: StaticString, if condition: Bool) {
      guard condition else { return }
      bytes.append(UInt8(ascii: " "))
      appendLiteral(name)
    }

    private mutating func openAttribute(_ name: StaticString) {
      bytes.append(UInt8(ascii: " "))
      appendLiteral(name)
      bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    }

    private var followsAddressAttribute: Bool {
      guard bytes.last == UInt8(ascii: "\"") else { return false }
      let tail = String(decoding: bytes.suffix(12), as: UTF8.self)
      return ["href=\"", "src=\"", "action=\""].contains { tail.hasSuffix($0) }
    }
  }
}
