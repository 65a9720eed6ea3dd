package import Kernel
package import Practices

/// What was typed into the form of a round, as it was typed.
package struct WalkRoundForm: Sendable, Hashable {
  package var id = ""
  package var title = ""
  package var school = ""
  package var opensOn = ""
  package var closesOn = ""
  package var lookFors: [String] = []

  package init() {}
}

/// A round somebody wants to open, once its form was found to be in order.
package struct WalkRoundDraft: Sendable, Hashable {
  package let id: WalkRoundID
  package let school: SchoolID
  package let dates: WalkRoundDates
  package let lookFors: [FrameworkItemID]
  package let frameworkVersion: Identifier<WalkRound.FrameworkVersion>

  package static let lookForLimits = 2...5

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: WalkRoundForm, schools: [RoundSchool], offered: [OfferedPractice], today: CalendarDay)
    throws(Failure)
  {
    var errors: [FieldError] = []
    let school = schools.first { $0.id.text == form.school }
    if school == nil {
      errors.append(
        FieldError("school", Phrase("Choose the school that is walked.", "Elige la escuela que se recorre."))
      )
    }
    let dates = WalkRoundDates(form, earliest: today, &errors)
    let chosen = Self.chosen(form.lookFors, from: offered, &errors)
    guard let school, let dates, let version = chosen.first?.frameworkVersion, errors.isEmpty,
      UUIDText.isValid(form.id, version: "7")
    else { throw .invalid(errors.isEmpty ? [Self.staleForm] : errors) }
    id = WalkRoundID(form.id)
    self.school = school.id
    self.dates = dates
    lookFors = chosen.map(\.id)
    frameworkVersion = version
  }

  private static let staleForm = FieldError(
    "title",
    Phrase("Open this form again, then send it.", "Abre este formulario de nuevo y envíalo.")
  )

  private static func chosen(
    _ ids: [String],
    from offered: [OfferedPractice],
    _ errors: inout [FieldError]
  ) -> [OfferedPractice] {
    let wanted = Set(ids)
    let chosen = offered.filter { wanted.contains($0.id.text) }
    if chosen.count != wanted.count {
      errors.append(
        FieldError(
          "look_for",
          Phrase(
            "One of these practices is not in the current framework. Choose again.",
            "Una de estas prácticas no está en el marco actual. Elige de nuevo."
          )
        )
      )
    } else if !lookForLimits.contains(chosen.count) {
      errors.append(
        FieldError(
          "look_for",
          Phrase("Choose two to five look-fors.", "Elige de dos a cinco aspectos por observar.")
        )
      )
    } else if Set(chosen.map(\.frameworkVersion)).count > 1 {
      errors.append(
        FieldError(
          "look_for",
          Phrase("Choose look-fors of one framework.", "Elige aspectos de un mismo marco de prácticas.")
        )
      )
    }
    return chosen
  }
}

/// The title and the days of a round.
package struct WalkRoundDates: Sendable, Hashable {
  package let title: String
  package let opensOn: CalendarDay
  package let closesOn: CalendarDay

  /// Longer rounds are almost always a slip of the keyboard.
  static let mostDays = 130

  package init(title: String, opensOn: CalendarDay, closesOn: CalendarDay) {
    self.title = title
    self.opensOn = opensOn
    self.closesOn = closesOn
  }

  /// Nothing when something needs attention, which is then in `errors`.
  ///
  /// The first day may not lie in the past: five school days must really be open, not only be written down.
  init?(_ form: WalkRoundForm, earliest: CalendarDay, schoolDays: Int = 5, _ errors: inout [FieldError]) {
    let before = errors.count
    if form.title.isEmpty || form.title.count > 200 {
      errors.append(
        FieldError(
          "title",
          Phrase(
            "Give the round a title of at most 200 letters.",
            "Ponle a la ronda un título de 200 letras como máximo."
          )
        )
      )
    }
    let opens = Self.day(
      "opens_on",
      form.opensOn,
      Phrase("Enter the first day.", "Escribe el primer día."),
      &errors
    )
    let closes = Self.day(
      "closes_on",
      form.closesOn,
      Phrase("Enter the last day.", "Escribe el último día."),
      &errors
    )
    guard let opens, let closes else { return nil }
    if opens < earliest {
      errors.append(
        FieldError(
          "opens_on",
          Phrase("Choose a first day that is not over yet.", "Elige un primer día que aún no haya pasado.")
        )
      )
    }
    if opens.schoolWeekdays(through: closes) < schoolDays {
      errors.append(
        FieldError(
          "closes_on",
          Phrase(
            "Choose a last day at least \(schoolDays) school days after the first.",
            "Elige un último día al menos \(schoolDays) días escolares después del primero."
          )
        )
      )
    } else if closes.number - opens.number > Self.mostDays {
      errors.append(
        FieldError(
          "closes_on",
          Phrase("Choose a last day within the same term.", "Elige un último día dentro del mismo período.")
        )
      )
    }
    guard errors.count == before else { return nil }
    self.init(title: form.title, opensOn: opens, closesOn: closes)
  }

  private static func day(
    _ field: String,
    _ text: String,
    _ message: Phrase,
    _ errors: inout [FieldError]
  ) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    errors.append(FieldError(field, message))
    return nil
  }
}
