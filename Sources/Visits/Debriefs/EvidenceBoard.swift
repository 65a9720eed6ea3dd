package import Kernel

/// Marker for the identity of a pattern that visitors made out in their notes.
package enum VisitPatternSubject {}
package typealias VisitPatternID = Identifier<VisitPatternSubject>

/// A note as it lies on the evidence board: no name, no room, no author, no hour.
package struct BoardNote: Sendable, Hashable {
  package let id: VisitNoteID
  package let lookFor: Int?
  package let kind: VisitNoteKind
  package let body: String
  /// The language it was written in.
  package let language: String
  package let spot: BoardSpot
  package let version: Int
}

/// Where a note lies.
package enum BoardSpot: Sendable, Hashable {
  case unsorted
  case pattern(VisitPatternID)
  /// Taken off: it names somebody, or does not belong here.
  case aside

  /// As a form spells it.
  package var text: String {
    switch self {
    case .unsorted: "unsorted"
    case .pattern(let id): id.text
    case .aside: "aside"
    }
  }

  package init?(_ text: String) {
    switch text {
    case "unsorted": self = .unsorted
    case "aside": self = .aside
    case let id where UUIDText.isValid(id): self = .pattern(VisitPatternID(id))
    default: return nil
    }
  }
}

/// What several notes show together, named by the visitors.
package struct VisitPattern: Sendable, Hashable {
  package let id: VisitPatternID
  package let title: String
  package let lookFor: Int?
  package let version: Int

  /// A pattern is at least this many notes; fewer would hand one room's note on to the host.
  package static let fewestNotes = 2
}

/// Everything on the board at one version.
package struct EvidenceBoard: Sendable, Hashable {
  package let version: Int
  package let notes: [BoardNote]
  package let patterns: [VisitPattern]

  /// The notes in one spot, in their order.
  package func notes(in spot: BoardSpot) -> [BoardNote] { notes.filter { $0.spot == spot } }

  /// Patterns with enough notes to be told to the host.
  package var tellable: [VisitPattern] {
    patterns.filter { notes(in: .pattern($0.id)).count >= VisitPattern.fewestNotes }
  }
}

/// One note to be moved, as its mover saw it.
package struct BoardMove: Sendable, Hashable {
  package let note: VisitNoteID
  package let version: Int

  package init(note: VisitNoteID, version: Int) {
    self.note = note
    self.version = version
  }

  /// Reads `id:version` as the board's checkboxes send it.
  package init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, UUIDText.isValid(String(parts[0])), let version = Int(parts[1]) else {
      return nil
    }
    self.init(note: VisitNoteID(String(parts[0])), version: version)
  }
}

/// Notes that somebody else moved first: nothing was moved.
package struct BoardConflict: Error, Sendable, Hashable {
  /// The notes as they lie now.
  package let notes: [BoardNote]
}
