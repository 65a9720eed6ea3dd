package import Markup

/// One row a group: a ring where it was, a dot where it is, and a bar for the target.
///
/// Shape: rows in the order given, which is never by rank. Edge cases: a group that may not be shown has
/// words and nothing else, not even how many are in it.
package struct GapDumbbell: Chart, Hashable {
  /// A group of students or teachers.
  package struct Group: Hashable, Sendable {
    package let name: String
    package let reading: Reading

    /// Makes a row.
    package init(_ name: String, _ reading: Reading) {
      self.name = name
      self.reading = reading
    }
  }

  /// What may be said of a group.
  package enum Reading: Hashable, Sendable {
    /// `size` says how many ("68 students"), `toGo` how far it is ("28 to go", "Met").
    case shown(before: Share?, now: Share, target: Double?, size: String, toGo: String)
    /// The same words whatever the reason.
    case withheld(String)
  }

  /// The words of the key and the columns.
  package struct Words: Hashable, Sendable {
    let before: String
    let now: String
    let target: String
    /// Below the axis when all groups have one target: "Target 65%".
    let targetValue: String
    let group: String
    let size: String
    let toGo: String
    let caption: String

    /// Makes the words.
    package init(
      before: String,
      now: String,
      target: String,
      targetValue: String = "",
      group: String,
      size: String,
      toGo: String,
      caption: String
    ) {
      self.before = before
      self.now = now
      self.target = target
      self.targetValue = targetValue
      self.group = group
      self.size = size
      self.toGo = toGo
      self.caption = caption
    }
  }

  package let groups: [Group]
  package let style: NumberStyle
  package let words: Words

  /// Makes the picture.
  package init(_ groups: [Group], style: NumberStyle = .percent, words: Words) {
    self.groups = groups
    self.style = style
    self.words = words
  }

  /// The drawing.
  package func drawing(_ size: ChartSize, id: String, words: ChartWords) -> HTML {
    let layout = GapLayout(self, size)
    return Marks.drawing(size.width, layout.height, id: id, words, GapDrawing(layout, id: id).marks)
  }

  /// One row a group.
  package var table: NumberTable {
    NumberTable(
      caption: words.caption,
      columns: [words.group, words.before, words.now, words.target, words.toGo, words.size],
      rows: groups.map(row)
    ).droppingEmptyColumns()
  }

  private func row(_ group: Group) -> [NumberTable.Cell] {
    switch group.reading {
    case .shown(let before, let now, let target, let size, let toGo):
      [
        .text(group.name), before?.cell ?? "", now.cell,
        target.map { .number(style.text($0), $0) } ?? "", .text(toGo), .text(size),
      ]
    case .withheld(let reason): [.text(group.name), "", .text(reason)]
    }
  }
}
