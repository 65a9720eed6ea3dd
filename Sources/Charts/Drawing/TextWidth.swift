/// How wide text will be, near enough to decide what fits; browsers set it in whatever face they have.
enum TextWidth {
  /// Width of an average letter of the text face by its shape, in ems, a little generous.
  static func estimate(_ text: String, size: Double = 13) -> Double {
    var ems = 0.0
    for byte in text.utf8 {
      switch byte {
      // The second and later bytes of a letter outside ASCII belong to a letter already counted.
      case 0x80...0xBF: continue
      case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: "'"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "I"):
        ems += 0.31
      case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "("), UInt8(ascii: ")"):
        ems += 0.4
      case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "%"):
        ems += 0.9
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): ems += 0.7
      default: ems += 0.61
      }
    }
    return ems * size
  }

  /// The text broken at spaces into lines of at most a width; a word too long keeps a line to itself.
  static func lines(_ text: String, width: Double, size: Double = 13, most: Int = 3) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, estimate(longer, size: size) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most, most > 0 else { return lines }
    return Array(lines.prefix(most - 1)) + [lines[most - 1] + "…"]
  }
}
