/// Why a file cannot be read, and where.
package struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line and column of a file, both counted from 1; columns count characters.
  package struct Place: Hashable, Sendable {
    package var line = 1
    package var column = 1
  }

  package let place: Place
  /// What is wrong and what to write instead.
  package let message: String

  package var description: String { "line \(place.line), column \(place.column): \(message)" }
}
