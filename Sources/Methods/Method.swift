package import JSONText

/// One documented method that reads a case's input as JSON and prints its result as JSON.
///
/// Shape: `run` takes the `input` member of a case and returns the members of its `expected` member.
package struct Method: Sendable {
  /// The name on the command line, which is also the name of the file of expected values.
  package let name: String

  /// What it computes, in one sentence.
  package let summary: String

  /// The page of `docs/methods` that explains it.
  package let page: String

  /// How far a result may lie from the expected one, relative to the larger of 1 and its size.
  package let tolerance: Tolerance

  /// How to judge members that may rightly differ from the file; all others are compared value by value.
  package let judge: Judge?

  private let compute: @Sendable (CaseInput) throws -> JSONObject

  /// A method with its name, a sentence, the page that explains it, and its computation.
  package init(
    name: String,
    summary: String,
    page: String,
    tolerance: Tolerance = Tolerance(),
    judge: Judge? = nil,
    run: @escaping @Sendable (CaseInput) throws -> JSONObject
  ) {
    self.name = name
    self.summary = summary
    self.page = page
    self.tolerance = tolerance
    self.judge = judge
    compute = run
  }

  /// The result for one case's input.
  ///
  /// Throws: `MethodFault` where the input does not have the shape the method reads.
  package func run(_ input: JSONObject) throws -> JSONObject { try compute(CaseInput(input)) }
}

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

/// How close a number must be, by the name of the member it stands under.
package struct Tolerance: Sendable {
  private let usual: Double
  private let byMember: [String: Double]

  /// A relative tolerance for all members, and others for members named.
  package init(_ usual: Double = 1e-9, byMember: [String: Double] = [:]) {
    self.usual = usual
    self.byMember = byMember
  }

  /// The tolerance for a number that stands under these members, the innermost last.
  package func allowed(under path: [String]) -> Double {
    path.reversed().lazy.compactMap { byMember[$0] }.first ?? usual
  }
}

/// Why a method cannot read its input.
package struct MethodFault: Error, Hashable, CustomStringConvertible {
  /// What is wrong and what to do, in words.
  package let description: String

  /// A fault in words.
  package init(_ words: String) { description = words }
}
