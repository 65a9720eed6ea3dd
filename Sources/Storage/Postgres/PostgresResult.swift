import CPostgres

/// Reads the text answers of libpq into typed cells.
enum PostgresResult {
  static func names(_ result: OpaquePointer) -> [String] {
    (0..<PQnfields(result)).map { index in PQfname(result, index).map { String(cString: $0) } ?? "" }
  }

  static func types(_ result: OpaquePointer) -> [Oid] { (0..<PQnfields(result)).map { PQftype(result, $0) } }

  /// Adds row `row` to `values`.
  static func read(_ result: OpaquePointer, row: Int32, types: [Oid], into values: inout CellBuffer) {
    for (column, type) in types.enumerated() {
      let column = Int32(column)
      guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else {
        values.appendNull(as: .null)
        continue
      }
      let text = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
      append(text, type: type, into: &values)
    }
  }

  private static func append(_ text: UnsafeRawBufferPointer, type: Oid, into values: inout CellBuffer) {
    switch type {
    case PostgresType.bigint, PostgresType.integer, PostgresType.smallint, PostgresType.oid:
      values.append(int: whole(text) ?? 0)
    case PostgresType.double, PostgresType.real: values.append(double: fraction(text))
    // Sums of whole numbers arrive as numerics.
    case PostgresType.numeric:
      if let number = whole(text) {
        values.append(int: number)
      } else {
        values.append(double: fraction(text))
      }
    case PostgresType.bool: values.append(int: text.first == UInt8(ascii: "t") ? 1 : 0)
    case PostgresType.bytea: values.append(blob: bytes(fromHex: text))
    default: values.append(text: text)
    }
  }

  private static func whole(_ text: UnsafeRawBufferPointer) -> Int64? {
    Int64(String(decoding: text, as: UTF8.self))
  }

  private static func fraction(_ text: UnsafeRawBufferPointer) -> Double {
    Double(String(decoding: text, as: UTF8.self)) ?? .nan
  }

  // The server writes `\x` and two hexadecimal digits a byte.
  private static func bytes(fromHex text: UnsafeRawBufferPointer) -> [UInt8] {
    func digit(_ letter: UInt8) -> UInt8 { letter <= 57 ? letter - 48 : letter - 87 }
    return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
  }
}
