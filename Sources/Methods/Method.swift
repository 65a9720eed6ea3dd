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

  /// The result for one case's input; `companions` finds files that the method reads beside it.
  ///
  /// Throws: `MethodFault` where the input does not have the shape the method reads.
  package func run(_ input: JSONObject, companions: @escaping Companions = noCompanions) throws -> JSONObject
  {
    try compute(CaseInput(input, companions: companions))
  }
}

/// The bytes of a file by its name, from the folder of the file of cases; `nil` where there is none.
package typealias Companions = @Sendable (_ name: String) -> [UInt8]?

/// No file stands beside the input.
package let noCompanions: Companions = { _ in nil }

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
