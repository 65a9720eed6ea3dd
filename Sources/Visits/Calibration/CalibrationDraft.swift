package import Kernel
package import Practices

/// Texts of a set or a scene in both languages, as typed; a language without a title is not there.
package struct CalibrationForm: Sendable, Hashable {
  package var id = ""
  /// By language code: title, then about or body, then reasoning.
  package var titles: [Language: String] = [:]
  package var bodies: [Language: String] = [:]
  package var reasonings: [Language: String] = [:]
  package var video = ""
  /// Up to three practices and the author's mark for each; empty when not chosen.
  package var practices: [String] = []
  package var marks: [String] = []

  package init() {}
}

/// A text in one language.
package struct CalibrationText: Sendable, Hashable {
  package let language: Language
  package let title: String
  package let body: String
  package let reasoning: String
}

/// A set somebody prepares, once its form was found to be in order.
package struct CalibrationSetDraft: Sendable, Hashable {
  package let texts: [CalibrationText]

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: CalibrationForm) throws(Failure) {
    var errors: [FieldError] = []
    texts = CalibrationText.all(form, needsBody: false, limit: 1_000, &errors)
    guard errors.isEmpty else { throw .invalid(errors) }
  }
}

/// A scene somebody writes, once its form was found to be in order.
package struct VignetteDraft: Sendable, Hashable {
  package let texts: [CalibrationText]
  package let video: String
  package let lookFors: [(practice: FrameworkItemID, mark: CalibrationMark?)]

  package static let bodyLimit = 3_000

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: CalibrationForm, offered: [OfferedPractice]) throws(Failure) {
    var errors: [FieldError] = []
    texts = CalibrationText.all(form, needsBody: true, limit: Self.bodyLimit, &errors)
    video = form.video
    if !video.isEmpty, !Self.isVideo(video) { errors.append(CalibrationWords.Field.video) }
    lookFors = Self.lookFors(form, offered, &errors)
    guard errors.isEmpty else { throw .invalid(errors) }
  }

  private static func isVideo(_ address: String) -> Bool {
    address.hasPrefix("https://") && address.utf8.count > 12 && address.utf8.count <= 500
      && address.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<")
      }
  }

  private static func lookFors(
    _ form: CalibrationForm,
    _ offered: [OfferedPractice],
    _ errors: inout [FieldError]
  ) -> [(practice: FrameworkItemID, mark: CalibrationMark?)] {
    var chosen: [(practice: FrameworkItemID, mark: CalibrationMark?)] = []
    for (index, text) in form.practices.prefix(3).enumerated() where !text.isEmpty {
      guard let practice = offered.first(where: { $0.id.text == text }),
        !chosen.contains(where: { $0.practice == practice.id })
      else {
        errors.append(CalibrationWords.Field.lookFor)
        return []
      }
      let mark = index < form.marks.count ? form.marks[index] : ""
      if !mark.isEmpty, CalibrationMark(rawValue: mark) == nil { errors.append(CalibrationWords.Field.mark) }
      chosen.append((practice.id, CalibrationMark(rawValue: mark)))
    }
    if chosen.isEmpty { errors.append(CalibrationWords.Field.lookFor) }
    return chosen
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.texts == right.texts && left.video == right.video
      && left.lookFors.elementsEqual(right.lookFors) { $0.practice == $1.practice && $0.mark == $1.mark }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(texts)
    hasher.combine(video)
  }
}

extension CalibrationText {
  static func all(
    _ form: CalibrationForm,
    needsBody: Bool,
    limit: Int,
    _ errors: inout [FieldError]
  ) -> [CalibrationText] {
    var texts: [CalibrationText] = []
    for language in Language.allCases {
      let title = form.titles[language] ?? ""
      let body = form.bodies[language] ?? ""
      let reasoning = form.reasonings[language] ?? ""
      let isEmpty = title.isEmpty && body.isEmpty && reasoning.isEmpty
      if isEmpty { continue }
      if title.isEmpty || title.count > 200 { errors.append(CalibrationWords.Field.title(language)) }
      if (needsBody && body.isEmpty) || body.count > limit {
        errors.append(CalibrationWords.Field.body(language, limit: limit))
      }
      if reasoning.count > limit { errors.append(CalibrationWords.Field.reasoning(language, limit: limit)) }
      texts.append(CalibrationText(language: language, title: title, body: body, reasoning: reasoning))
    }
    if texts.isEmpty { errors.append(CalibrationWords.Field.title(.english)) }
    return texts
  }
}
