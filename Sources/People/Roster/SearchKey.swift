/// Names as they are searched and sorted: lower case, without accents.
package enum SearchKey {
  /// The key of a person, e.g. `pena ana` for Ana Peña.
  package static func of(family: some StringProtocol, given: some StringProtocol) -> String {
    folded("\(family) \(given)")
  }

  /// Text without capitals and accents.
  package static func folded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
    } else {
      for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    } else if let plain = plainLetters[scalar] {
      bytes.append(contentsOf: plain.utf8)
    } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ", "ae": "Ææ", "c": "ÇçĆćĈĉĊċČč", "d": "ÐðĎďĐđ",
      "e": "ÈÉÊËèéêëĒēĔĕĖėĘęĚěẸẹẺẻẼẽẾếỀềỂểỄễỆệ", "g": "ĜĝĞğĠġĢģ", "h": "ĤĥĦħ",
      "i": "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıỈỉỊị", "j": "Ĵĵ", "k": "Ķķ", "l": "ĹĺĻļĽľĿŀŁł", "n": "ÑñŃńŅņŇň",
      "o": "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ", "oe": "Œœ", "r": "ŔŕŖŗŘř", "s": "ŚśŜŝŞşŠšȘș",
      "ss": "ß", "t": "ŢţŤťŦŧȚț", "th": "Þþ", "u": "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưỤụỦủỨứỪừỬửỮữỰự", "w": "Ŵŵ",
      "y": "ÝýÿŶŷŸỲỳỴỵỶỷỸỹ", "z": "ŹźŻżŽž",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
