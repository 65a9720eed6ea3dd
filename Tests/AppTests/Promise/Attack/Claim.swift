import Foundation
import HTTPTypes
import TestKit

/// A published number of visits as an answer states it, with what the answer says it is about.
struct Claim: Hashable, Sendable {
  /// What the number is summed over.
  enum Subject: Hashable, Sendable {
    /// A round, named in the address.
    case round(String)
    /// A term at a school, at schools of a level, or in the whole district, as told after the rounds of a number closed.
    case term(String, school: String?, level: String?, after: Int)
  }

  let subject: Subject
  let practice: String
  /// `all` or a grade band.
  let band: String
  let count: Int
  let rooms: Int?
  let label: String

  /// Every claim of an answer; other JSON has none.
  static func all(in answer: TestAnswer, of path: String, after number: Int) -> [Claim] {
    guard answer.headers[.contentType]?.contains("json") == true, answer.status == 200,
      let json = try? JSONSerialization.jsonObject(with: Data(answer.body))
    else { return [] }
    return objects(json).compactMap { claim($0, path, number) }
  }

  private static func objects(_ json: Any) -> [[String: Any]] {
    switch json {
    case let list as [Any]: list.flatMap(objects)
    case let object as [String: Any]: [object] + object.values.flatMap(objects)
    default: []
    }
  }

  private static func claim(_ object: [String: Any], _ path: String, _ number: Int) -> Claim? {
    guard let practice = object["practice"] as? String else { return nil }
    if let term = object["term"] as? String, let doing = object["doing"] as? [String: Any] {
      guard let count = doing["count"] as? Int, let label = doing["percent"] as? String else { return nil }
      return Claim(
        subject: .term(
          term,
          school: object["school"] as? String,
          level: object["level"] as? String,
          after: number
        ),
        practice: practice,
        band: object["grades"] as? String ?? "all",
        count: count,
        rooms: doing["outOf"] as? Int,
        label: label
      )
    }
    let parts = path.split(separator: "/")
    guard let rounds = parts.firstIndex(of: "rounds"), rounds + 1 < parts.count,
      let count = object["notes"] as? Int, let label = object["rate"] as? String
    else { return nil }
    return Claim(
      subject: .round(String(parts[rounds + 1])),
      practice: practice,
      band: object["gradeBand"] as? String ?? "all",
      count: count,
      rooms: object["rooms"] as? Int,
      label: label
    )
  }
}
