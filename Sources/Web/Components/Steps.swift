package import Markup

/// The stations of a piece of work, in order, with the one people are at.
package struct Steps: Sendable {
  /// One station.
  package struct Item: Sendable {
    let label: String
    let note: String?
    let link: Link?
    let isCurrent: Bool

    /// Makes a station; without a link it cannot be gone to yet.
    package init(_ label: String, note: String? = nil, link: Link? = nil, isCurrent: Bool = false) {
      self.label = label
      self.note = note
      self.link = link
      self.isCurrent = isCurrent
    }
  }

  let label: String
  let items: [Item]

  /// Makes the row of stations.
  package init(label: String, items: [Item]) {
    self.label = label
    self.items = items
  }

  /// The stations.
  package var html: HTML {
    "<nav class=\"steps\" aria-label=\"\(label)\"><ol>\(each: items, { "<li>\(station($0))</li>" })</ol></nav>"
  }

  private func station(_ item: Item) -> HTML {
    let words: HTML = "<b>\(item.label)</b>\(item.note.map { "<span>\($0)</span>" as HTML })"
    let current = item.isCurrent ? "step" : nil
    guard let link = item.link else {
      return "<span class=\"stop\"\(attribute: "aria-current", current)>\(words)</span>"
    }
    return "<a class=\"stop\" href=\"\(link)\"\(attribute: "aria-current", current)>\(words)</a>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "four",
      Steps(
        label: "Stages",
        items: [
          .init("Plan", note: "Done", link: "#"), .init("Do", note: "Now", link: "#", isCurrent: true),
          .init("Study", note: "Next"), .init("Act"),
        ]
      ).html
    )
  ]
}
