package import Kernel

/// A value that may stand in SQL as a bound parameter.
package protocol SQLBindable {
  /// What the value is when stored, also when it is absent.
  static var cellKind: CellKind { get }

  func bind(to buffer: inout CellBuffer)
}

extension String: SQLBindable {
  package static var cellKind: CellKind { .text }
  package func bind(to buffer: inout CellBuffer) { buffer.append(text: self) }
}

extension Int: SQLBindable {
  package static var cellKind: CellKind { .int }
  package func bind(to buffer: inout CellBuffer) { buffer.append(int: Int64(self)) }
}

extension Int64: SQLBindable {
  package static var cellKind: CellKind { .int }
  package func bind(to buffer: inout CellBuffer) { buffer.append(int: self) }
}

extension Double: SQLBindable {
  package static var cellKind: CellKind { .double }
  package func bind(to buffer: inout CellBuffer) { buffer.append(double: self) }
}

/// Stored as 0 or 1: the two engines agree on nothing else.
extension Bool: SQLBindable {
  package static var cellKind: CellKind { .int }
  package func bind(to buffer: inout CellBuffer) { buffer.append(int: self ? 1 : 0) }
}

extension [UInt8]: SQLBindable {
  package static var cellKind: CellKind { .blob }
  package func bind(to buffer: inout CellBuffer) { buffer.append(blob: self) }
}

extension Identifier: SQLBindable {
  package static var cellKind: CellKind { .text }
  package func bind(to buffer: inout CellBuffer) { buffer.append(text: text) }
}

extension CalendarDay: SQLBindable {
  package static var cellKind: CellKind { .text }
  package func bind(to buffer: inout CellBuffer) { buffer.append(text: description) }
}

extension TimeOfDay: SQLBindable {
  package static var cellKind: CellKind { .text }
  package func bind(to buffer: inout CellBuffer) { buffer.append(text: description) }
}

extension Instant: SQLBindable {
  package static var cellKind: CellKind { .text }
  package func bind(to buffer: inout CellBuffer) { buffer.append(text: description) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package static var cellKind: CellKind { Wrapped.cellKind }
  package func bind(to buffer: inout CellBuffer) {
    if let value = self { value.bind(to: &buffer) } else { buffer.appendNull(as: Wrapped.cellKind) }
  }
}
