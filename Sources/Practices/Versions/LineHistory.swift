/// One line of a framework with every wording it had.
package struct LineHistory: Sendable {
  /// What happened to the line in one version.
  package enum Event: Sendable, Hashable { case began, reworded, moved, removed, returned }

  /// One step of its life.
  package struct Entry: Sendable {
    package let version: FrameworkVersion
    package let event: Event
    /// The wording from then on; for a removed line, its last.
    package let line: PlacedItem
    /// Its own reason, else the one given for the whole version.
    package let reason: ChangeReason?
  }

  package let identifier: String
  /// Oldest first; never empty.
  package let entries: [Entry]

  package var kind: ItemKind { entries[entries.count - 1].line.item.kind }
  package var newest: PlacedItem { entries[entries.count - 1].line }
  package var isGone: Bool { entries.last?.event == .removed }

  /// A version with its lines from top to bottom and the reasons for its changes, by line; `""` is for all.
  package struct Chapter: Sendable {
    let version: FrameworkVersion
    let outline: [PlacedItem]
    let reasons: [String: ChangeReason]

    package init(version: FrameworkVersion, outline: [PlacedItem], reasons: [String: ChangeReason]) {
      self.version = version
      self.outline = outline
      self.reasons = reasons
    }
  }

  /// Every line there ever was, in the order of the newest version, then lines that are gone.
  ///
  /// Shape: `chapters` oldest first.
  package static func lines(_ chapters: [Chapter]) -> [LineHistory] {
    var entries: [String: [Entry]] = [:]
    var order: [String] = []
    var last: [PlacedItem] = []
    for (index, chapter) in chapters.enumerated() {
      if index == 0 {
        for line in chapter.outline {
          entries[line.identifier] = [Entry(version: chapter.version, event: .began, line: line, reason: nil)]
        }
        order = chapter.outline.map(\.identifier)
      } else {
        for change in VersionComparison(from: last, to: chapter.outline).changes {
          let isKnown = entries[change.identifier] != nil
          entries[change.identifier, default: []].append(
            Entry(
              version: chapter.version,
              event: event(change, isKnown: isKnown),
              line: change.line,
              reason: chapter.reasons[change.identifier] ?? chapter.reasons[""]
            )
          )
        }
        let now = chapter.outline.map(\.identifier)
        let here = Set(now)
        order = now + order.filter { !here.contains($0) }
      }
      last = chapter.outline
    }
    return order.compactMap { key in entries[key].map { LineHistory(identifier: key, entries: $0) } }
  }

  /// The lines that ever stood under `root`, and `root` itself.
  package static func lines(_ chapters: [Chapter], under root: String) -> [LineHistory] {
    var inside: Set<String> = [root]
    for chapter in chapters {
      // Parents come before their children, so one pass a version is enough.
      for line in chapter.outline where line.parent.map(inside.contains) ?? false {
        inside.insert(line.identifier)
      }
    }
    return lines(chapters).filter { inside.contains($0.identifier) }
  }

  private static func event(_ change: VersionComparison.Change, isKnown: Bool) -> Event {
    switch change {
    case .added: isKnown ? .returned : .began
    case .removed: .removed
    case .changed(_, _, let isReworded, _): isReworded ? .reworded : .moved
    }
  }
}
