/// One start tag, end tag or stretch of text of a page, with the line it begins on.
struct HTMLToken {
  enum Kind: Equatable {
    case start(name: String, attributes: [String: String], isSelfClosing: Bool)
    case end(name: String)
    case text(String)
  }

  let kind: Kind
  let line: Int
  /// Attributes that were written twice, which browsers drop without a word.
  var doubled: [String] = []
}

/// Cuts a page into tags and text, enough for pages that were written by hand and not for the whole web.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private(set) var problems: [String] = []

  init(_ page: String) { bytes = Array(page.utf8) }

  mutating func tokens() -> [HTMLToken] {
    var tokens: [HTMLToken] = []
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), let token = tag() {
        tokens.append(token)
        if case .start(let name, _, _) = token.kind, ["script", "style", "textarea", "title"].contains(name) {
          tokens.append(rawText(until: name))
        }
      } else {
        tokens.append(text())
      }
    }
    return tokens
  }

  private mutating func text() -> HTMLToken {
    let start = position, startLine = line
    repeat { advance() } while position < bytes.count && bytes[position] != UInt8(ascii: "<")
    return HTMLToken(kind: .text(string(start..<position)), line: startLine)
  }

  private mutating func rawText(until name: String) -> HTMLToken {
    let start = position, startLine = line
    let closing = Array("</\(name)".utf8)
    while position < bytes.count, !bytes[position...].starts(with: closing) { advance() }
    return HTMLToken(kind: .text(string(start..<position)), line: startLine)
  }

  private mutating func tag() -> HTMLToken? {
    let startLine = line
    guard position + 1 < bytes.count else { return nil }
    if bytes[position + 1] == UInt8(ascii: "!") {
      skipDeclaration()
      return HTMLToken(kind: .text(""), line: startLine)
    }
    let isEnd = bytes[position + 1] == UInt8(ascii: "/")
    let nameStart = position + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, isLetter(bytes[nameStart]) else {
      problems.append("line \(line): a bare < in text")
      return nil
    }
    while position < nameStart { advance() }
    let name = word { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.lowercased()
    var attributes: [String: String] = [:]
    var doubled: [String] = []
    let isSelfClosing = readAttributes(into: &attributes, doubled: &doubled)
    let kind: HTMLToken.Kind =
      isEnd
      ? .end(name: name) : .start(name: name, attributes: attributes, isSelfClosing: isSelfClosing)
    return HTMLToken(kind: kind, line: startLine, doubled: doubled)
  }

  private mutating func skipDeclaration() {
    let isComment = bytes[position...].starts(with: Array("<!--".utf8))
    let closing = Array((isComment ? "-->" : ">").utf8)
    while position < bytes.count, !bytes[position...].starts(with: closing) { advance() }
    for _ in closing where position < bytes.count { advance() }
  }

  private mutating func readAttributes(into attributes: inout [String: String], doubled: inout [String])
    -> Bool
  {
    var isSelfClosing = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position].isSpace || bytes[position] == UInt8(ascii: "/") {
        isSelfClosing = bytes[position] == UInt8(ascii: "/")
        advance()
        continue
      }
      isSelfClosing = false
      let name = word {
        !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      guard !name.isEmpty else {
        problems.append("line \(line): an attribute without a name")
        advance()
        continue
      }
      if attributes.updateValue(value(), forKey: name.lowercased()) != nil { doubled.append(name) }
    }
    if position < bytes.count { advance() } else { problems.append("line \(line): a tag that never ends") }
    return isSelfClosing
  }

  private mutating func value() -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return "" }
    advance()
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }
    advance()
    let value = word { $0 != quote }
    if position < bytes.count { advance() }
    return value
  }

  private mutating func word(while isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { advance() }
    return string(start..<position)
  }

  private mutating func advance() {
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d }
}
