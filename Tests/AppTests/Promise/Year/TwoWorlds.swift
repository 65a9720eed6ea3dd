import Foundation
import HTTPTypes
import TestKit

/// Compares what one person got in two worlds.
enum TwoWorlds {
  /// Routes that answer otherwise each time they are asked, with the reason.
  private static let random: [String: String] = [
    "/account/second-factor": "the secret of a new second factor is drawn for that one answer",
    "/d/:district/roster/export.zip": "files in the package carry the moment at which it was made",
    "/d/:district/student-reads": "what the adversary read in one moment stands in random order",
  ]

  /// Addresses whose answers differ in anything that is not a random token of the site's own.
  static func differences(_ one: Crawl, _ other: Crawl) -> [String] {
    Set(one.answers.keys).union(other.answers.keys).sorted().filter { path in
      guard let first = one.answers[path], let second = other.answers[path] else { return true }
      return random[one.patterns[path] ?? ""] == nil
        && !isSame(first, second, isHead: path.hasPrefix("HEAD "))
    }
  }

  /// Whether two answers are the same, size and headers included.
  static func isSame(_ one: TestAnswer, _ other: TestAnswer, isHead: Bool = false) -> Bool {
    if one.status == other.status, one.body == other.body, one.headers == other.headers { return true }
    return Canonical(one, isHead: isHead) == Canonical(other, isHead: isHead)
  }

  /// An answer without what is random in it.
  private struct Canonical: Equatable {
    let status: Int
    let body: [UInt8]
    let headers: [String]

    init(_ answer: TestAnswer, isHead: Bool) {
      status = answer.status
      let masked = RandomTokens.masked(answer.body)
      body = masked
      // A validator is made of the body, so it is as random as that; of a HEAD the body is not here.
      let isRandom = isHead || masked != answer.body
      headers = answer.headers.map { field in
        if isRandom, field.name == .eTag { return "etag: -" }
        return
          "\(field.name): \(String(decoding: RandomTokens.masked(Array(field.value.utf8)), as: UTF8.self))"
      }
    }
  }
}

/// Tokens that a site draws at random: identities of new rows, and the reference of a failed request.
enum RandomTokens {
  /// The fixed identities of these tests begin like this; every other one was drawn by the site.
  private static let fixed = Array("01900000-0000-7000-8000-".utf8)
  private static let reference = Array("\"reference\":\"".utf8)
  private static let length = 36

  /// The bytes with every random token replaced by as many crosses.
  static func masked(_ body: [UInt8]) -> [UInt8] {
    var masked = body
    for start in identities(body) where !body[start...].starts(with: fixed) {
      for index in start..<(start + length) { masked[index] = UInt8(ascii: "x") }
    }
    if body.count < 2_000, let range = Data(body).range(of: Data(reference)) {
      var index = range.upperBound
      while index < body.count, body[index] != UInt8(ascii: "\"") {
        masked[index] = UInt8(ascii: "x")
        index += 1
      }
    }
    return masked
  }

  /// Where identities begin.
  static func identities(_ body: [UInt8]) -> [Int] {
    var found: [Int] = []
    body.withUnsafeBufferPointer { bytes in
      var index = 8
      while index + 28 <= bytes.count {
        if bytes[index] == 0x2D, bytes[index + 5] == 0x2D, bytes[index + 10] == 0x2D,
          bytes[index + 15] == 0x2D
        {
          found.append(index - 8)
          index += 28
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// The identities themselves.
  static func texts(_ body: [UInt8]) -> [String] {
    identities(body).map { String(decoding: body[$0..<($0 + length)], as: UTF8.self) }
  }
}
