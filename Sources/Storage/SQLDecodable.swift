package import Kernel

/// A value that a column can hold.
package protocol SQLDecodable {
  /// Fails when the cell holds something else.
  init?(cell: SQLCell)
}

extension String: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let text = cell.text else { return nil }
    self = text
  }
}

extension Int: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let value = cell.int else { return nil }
    self.init(exactly: value)
  }
}

extension Int64: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let value = cell.int else { return nil }
    self = value
  }
}

extension Double: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let value = cell.double else { return nil }
    self = value
  }
}

extension Bool: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let value = cell.int, value == 0 || value == 1 else { return nil }
    self = value == 1
  }
}

extension [UInt8]: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let bytes = cell.bytes else { return nil }
    self = bytes
  }
}

extension Identifier: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let text = cell.text else { return nil }
    self.init(text)
  }
}

extension CalendarDay: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let text = cell.text else { return nil }
    self.init(text)
  }
}

extension TimeOfDay: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let text = cell.text else { return nil }
    self.init(text)
  }
}

extension Instant: SQLDecodable {
  package init?(cell: SQLCell) {
    guard let text = cell.text else { return nil }
    self.init(text)
  }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
  package init?(cell: SQLCell) {
    if cell.isNull {
      self = .none
    } else if let value = Wrapped(cell: cell) {
      self = .some(value)
    } else {
      return nil
    }
  }
}
