/// One thing found while reading a CASE file: where, what, and what to do about it.
package struct CASEIssue: Hashable, Sendable, Error {
  /// How much it matters.
  package enum Severity: Int, Hashable, Sendable, Comparable {
    /// Good to know; nothing was changed.
    case note
    /// Accepted after a change.
    case warning
    /// The file is refused as a whole.
    case error

    /// From note to error.
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// What was found.
  package enum Kind: Hashable, Sendable {
    case empty
    case notJSON(line: Int, column: Int)
    case webPage
    case tooLarge(megabytes: Int)
    case tooDeep(levels: Int)
    case tooMany(objects: Int)
    case notCASE(members: [String])
    case listOfFrameworks
    case partOfFramework(String)
    case missing(String)
    case wrongKind(String)
    case notUUID(String)
    case itemNamedAsDocument
    case wrapped(String)
    case filled(String)
    case adapted(String)
    case keptAsExtension(String)
    case dropped(String)
    case repeatedMember(String)
    case repeatedObject(String)
    case elsewhere(String)
    case unplaced(String)
    case cycle([String])
    case more(Int)
  }

  /// Where: a JSON path such as `$.CFItems[3].fullStatement`.
  package let path: String
  package let kind: Kind

  /// An issue at a path.
  package init(_ kind: Kind, at path: String = "$") {
    self.path = path
    self.kind = kind
  }

  package var severity: Severity {
    switch kind {
    case .empty, .notJSON, .webPage, .tooLarge, .tooDeep, .tooMany, .notCASE, .listOfFrameworks,
      .partOfFramework,
      .missing, .wrongKind, .notUUID, .itemNamedAsDocument:
      .error
    case .filled, .adapted, .keptAsExtension, .dropped, .repeatedMember, .repeatedObject, .cycle: .warning
    case .wrapped, .elsewhere, .unplaced, .more: .note
    }
  }
}

/// A CASE file that cannot be used, with everything that has to be put right.
package struct CASERefusal: Error, Hashable, Sendable {
  /// Errors first; never empty.
  package let issues: [CASEIssue]
}

/// How large a file may be.
package struct CASELimits: Hashable, Sendable {
  package var megabytes = 25
  package var depth = 32
  package var objects = 200_000
  /// Issues listed by name; the rest are counted.
  package var issues = 500

  /// The limits of an upload.
  package init() {}
}
