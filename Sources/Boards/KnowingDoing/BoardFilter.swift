import Kernel
import Practices

/// What a board shows of the lattice, as the address asks for it.
struct BoardFilter: Hashable, Sendable {
  var term: TermID?
  /// Nothing for the whole school.
  var grades: GradeBand?
  /// A school, or the supervisor whose schools are shown together.
  var choice: String?

  /// Reads the query; nothing finer than the lattice can be asked for.
  ///
  /// Throws: `notFound` when a value is not on the lattice.
  init(term: String?, grades: String?, school: String?) throws(Failure) {
    if let term, !term.isEmpty {
      guard UUIDText.isValid(term) else { throw .notFound }
      self.term = TermID(term)
    }
    if let grades, !grades.isEmpty, grades != GradeBand.wholeSchool {
      guard let band = GradeBand(rawValue: grades) else { throw .notFound }
      self.grades = band
    }
    if let school, !school.isEmpty {
      guard UUIDText.isValid(school) else { throw .notFound }
      choice = school
    }
  }

  /// The query that asks for the same again.
  var pairs: [(String, String?)] {
    [("term", term?.text), ("grades", grades?.rawValue), ("school", choice)]
  }
}
