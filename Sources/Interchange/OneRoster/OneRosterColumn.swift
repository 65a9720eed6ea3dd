/// One column of a OneRoster file: what it is called and what its cells may hold.
package struct OneRosterColumn: Sendable {
  /// What the cells of a column may hold.
  package enum Kind: Sendable {
    case guid
    case reference(OneRosterFile)
    case references(OneRosterFile)
    case status, lastModified
    case date, year, boolean, integer, float
    case vocabulary(OneRosterVocabulary)
    case vocabularies(OneRosterVocabulary)
    case list
    /// A list of `{type:id}`.
    case typedIDs
    case string
  }

  package let name: StaticString
  package let kind: Kind
  /// Whether the standard demands a value in every row.
  package let isRequired: Bool

  init(_ name: StaticString, _ kind: Kind, required: Bool) {
    self.name = name
    self.kind = kind
    self.isRequired = required
  }

  static func required(_ name: StaticString, _ kind: Kind = .string) -> Self {
    Self(name, kind, required: true)
  }

  static func optional(_ name: StaticString, _ kind: Kind = .string) -> Self {
    Self(name, kind, required: false)
  }
}
