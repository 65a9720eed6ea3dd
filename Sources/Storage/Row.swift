/// All rows of one answer: the names once, the values in one flat run.
final class ResultSet: Sendable {
  let names: [String]
  let values: CellBuffer

  init(names: [String], values: CellBuffer) {
    self.names = names
    self.values = values
  }

  /// The rows as handles into this set.
  var rows: [Row] {
    guard !names.isEmpty else { return [] }
    return (0..<(values.cells.count / names.count)).map { Row(answer: self, start: $0 * names.count) }
  }
}

/// One row of an answer: `let name: String = try row("name")`.
package struct Row: Sendable {
  let answer: ResultSet
  let start: Int

  /// The value of a column by its name.
  ///
  /// Throws: `StorageError.column` when there is no such column or it holds something else.
  package func callAsFunction<T: SQLDecodable>(_ name: String, as type: T.Type = T.self) throws -> T {
    guard let index = index(of: name), let value = T(cell: cell(at: index)) else {
      throw mismatch(name, T.self)
    }
    return value
  }

  /// The case of an enum stored as its text.
  package func callAsFunction<T: RawRepresentable<String>>(_ name: String, as type: T.Type = T.self) throws
    -> T
  {
    guard let index = index(of: name), let text = cell(at: index).text, let value = T(rawValue: text) else {
      throw mismatch(name, T.self)
    }
    return value
  }

  /// The case of an enum stored as its text, or nothing.
  package func callAsFunction<T: RawRepresentable<String>>(_ name: String, as type: T.Type = T.self) throws
    -> T?
  {
    guard let index = index(of: name) else { throw mismatch(name, T.self) }
    let cell = cell(at: index)
    if cell.isNull { return nil }
    guard let text = cell.text, let value = T(rawValue: text) else { throw mismatch(name, T.self) }
    return value
  }

  /// The value of a column by its place, from 0.
  package func at<T: SQLDecodable>(_ index: Int, as type: T.Type = T.self) throws -> T {
    guard answer.names.indices.contains(index), let value = T(cell: cell(at: index)) else {
      throw mismatch(answer.names.indices.contains(index) ? answer.names[index] : "#\(index)", T.self)
    }
    return value
  }

  /// The names of the columns in order.
  package var names: [String] { answer.names }

  func cell(at index: Int) -> SQLCell { SQLCell(answer: answer, index: start + index) }

  private func index(of name: String) -> Int? {
    let length = name.utf8.count
    for index in answer.names.indices
    where answer.names[index].utf8.count == length && answer.names[index] == name {
      return index
    }
    return nil
  }

  private func mismatch<T>(_ name: String, _ type: T.Type) -> StorageError {
    let found = index(of: name).map { "\(cell(at: $0).kind)" } ?? "no such column"
    return .column(name, "\(T.self) wanted, \(found) found")
  }
}

/// A value inside an answer.
package struct SQLCell {
  let answer: ResultSet
  let index: Int

  package var kind: CellKind { answer.values.cells[index].kind }
  package var isNull: Bool { kind == .null }

  package var int: Int64? {
    let cell = answer.values.cells[index]
    switch cell.kind {
    case .int: return Int64(bitPattern: cell.payload)
    // A sum of whole numbers may arrive as a fraction without one.
    case .double: return Int64(exactly: Double(bitPattern: cell.payload))
    case .null, .text, .blob: return nil
    }
  }

  package var double: Double? {
    let cell = answer.values.cells[index]
    switch cell.kind {
    case .int: return Double(Int64(bitPattern: cell.payload))
    case .double: return Double(bitPattern: cell.payload)
    case .null, .text, .blob: return nil
    }
  }

  package var text: String? {
    let cell = answer.values.cells[index]
    guard cell.kind == .text else { return nil }
    return answer.values.bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[answer.values.range(of: cell)]), as: UTF8.self)
    }
  }

  package var bytes: [UInt8]? {
    let cell = answer.values.cells[index]
    guard cell.kind == .blob else { return nil }
    return Array(answer.values.bytes[answer.values.range(of: cell)])
  }
}
