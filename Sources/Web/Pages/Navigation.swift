package import Kernel
package import Markup

/// One of the nouns in the header; an area adds its own when it is built.
package struct NavigationItem: Sendable {
  /// The nouns in their fixed order.
  package enum Noun: Int, Sendable, CaseIterable, Comparable {
    case today, practices, cycles, visits, learning, plan, settings

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package let noun: Noun
  package let label: Phrase
  package let link: @Sendable (_ slug: String) -> Link
  /// Shown only to those who may use it; nothing means every member.
  package let permission: Permission?

  package init(
    _ noun: Noun,
    _ label: Phrase,
    permission: Permission? = nil,
    link: @escaping @Sendable (_ slug: String) -> Link
  ) {
    self.noun = noun
    self.label = label
    self.permission = permission
    self.link = link
  }
}
