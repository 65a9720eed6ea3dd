package import JSONText

/// Says of one member of a case whether our result is right; `nil` leaves it to the usual comparison.
package typealias Judge = @Sendable (JudgedMember) throws -> Judgement?

/// One member of a case's expected values, with everything needed to judge it.
package struct JudgedMember: Sendable {
  package let name: String
  package let expected: JSONValue
  package let input: CaseInput
  package let computed: JSONObject
}

/// What a judge says of one member.
package enum Judgement: Hashable, Sendable {
  /// It has the properties that it must have.
  case right
  /// It does not.
  case wrong
}
