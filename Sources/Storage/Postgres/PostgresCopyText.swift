/// The text format of PostgreSQL's `COPY`.
enum PostgresCopyText {
  /// Adds a row with its line end.
  static func append(_ row: borrowing CellBuffer, to buffer: inout [UInt8]) {
    append(row, width: row.cells.count, to: &buffer)
  }

  /// Adds rows of `width` values, each with its line end.
  static func append(_ rows: borrowing CellBuffer, width: Int, to buffer: inout [UInt8]) {
    var column = 0
    for cell in rows.cells {
      append(cell, of: rows, to: &buffer)
      column += 1
      buffer.append(column == width ? UInt8(ascii: "\n") : UInt8(ascii: "\t"))
      if column == width { column = 0 }
    }
  }

  private static func append(_ cell: Cell, of row: borrowing CellBuffer, to buffer: inout [UInt8]) {
    switch cell.kind {
    case .null: buffer.append(contentsOf: "\\N".utf8)
    case .int: buffer.append(contentsOf: String(Int64(bitPattern: cell.payload)).utf8)
    case .double: buffer.append(contentsOf: String(Double(bitPattern: cell.payload)).utf8)
    case .text: for byte in row.bytes[row.range(of: cell)] { append(escaping: byte, to: &buffer) }
    case .blob:
      buffer.append(contentsOf: "\\\\x".utf8)
      for byte in row.bytes[row.range(of: cell)] {
        buffer.append(hex[Int(byte >> 4)])
        buffer.append(hex[Int(byte & 15)])
      }
    }
  }

  private static func append(escaping byte: UInt8, to buffer: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
    default: buffer.append(byte)
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
