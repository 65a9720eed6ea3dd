package import Kernel

/// Where a version of a framework stands.
package enum VersionState: String, Sendable, CaseIterable { case draft, current, past }

/// A version of a framework as its history names it.
package struct FrameworkVersion: Sendable, Hashable {
  package let id: FrameworkVersionID
  package let number: Int
  package let state: VersionState
  package let madeOn: CalendarDay?
  /// Nothing for a draft, and for the version a framework began with.
  package let publishedOn: CalendarDay?
  package let note: String
  package let lang: String

  package init(
    id: FrameworkVersionID,
    number: Int,
    state: VersionState,
    madeOn: CalendarDay?,
    publishedOn: CalendarDay?,
    note: String,
    lang: String
  ) {
    self.id = id
    self.number = number
    self.state = state
    self.madeOn = madeOn
    self.publishedOn = publishedOn
    self.note = note
    self.lang = lang
  }
}

/// Where the evidence for a change comes from.
package enum EvidenceKind: String, Sendable, CaseIterable { case survey, interviews, study, visits, other }

/// Who shaped a change, and which evidence caused it.
package struct ChangeReason: Sendable, Hashable {
  package let shapedBy: String
  package let kind: EvidenceKind
  package let evidence: String
  package let heldOn: CalendarDay?
  /// How many people were asked or lessons seen.
  package let answers: Int?
  /// An address on the web, or nothing.
  package let link: String
  package let lang: String
  package let version: Int
}

/// An item of one version with its place; `identifier` is what the same line is called in every version.
package struct PlacedItem: Sendable, Hashable {
  package let identifier: String
  package let item: FrameworkItem
  /// Nothing directly under the framework.
  package let parent: String?

  package init(identifier: String, item: FrameworkItem, parent: String?) {
    self.identifier = identifier
    self.item = item
    self.parent = parent
  }

  /// Whether both say the same, wherever they stand.
  func saysTheSame(as other: PlacedItem) -> Bool {
    item.kind == other.item.kind && item.practiceOf == other.item.practiceOf && item.code == other.item.code
      && words == other.words
  }

  private var words: Set<ItemText> { Set(item.texts.filter { !$0.isBlank }) }
}
