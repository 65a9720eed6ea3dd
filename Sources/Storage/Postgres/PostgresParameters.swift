import CPostgres

/// Bound values as libpq takes them: typed, binary, in network byte order.
///
/// Types are always told: PostgreSQL cannot guess them in `VALUES` lists or for nulls. Binary text carries its
/// length, so that a zero byte is refused by the server instead of cutting the text off here.
struct PostgresParameters {
  private let cells: [Cell]
  private var bytes: [UInt8]
  private var types: [Oid] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []

  init(_ buffer: CellBuffer) {
    cells = buffer.cells
    bytes = buffer.bytes
    for cell in buffer.cells { append(cell) }
  }

  /// Calls `body` with the five arrays of `PQexecParams`; they live as long as the call.
  func withArrays<T>(
    _ body: (
      _ count: Int32, _ types: UnsafePointer<Oid>?, _ values: UnsafePointer<UnsafePointer<CChar>?>?,
      _ lengths: UnsafePointer<Int32>?, _ formats: UnsafePointer<Int32>?
    ) throws -> T
  ) rethrows -> T {
    let formats = [Int32](repeating: 1, count: cells.count)
    // One byte more than needed: an empty text still needs an address, a null one would bind NULL.
    return try (bytes + [0]).withUnsafeBytes { raw in
      let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = starts.map { start in start.flatMap { offset in base.map { $0 + offset } } }
      return try body(Int32(cells.count), types, values, lengths, formats)
    }
  }

  private mutating func append(_ cell: Cell) {
    types.append(Self.type(of: cell.declared))
    switch cell.kind {
    case .null:
      starts.append(nil)
      lengths.append(0)
    case .int, .double:
      starts.append(bytes.count)
      lengths.append(8)
      withUnsafeBytes(of: cell.payload.bigEndian) { bytes.append(contentsOf: $0) }
    case .text, .blob:
      starts.append(Int(cell.payload))
      lengths.append(Int32(cell.count))
    }
  }

  private static func type(of kind: CellKind) -> Oid {
    switch kind {
    case .int: PostgresType.bigint
    case .double: PostgresType.double
    case .text, .null: PostgresType.text
    case .blob: PostgresType.bytea
    }
  }
}

/// The object identifiers of PostgreSQL's own types; they never change.
enum PostgresType {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let bigint: Oid = 20
  static let smallint: Oid = 21
  static let integer: Oid = 23
  static let text: Oid = 25
  static let oid: Oid = 26
  static let real: Oid = 700
  static let double: Oid = 701
  static let numeric: Oid = 1700
}
