package import Kernel

/// SQL text whose literals are trusted and whose interpolated values are bound parameters.
///
/// One text serves both engines: parameters print as `?` for SQLite and `$1` for PostgreSQL.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// The text as SQLite reads it.
  private(set) var text: String
  /// Where in `text` the parameters' question marks stand, in UTF-8 bytes.
  private(set) var marks: [Int]
  private(set) var parameters: CellBuffer

  package init(stringLiteral value: String) {
    text = value
    marks = []
    parameters = CellBuffer()
  }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.sql }

  /// Text that no user had a hand in, e.g. the name of a table in a registry.
  package init(trusted text: String) { self.init(stringLiteral: text) }

  /// Fragments one after another with `separator` between them.
  package static func joined(_ fragments: [SQL], separator: String) -> SQL {
    var result = SQL(trusted: "")
    for (index, fragment) in fragments.enumerated() {
      if index > 0 { result.text += separator }
      result.append(fragment)
    }
    return result
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var result = left
    result.append(right)
    return result
  }

  /// The text as PostgreSQL reads it, with numbered parameters.
  var numberedText: String {
    guard !marks.isEmpty else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + marks.count * 2)
    var next = 0
    for (offset, byte) in text.utf8.enumerated() {
      if next < marks.count, marks[next] == offset {
        next += 1
        result.append(contentsOf: "$\(next)".utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func append(_ other: SQL) {
    let shift = text.utf8.count
    text += other.text
    marks.append(contentsOf: other.marks.map { $0 + shift })
    parameters.append(other.parameters)
  }

  fileprivate mutating func append(literal: String) { text += literal }

  fileprivate mutating func append(parameter: some SQLBindable) {
    marks.append(text.utf8.count)
    text += "?"
    parameter.bind(to: &parameters)
  }
}

extension SQL {
  /// Collects literals and parameters in the order they are written.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var sql = SQL(trusted: "")

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + interpolationCount * 4)
      sql.parameters.cells.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { sql.append(literal: literal) }

    package mutating func appendInterpolation(_ value: some SQLBindable) { sql.append(parameter: value) }

    package mutating func appendInterpolation<T: SQLBindable>(_ value: T?) { sql.append(parameter: value) }

    package mutating func appendInterpolation(_ value: some RawRepresentable<String>) {
      sql.append(parameter: value.rawValue)
    }

    package mutating func appendInterpolation<T: RawRepresentable<String>>(_ value: T?) {
      sql.append(parameter: value?.rawValue)
    }

    /// Another piece of SQL with its own parameters.
    package mutating func appendInterpolation(sql fragment: SQL) { sql.append(fragment) }

    /// A list to stand after `IN`: `(VALUES (?), (?))`; an empty list holds nothing.
    package mutating func appendInterpolation<T: SQLBindable>(values: some Sequence<T>) {
      var isEmpty = true
      for value in values {
        sql.append(literal: isEmpty ? "(VALUES (" : ", (")
        isEmpty = false
        sql.append(parameter: value)
        sql.append(literal: ")")
      }
      sql.append(literal: isEmpty ? Self.nothing(of: T.cellKind) : ")")
    }

    /// A list of enum cases to stand after `IN`.
    package mutating func appendInterpolation<T: RawRepresentable<String>>(values: some Sequence<T>) {
      appendInterpolation(values: values.map(\.rawValue))
    }

    /// A predicate that is true for rows whose school lies in `scope`.
    package mutating func appendInterpolation(column: StaticString, within scope: Scope) {
      switch scope.extent {
      case .district: sql.append(literal: "1 = 1")
      case .own: sql.append(literal: "1 = 0")
      case .schools(let schools):
        sql.append(literal: "\(column) IN ")
        appendInterpolation(values: schools.sorted())
      }
    }

    /// A name of a table or column in double quotes.
    package mutating func appendInterpolation(identifier: String) {
      sql.append(literal: Dialect.quoted(identifier))
    }

    // PostgreSQL compares types before rows, so the empty list is typed.
    private static func nothing(of kind: CellKind) -> String {
      switch kind {
      case .int: "(SELECT CAST(0 AS BIGINT) WHERE 1 = 0)"
      case .double: "(SELECT CAST(0 AS DOUBLE PRECISION) WHERE 1 = 0)"
      case .text, .null: "(SELECT '' WHERE 1 = 0)"
      case .blob: "(SELECT NULL WHERE 1 = 0)"
      }
    }
  }
}
