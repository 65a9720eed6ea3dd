import Analytics
import JSONText

extension JSONValue {
  /// An interval as a list of its two ends.
  static func interval(_ interval: Interval?) -> JSONValue {
    .numbers([interval?.lower, interval?.upper])
  }

  /// A share with its count and its Wilson interval.
  static func share(_ proportion: Proportion?) -> JSONValue {
    .members(["p": .number(proportion?.rate), "ci": .interval(proportion?.interval())])
  }

  /// A text, or null.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
