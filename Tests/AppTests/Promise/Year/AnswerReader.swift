import Foundation
import HTTPTypes
import TestKit

/// Reads what an adversary reads in an answer: its numbers, and the choices of its forms.
enum AnswerReader {
  /// Every number of an answer, status, headers and size included, each with the words before it.
  static func numbers(_ answer: TestAnswer) -> [String] {
    var head = "status \(answer.status)\nsize \(answer.body.count)\n"
    for field in answer.headers { head += "\(field.name): \(field.value)\n" }
    return numbers(Array(head.utf8)) + numbers(answer.body)
  }

  /// Numbers outside of identities, each with up to 24 bytes before it.
  private static func numbers(_ body: [UInt8]) -> [String] {
    var found: [String] = []
    body.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index].isDigit else {
          index += 1
          continue
        }
        var end = index
        while end < bytes.count, bytes[end].isDigit || bytes[end] == 0x2E { end += 1 }
        found.append(String(decoding: bytes[max(0, index - 24)..<end], as: UTF8.self))
        index = end
      }
    }
    return found
  }

  /// The letters after a mark, up to the next double quote.
  static func text(_ body: [UInt8], after mark: String) -> String? {
    let data = Data(body)
    guard let start = data.range(of: Data(mark.utf8))?.upperBound else { return nil }
    let rest = data[start...].prefix { $0 != 0x22 }
    return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
  }

  // MARK: - Forms that read

  private static let mostChoices = 16

  /// Every combination of choices of each form that only reads, up to a limit.
  static func formAddresses(_ body: [UInt8]) -> [String] {
    guard Data(body).range(of: Data("method=\"get\"".utf8)) != nil else { return [] }
    let text = String(decoding: body, as: UTF8.self)
    return text.components(separatedBy: "<form ").dropFirst().flatMap { chunk -> [String] in
      let form = chunk.components(separatedBy: "</form>")[0]
      guard form.contains("method=\"get\""), let action = value("action", in: form) else { return [] }
      var queries = [""]
      for (name, choices) in fields(form) {
        queries = Array(
          queries.flatMap { query in choices.map { "\(query)&\(name)=\($0)" } }.prefix(mostChoices)
        )
      }
      return queries.map { "\(action)?\($0.dropFirst())".replacing(" ", with: "%20") }
    }
  }

  private static func fields(_ form: String) -> [(name: String, choices: [String])] {
    let selects = form.components(separatedBy: "<select").dropFirst().compactMap {
      chunk -> (String, [String])? in
      let select = chunk.components(separatedBy: "</select>")[0]
      guard let name = value("name", in: select) else { return nil }
      let options = select.components(separatedBy: "<option").dropFirst().compactMap {
        value("value", in: $0)
      }
      return (name, options.isEmpty ? [""] : options)
    }
    let inputs = form.components(separatedBy: "<input").dropFirst().compactMap {
      chunk -> (String, [String])? in
      let input = chunk.prefix { $0 != ">" }
      guard let name = value("name", in: String(input)) else { return nil }
      return (name, [value("value", in: String(input)) ?? ""])
    }
    return selects + inputs
  }

  private static func value(_ attribute: String, in text: String) -> String? {
    let parts = text.components(separatedBy: " \(attribute)=\"")
    let direct = text.hasPrefix("\(attribute)=\"") ? String(text.dropFirst(attribute.count + 2)) : nil
    guard let rest = direct ?? (parts.count > 1 ? parts[1] : nil) else { return nil }
    return String(rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
}
