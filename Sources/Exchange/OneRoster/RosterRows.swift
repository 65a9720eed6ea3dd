import Interchange
import Kernel
import Storage

/// Where rows that were read belong: new ones to their tables, changed ones beside them until the plan is accepted.
enum RosterTarget: Equatable, Sendable {
  case new(OneRosterRecord)
  case changed(OneRosterRecord)
  case ended

  /// A number for each, from 0.
  var place: Int {
    switch self {
    case .new(let record): record.rawValue
    case .changed(let record): OneRosterRecord.allCases.count + record.rawValue
    case .ended: 2 * OneRosterRecord.allCases.count
    }
  }

  static let count = 2 * OneRosterRecord.allCases.count + 1
}

/// Rows for one target, their values one after another.
struct RosterBatch: Sendable {
  let target: RosterTarget
  let rows: CellBuffer
}

/// Puts rows together for the database and sends them on by the hundred, so that nothing waits for a single row.
struct RosterRows {
  private static let rowsInBatch = 512
  private let district: String
  private let source: Int
  private let send: (RosterBatch) throws -> Void
  private var target = RosterTarget.ended
  /// The rows of `target`; those of the others wait in `waiting`.
  private var open = CellBuffer()
  private var waiting = Array(repeating: CellBuffer(), count: RosterTarget.count)
  private var counts = Array(repeating: 0, count: RosterTarget.count)

  init(district: DistrictID, source: Int, send: @escaping (RosterBatch) throws -> Void) {
    self.district = district.text
    self.source = source
    self.send = send
  }

  /// Starts a row with the columns that every table has; the caller adds the others and ends it.
  mutating func begin(_ record: OneRosterRecord, _ fate: RosterFate, sourcedID: CellBytes) {
    turn(to: fate.isNew ? .new(record) : .changed(record))
    if RosterTable.of(record).hasID {
      id(fate.id)
      open.append(text: district)
    }
    int(source)
    cell(sourcedID)
    open.append(int: fate.hash)
    moment(fate.modified)
  }

  /// Notes a row that ends.
  mutating func end(_ record: OneRosterRecord, sourcedID: CellBytes, modified: Int64) throws {
    turn(to: .ended)
    int(record.rawValue)
    cell(sourcedID)
    moment(modified)
    try endRow()
  }

  mutating func endRow() throws {
    counts[target.place] += 1
    if counts[target.place] == Self.rowsInBatch { try sendOpen() }
  }

  /// Sends what is still here.
  mutating func finish() throws {
    for record in OneRosterRecord.allCases { try send(all: .new(record)) }
    for record in OneRosterRecord.allCases { try send(all: .changed(record)) }
    try send(all: .ended)
  }

  // MARK: - Values

  mutating func int(_ value: Int) { open.append(int: Int64(value)) }

  mutating func text(_ value: String) { open.append(text: value) }

  /// The bytes of a cell; an empty one is empty text.
  mutating func cell(_ cell: CellBytes) { open.append(text: UnsafeRawBufferPointer(cell)) }

  /// The bytes of a cell; an empty one is nothing.
  mutating func optional(_ cell: CellBytes) {
    if cell.isEmpty { null() } else { self.cell(cell) }
  }

  mutating func id(_ id: RosterID) { id.write(to: &open) }

  mutating func optional(_ id: RosterID?) {
    if let id { self.id(id) } else { null() }
  }

  /// A word of a closed list, or the word for all others.
  mutating func word(_ cell: CellBytes, from words: [StaticString], otherwise: StaticString) {
    let isListed = words.contains { cell.equals($0) }
    if isListed { self.cell(cell) } else { word(otherwise) }
  }

  mutating func word(_ text: StaticString) {
    open.append(text: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func null() { open.appendNull(as: .text) }

  private mutating func moment(_ modified: Int64) {
    if modified == .min { null() } else { text(Instant(milliseconds: modified).description) }
  }

  // MARK: - Batches

  private mutating func turn(to next: RosterTarget) {
    guard next != target else { return }
    swap(&open, &waiting[target.place])
    swap(&open, &waiting[next.place])
    target = next
  }

  private mutating func send(all target: RosterTarget) throws {
    guard counts[target.place] > 0 else { return }
    turn(to: target)
    try sendOpen()
  }

  private mutating func sendOpen() throws {
    let own = target
    // What new rows refer to goes first: it may be in the same package.
    if case .new(let record) = own {
      for earlier in OneRosterRecord.allCases.prefix(record.rawValue) { try send(all: .new(earlier)) }
    }
    turn(to: own)
    var next = CellBuffer()
    next.reserve(values: open.count, bytes: open.byteCount + open.byteCount / 8)
    swap(&open, &next)
    counts[own.place] = 0
    try send(RosterBatch(target: own, rows: next))
  }
}
