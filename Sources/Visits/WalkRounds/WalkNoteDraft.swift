package import Analytics
package import Kernel
package import Practices

/// Marker for the identity of a walk note, always random.
package enum WalkNoteSubject {}
package typealias WalkNoteID = Identifier<WalkNoteSubject>

/// What was typed and tapped on the capture screen, as it came.
package struct WalkNoteForm: Sendable, Hashable {
  package var id = ""
  package var room = ""
  package var band = ""
  /// By practice: `seen`, `not-seen` or `not-expected`, and a step.
  package var marks: [String: String] = [:]
  package var steps: [String: String] = [:]

  package init() {}
}

/// A walk note in order: marks for every look-for of its round. The room is only passed through to be counted.
package struct WalkNoteDraft: Sendable, Hashable {
  package let id: WalkNoteID
  package let room: String
  package let band: GradeBand
  /// One for each look-for, in the round's order.
  package let marks: [WalkMark]

  package init(id: WalkNoteID, room: String, band: GradeBand, marks: [WalkMark]) {
    self.id = id
    self.room = room
    self.band = band
    self.marks = marks
  }

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: WalkNoteForm, lookFors: [LookFor], bands: [GradeBand]) throws(Failure) {
    var errors: [FieldError] = []
    if RoomName(form.room) == nil {
      errors.append(
        FieldError(
          "room",
          Phrase(
            "Enter the room, for example 12 or Library.",
            "Escribe el salón, por ejemplo 12 o Biblioteca."
          )
        )
      )
    }
    let band = GradeBand(rawValue: form.band).flatMap { bands.contains($0) ? $0 : nil }
    if band == nil {
      errors.append(
        FieldError("grade_band", Phrase("Choose the grades in this room.", "Elige los grados de este salón."))
      )
    }
    let known = Set(lookFors.map(\.practice.text))
    if !known.isSuperset(of: form.marks.keys) || !known.isSuperset(of: form.steps.keys) {
      errors.append(FieldError("room", Self.otherRound))
    }
    var marks: [WalkMark] = []
    for lookFor in lookFors {
      let key = lookFor.practice.text
      do {
        marks.append(try Self.mark(form.marks[key], step: form.steps[key]))
      } catch {
        errors.append(FieldError("mark-\(key)", error.phrase(lookFor.title)))
      }
    }
    guard UUIDText.isValid(form.id, version: "4") else { throw .invalid(errors + [Self.staleForm]) }
    guard errors.isEmpty, let band else { throw .invalid(errors) }
    self.init(id: WalkNoteID(form.id), room: form.room, band: band, marks: marks)
  }

  private enum MarkProblem: Error {
    case missing, step

    func phrase(_ title: String) -> Phrase {
      switch self {
      case .missing:
        Phrase(
          "Mark “\(title)”: seen, not seen, or not expected now.",
          "Marca «\(title)»: visto, no visto o no se esperaba ahora."
        )
      case .step:
        Phrase(
          "Choose step 1, 2 or 3 for “\(title)”, or none.",
          "Elige el paso 1, 2 o 3 para «\(title)», o ninguno."
        )
      }
    }
  }

  private static func mark(_ text: String?, step: String?) throws(MarkProblem) -> WalkMark {
    switch text {
    case "seen":
      guard let step, !step.isEmpty else { return .seen(step: nil) }
      guard let number = Int(step), (1...3).contains(number) else { throw .step }
      return .seen(step: number)
    // A step chosen before the mark was changed says nothing any more.
    case "not-seen": return .notSeen
    case "not-expected": return .notExpected
    default: throw .missing
    }
  }

  private static let otherRound = Phrase(
    "This note has marks for another round. Open that round and send it there.",
    "Esta nota trae marcas de otra ronda. Abre esa ronda y envíala allí."
  )

  private static let staleForm = FieldError(
    "room",
    Phrase("Open the capture screen again, then send the note.", "Abre de nuevo la pantalla y envía la nota.")
  )
}
