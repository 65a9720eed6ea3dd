/// The forms of cells that the standard fixes byte by byte.
enum CellForm {
  /// Whether the cell is a sourcedId: 1 to 255 of `0-9 A-Z a-z . / @ _ -`.
  ///
  /// By table and without a branch for each byte, as half of all cells are ids.
  static func isGUID(_ cell: CellBytes) -> Bool {
    guard cell.count >= 1, cell.count <= 255 else { return false }
    let table = idBytes.utf8Start
    var allowed: UInt8 = 1
    var seen: UInt8 = 0
    for byte in cell {
      allowed &= table[Int(byte & 0x7F)]
      seen |= byte
    }
    return allowed & 1 == 1 && seen < 0x80
  }

  /// Whether an odd sourcedId can still serve as one: not too long, and no control characters.
  static func isUsableID(_ cell: CellBytes) -> Bool {
    cell.count >= 1 && cell.count <= 255 && cell.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  static func isYear(_ cell: CellBytes) -> Bool {
    cell.count == 4 && cell.allSatisfy(isDigit)
  }

  static func isInteger(_ cell: CellBytes) -> Bool {
    let digits = cell.first == UInt8(ascii: "-") ? cell.dropFirst() : cell[...]
    return !digits.isEmpty && digits.count <= 15 && digits.allSatisfy(isDigit)
  }

  /// Whether the cell is a number: digits, perhaps a fraction, perhaps an exponent.
  static func isFloat(_ cell: CellBytes) -> Bool {
    number(cell) != nil
  }

  /// The number in the cell.
  static func number(_ cell: CellBytes) -> Double? {
    guard cell.count <= 40, let first = cell.first, isDigit(first) || first == UInt8(ascii: "-"),
      cell.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }), let value = Double(cell.text),
      value.isFinite
    else { return nil }
    return value
  }

  /// Whether the cell is `ext:` and a word.
  static func isExtension(_ cell: CellBytes) -> Bool {
    guard cell.count > 4, CellBytes(rebasing: cell[0..<4]).equals("ext:") else { return false }
    return cell.dropFirst(4).allSatisfy {
      isDigit($0) || isLetter($0) || "._-".utf8.contains($0)
    }
  }

  /// Whether the cell is `{left:right}` with exactly one colon and something on both sides.
  static func isPair(_ cell: CellBytes) -> Bool {
    guard cell.count >= 5, cell.first == UInt8(ascii: "{"), cell.last == UInt8(ascii: "}") else {
      return false
    }
    let inner = cell[1..<(cell.count - 1)]
    guard let colon = inner.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon == inner.lastIndex(of: UInt8(ascii: ":")) && colon > inner.startIndex
      && colon < inner.endIndex - 1
  }

  /// Whether the cell is `urn:uuid:` and a UUID in small letters.
  static func isUUIDURN(_ cell: CellBytes) -> Bool {
    guard cell.count == 45, CellBytes(rebasing: cell[0..<9]).equals("urn:uuid:") else { return false }
    let uuid = CellBytes(rebasing: cell[9...])
    return uuid.indices.allSatisfy { index in
      switch index {
      case 8, 13, 18, 23: uuid[index] == UInt8(ascii: "-")
      default: isDigit(uuid[index]) || (uuid[index] >= 0x61 && uuid[index] <= 0x66)
      }
    }
  }

  /// Calls `body` for every item of a list of which the commas are the separators.
  static func forEachItem(_ cell: CellBytes, _ body: (CellBytes) -> Void) {
    var start = 0
    for index in 0..<cell.count where cell[index] == UInt8(ascii: ",") {
      body(CellBytes(rebasing: cell[start..<index]).trimmed)
      start = index + 1
    }
    body(CellBytes(rebasing: cell[start..<cell.count]).trimmed)
  }

  static func itemCount(_ cell: CellBytes) -> Int {
    cell.isEmpty ? 0 : cell.reduce(1) { $0 + ($1 == UInt8(ascii: ",") ? 1 : 0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") <= 25 }

  // One character for each ASCII code: "1" where a sourcedId may have it, "0" elsewhere; the last bit decides.
  private static let idBytes: StaticString = """
    00000000000000000000000000000000000000000000011111111111110000001\
    11111111111111111111111111000010\
    1111111111111111111111111100000
    """
}
