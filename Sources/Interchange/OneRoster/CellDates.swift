/// A day or an instant taken from a cell, and the bytes of its standard form.
struct CellDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0

  /// Whether there is such a day and such a time.
  var isReal: Bool {
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth && hour <= 23 && minute <= 59 && second <= 59
  }

  private var daysInMonth: Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day as the standard writes it: `YYYY-MM-DD`.
  init?(strictDay cell: CellBytes) {
    guard cell.count == 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-"),
      let year = digits(cell, 0, 4), let month = digits(cell, 5, 2), let day = digits(cell, 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard isReal else { return nil }
  }

  /// The instant as the standard writes it: `YYYY-MM-DDTHH:MM:SS.sssZ`.
  init?(strictTime cell: CellBytes) {
    guard cell.count == 24, cell[10] == UInt8(ascii: "T"), cell[19] == UInt8(ascii: "."),
      cell[23] == UInt8(ascii: "Z"), let millisecond = digits(cell, 20, 3)
    else { return nil }
    self.init(strictDay: CellBytes(rebasing: cell[0..<10]))
    guard readClock(CellBytes(rebasing: cell[11..<19])) else { return nil }
    self.millisecond = millisecond
  }

  /// A day in one of the ways that systems really write it.
  ///
  /// `1/05/2023` (month first), `2023/1/5`, `20230105`, or an instant of which only the day counts.
  init?(looseDay cell: CellBytes) {
    let part = cell.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") }
    let day = CellBytes(rebasing: part)
    if let strict = CellDate(strictDay: day) {
      self = strict
      return
    }
    if day.count == 8, let year = digits(day, 0, 4), let month = digits(day, 4, 2),
      let last = digits(day, 6, 2)
    {
      self.init(year: year, month: month, day: last)
      guard isReal, year >= 1900, year <= 2200 else { return nil }
      return
    }
    let parts = day.split(
      maxSplits: 3,
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    )
    guard parts.count == 3, parts.allSatisfy({ $0.count >= 1 && $0.count <= 4 }) else { return nil }
    let numbers = parts.compactMap { digits(CellBytes(rebasing: $0), 0, $0.count) }
    guard numbers.count == 3 else { return nil }
    switch (parts[0].count, parts[2].count) {
    case (4, 1...2): self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    case (1...2, 4): self.init(year: numbers[2], month: numbers[0], day: numbers[1])
    default: return nil
    }
    guard isReal else { return nil }
  }

  /// An instant in one of the ways that systems really write it; without a time it is midnight UTC.
  init?(looseTime cell: CellBytes) {
    self.init(looseDay: cell)
    guard
      let split = cell.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }),
      split + 9 <= cell.count
    else { return }
    guard readClock(CellBytes(rebasing: cell[(split + 1)..<(split + 9)])) else { return nil }
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private mutating func readClock(_ cell: CellBytes) -> Bool {
    guard cell.count == 8, cell[2] == UInt8(ascii: ":"), cell[5] == UInt8(ascii: ":"),
      let hour = digits(cell, 0, 2), let minute = digits(cell, 3, 2), let second = digits(cell, 6, 2)
    else { return false }
    self.hour = hour
    self.minute = minute
    self.second = second
    return isReal
  }

  /// Writes `YYYY-MM-DD` and returns the bytes written.
  func writeDay(to target: UnsafeMutablePointer<UInt8>) -> Int {
    write(year, width: 4, to: target)
    target[4] = UInt8(ascii: "-")
    write(month, width: 2, to: target + 5)
    target[7] = UInt8(ascii: "-")
    write(day, width: 2, to: target + 8)
    return 10
  }

  /// Writes `YYYY-MM-DDTHH:MM:SS.sssZ` and returns the bytes written.
  func writeTime(to target: UnsafeMutablePointer<UInt8>) -> Int {
    _ = writeDay(to: target)
    target[10] = UInt8(ascii: "T")
    write(hour, width: 2, to: target + 11)
    target[13] = UInt8(ascii: ":")
    write(minute, width: 2, to: target + 14)
    target[16] = UInt8(ascii: ":")
    write(second, width: 2, to: target + 17)
    target[19] = UInt8(ascii: ".")
    write(millisecond, width: 3, to: target + 20)
    target[23] = UInt8(ascii: "Z")
    return 24
  }

  private func write(_ number: Int, width: Int, to target: UnsafeMutablePointer<UInt8>) {
    var rest = number
    for index in stride(from: width - 1, through: 0, by: -1) {
      target[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}

/// The number that `count` digits from `start` spell; nil when one of them is no digit.
private func digits(_ cell: CellBytes, _ start: Int, _ count: Int) -> Int? {
  guard start + count <= cell.count, count > 0 else { return nil }
  var number = 0
  for index in start..<(start + count) {
    let digit = cell[index] &- UInt8(ascii: "0")
    guard digit <= 9 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}
