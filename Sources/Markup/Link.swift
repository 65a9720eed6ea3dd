/// An address on this site: literal parts are trusted, values are percent-encoded.
package struct Link: Sendable, Hashable {
  /// The whole address as it stands in `href` or `Location`: path, query and fragment.
  package let path: String

  /// Takes a literal as it stands: `Link("/d/\(slug)/practices")`.
  package init(_ literal: Link) { self = literal }

  /// Accepts an address that came from outside, such as "return to", only if it stays on this site.
  package init?(local address: String) {
    let bytes = Array(address.utf8)
    guard bytes.count <= 2_000, bytes.first == UInt8(ascii: "/") else { return nil }
    guard bytes.count == 1 || bytes[1] != UInt8(ascii: "/") else { return nil }
    // Browsers read a backslash as a slash and drop tabs and line ends, so "/\evil" would leave the site.
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }) else { return nil }
    path = address
  }

  private init(whole: String) { path = whole }

  /// The same address with query values added; pairs without a value are left out.
  package func adding(query pairs: [(String, String?)]) -> Link {
    let cut = path.firstIndex(of: "#") ?? path.endIndex
    var head = String(path[..<cut])
    for (name, value) in pairs {
      guard let value else { continue }
      head += head.contains("?") ? "&" : "?"
      head += PercentEncoding.encoded(name) + "=" + PercentEncoding.encoded(value)
    }
    return Link(whole: head + path[cut...])
  }

  /// The same address pointing at one element of the page.
  package func at(fragment: String) -> Link {
    let cut = path.firstIndex(of: "#") ?? path.endIndex
    return Link(whole: path[..<cut] + "#" + PercentEncoding.encoded(fragment))
  }
}

extension Link: CustomStringConvertible {
  /// The address as text.
  package var description: String { path }
}

extension Link: ExpressibleByStringInterpolation {
  /// Takes a literal without values as it stands.
  package init(stringLiteral literal: StaticString) {
    path = literal.description
  }

  /// Takes a literal whose values were percent-encoded as they came.
  package init(stringInterpolation: Interpolation) { path = stringInterpolation.path }

  /// Collects the parts of an address; a value can never add a slash, a query or a fragment.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var path = ""

    /// Reserves room for the literal parts and short values.
    package init(literalCapacity: Int, interpolationCount: Int) {
      path.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Adds source text as it stands.
    package mutating func appendLiteral(_ literal: StaticString) { path += literal.description }

    /// Adds a value, percent-encoded.
    package mutating func appendInterpolation(_ value: String) { path += PercentEncoding.encoded(value) }

    /// Adds part of a value, percent-encoded.
    package mutating func appendInterpolation(_ value: Substring) {
      path += PercentEncoding.encoded(String(value))
    }

    /// Adds anything else that has one plain spelling, such as a number or an identifier, percent-encoded.
    @inlinable
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(value.description)
    }

    /// Continues another address: `"\(school)/practices"`.
    package mutating func appendInterpolation(_ base: Link) { path += base.path }
  }
}
