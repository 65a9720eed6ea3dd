import Foundation

/// What a stored value is.
package enum CellKind: UInt8, Sendable {
  case null
  case int
  case double
  case text
  case blob
}

/// One value: numbers in place, text and bytes as a range of the buffer's bytes.
struct Cell: Sendable {
  var kind: CellKind
  /// What a null would have been: PostgreSQL wants every parameter typed.
  var declared: CellKind
  var count: UInt32
  var payload: UInt64
}

/// A run of values in two flat arrays: parameters, results and bulk rows all travel in this shape.
package struct CellBuffer: Sendable {
  var cells: [Cell] = []
  var bytes: [UInt8] = []

  package init() {}

  package mutating func appendNull(as declared: CellKind) {
    cells.append(Cell(kind: .null, declared: declared, count: 0, payload: 0))
  }

  package mutating func append(int value: Int64) {
    cells.append(Cell(kind: .int, declared: .int, count: 0, payload: UInt64(bitPattern: value)))
  }

  package mutating func append(double value: Double) {
    cells.append(Cell(kind: .double, declared: .double, count: 0, payload: value.bitPattern))
  }

  package mutating func append(text value: String) {
    let start = bytes.count
    var value = value
    value.withUTF8 { bytes.append(contentsOf: $0) }
    mark(.text, from: start)
  }

  package mutating func append(text value: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    mark(.text, from: start)
  }

  package mutating func append(blob value: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    mark(.blob, from: start)
  }

  /// How many values there are.
  package var count: Int { cells.count }
  /// How many bytes of text and blobs there are.
  package var byteCount: Int { bytes.count }

  /// A whole number; nothing when the value is something else.
  package func int(at index: Int) -> Int64? {
    let cell = cells[index]
    return cell.kind == .int ? Int64(bitPattern: cell.payload) : nil
  }

  /// The UTF-8 of a text, valid during the call; `body` is not called for anything else.
  package func withText(at index: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    let cell = cells[index]
    guard cell.kind == .text else { return }
    try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range(of: cell)])) }
  }

  /// Makes room for so many values with so many bytes of text.
  package mutating func reserve(values: Int, bytes count: Int) {
    cells.reserveCapacity(values)
    bytes.reserveCapacity(count)
  }

  /// Adds the values of another buffer after the own ones.
  mutating func append(_ other: CellBuffer) {
    let shift = UInt64(bytes.count)
    bytes.append(contentsOf: other.bytes)
    for var cell in other.cells {
      if cell.kind == .text || cell.kind == .blob { cell.payload += shift }
      cells.append(cell)
    }
  }

  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Whether a text holds a zero byte, which PostgreSQL cannot store.
  var hasZeroByteInText: Bool {
    let hasZero = bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    guard hasZero else { return false }
    return cells.contains { $0.kind == .text && bytes[range(of: $0)].contains(0) }
  }

  func range(of cell: Cell) -> Range<Int> { Int(cell.payload)..<(Int(cell.payload) + Int(cell.count)) }

  private mutating func mark(_ kind: CellKind, from start: Int) {
    cells.append(
      Cell(kind: kind, declared: kind, count: UInt32(bytes.count - start), payload: UInt64(start))
    )
  }
}
