import Foundation
import Kernel
package import Web

/// Compares JSON with the shape its documentation promises.
package enum JSONShapeChecker {
  /// What differs, with the place; empty when the promise is kept.
  package static func problems(in bytes: [UInt8], _ shape: JSONShape) throws -> [String] {
    problems(try JSONDecoder().decode(JSONAny.self, from: Data(bytes)), shape, at: "$")
  }

  private static func problems(_ value: JSONAny, _ shape: JSONShape, at place: String) -> [String] {
    switch (shape, value) {
    case (.text, .text), (.integer, .integer), (.number, .integer), (.number, .number), (.flag, .flag): []
    case (.oneOf(let allowed, _), .text(let text)):
      allowed.contains(text) ? [] : ["\(place): “\(text)” is not one of the documented values"]
    case (.identifier, .text(let text)): UUIDText.isValid(text) ? [] : ["\(place): “\(text)” is not a UUID"]
    case (.day, .text(let text)): CalendarDay(text) == nil ? ["\(place): “\(text)” is not a day"] : []
    case (.instant, .text(let text)): Instant(text) == nil ? ["\(place): “\(text)” is not an instant"] : []
    case (.list(let item), .list(let values)):
      values.enumerated().flatMap { problems($0.element, item, at: "\(place)[\($0.offset)]") }
    case (.object(let members), .object(let values)):
      members.isEmpty ? [] : problems(values, members, at: place)
    case (.text, _), (.integer, _), (.number, _), (.flag, _), (.oneOf, _), (.identifier, _), (.day, _),
      (.instant, _),
      (.list, _), (.object, _):
      ["\(place): another kind of value than documented"]
    }
  }

  private static func problems(
    _ values: [String: JSONAny],
    _ members: [(String, JSONShape)],
    at place: String
  ) -> [String] {
    var problems: [String] = []
    var rest = Set(values.keys)
    for (spelled, shape) in members {
      let isOptional = spelled.hasSuffix("?")
      let name = isOptional ? String(spelled.dropLast()) : spelled
      rest.remove(name)
      switch values[name] {
      case nil: if !isOptional { problems.append("\(place).\(name) is missing") }
      case .null?: if !isOptional { problems.append("\(place).\(name) is null") }
      case let value?: problems += Self.problems(value, shape, at: "\(place).\(name)")
      }
    }
    return problems + rest.sorted().map { "\(place).\($0) is not documented" }
  }
}

/// Any JSON value.
private indirect enum JSONAny: Decodable {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONAny])
  case object([String: JSONAny])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONAny].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONAny].self))
    }
  }
}
