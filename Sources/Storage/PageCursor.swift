import Crypto
import Foundation
package import Kernel

/// Where the next page of a list starts: the keys of the last row shown, as opaque text for a link.
package struct PageCursor: Hashable, Sendable {
  package let keys: [String]

  package init(_ keys: [String]) { self.keys = keys }

  /// Reads what `text` printed.
  ///
  /// Throws: `Failure.invalid` when the text was cut, mistyped or belongs to a list with another number of keys.
  package init(text: String, keyCount: Int) throws(Failure) {
    guard let bytes = Self.bytes(fromBase64URL: text), bytes.count > Self.checkBytes,
      Self.check(bytes.dropFirst(Self.checkBytes)) == Array(bytes.prefix(Self.checkBytes)),
      let keys = Self.decoded(bytes.dropFirst(Self.checkBytes)), keys.count == keyCount
    else {
      throw .invalid([
        FieldError(
          "after",
          Phrase(
            "This link to the next page is damaged. Go back to the first page of the list.",
            "Este enlace a la página siguiente está dañado. Vuelve a la primera página de la lista."
          )
        )
      ])
    }
    self.keys = keys
  }

  /// Letters, digits, `-` and `_` only.
  package var text: String {
    let body = Data(keys.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
    return String(
      (Data(Self.check(body)) + body).base64EncodedString().compactMap { letter in
        switch letter {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: letter
        }
      }
    )
  }

  private static let checkBytes = 6

  // Finds damage, not forgery: keys are bound as parameters and open nothing a scope would not.
  private static func check(_ body: Data) -> [UInt8] { Array(SHA256.hash(data: body).prefix(checkBytes)) }

  private static func bytes(fromBase64URL text: String) -> Data? {
    guard text.utf8.count <= 2048 else { return nil }
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
  }

  private static func decoded(_ body: Data) -> [String]? {
    var keys: [String] = []
    var rest = Array(body)[...]
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
        let count = Int(String(decoding: rest[..<colon], as: UTF8.self)), count >= 0,
        rest.distance(from: colon, to: rest.endIndex) > count
      else { return nil }
      let start = colon + 1
      keys.append(String(decoding: rest[start..<(start + count)], as: UTF8.self))
      rest = rest[(start + count)...]
    }
    return keys
  }
}

/// One page of a list and where the next one starts, if there is one.
package struct Page<Item: Sendable>: Sendable {
  package let items: [Item]
  package let next: PageCursor?

  package init(items: [Item], next: PageCursor?) {
    self.items = items
    self.next = next
  }

  /// Cuts a list that was asked for one row more than `limit`; `keys` names the sort keys of a row.
  package init(cutting rows: [Item], limit: Int, keys: (Item) -> [String]) {
    let shown = Array(rows.prefix(limit))
    self.init(items: shown, next: rows.count > limit ? shown.last.map { PageCursor(keys($0)) } : nil)
  }
}
