package import Kernel

/// Marker for the identity of a link between items of two frameworks.
package enum FrameworkLinkSubject {}
package typealias FrameworkLinkID = Identifier<FrameworkLinkSubject>

/// What a framework is for: practices of adults, or learning standards for students.
package enum FrameworkPurpose: String, Sendable, CaseIterable, Codable { case practices, standards }

/// How an item of one framework belongs to an item of another, in the exchange format's words.
package enum LinkKind: String, Sendable, CaseIterable, Codable {
  case same = "exactMatchOf"
  case related = "isRelatedTo"
  case part = "isPartOf"
}

/// An item of another framework as lists name it.
package struct OtherItem: Sendable, Hashable {
  package let id: FrameworkItemID
  package let kind: ItemKind
  package let code: String
  package let name: String
  package let statement: String
  package let lang: String
  package let framework: FrameworkID
  package let frameworkTitle: String
  package let purpose: FrameworkPurpose
}

/// A link as one of its two ends sees it.
package struct FrameworkLink: Sendable, Hashable {
  package let id: FrameworkLinkID
  package let kind: LinkKind
  /// Whether the item asked about is where the link begins.
  package let isOutgoing: Bool
  package let other: OtherItem
}
