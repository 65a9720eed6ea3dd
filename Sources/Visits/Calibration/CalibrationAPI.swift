import Analytics
import Kernel
import Web

/// JSON shapes of practice sets, one's own marks and agreement.
enum CalibrationAPI {
  /// A set in a list.
  struct SetLine: Encodable, Sendable {
    let id: CalibrationSetID
    let title: String
    let about: String
    let language: String
    let state: CalibrationState
    let vignetteCount: Int
    let hasFinished: Bool
    let version: Int
    /// Only when one set is asked for.
    var vignettes: [Scene]?

    init(_ set: CalibrationSet, _ progress: CalibrationProgress?) {
      id = set.id
      title = set.title
      about = set.about
      language = set.lang
      state = set.state
      vignetteCount = set.vignettes
      hasFinished = progress == .finished
      version = set.version
    }
  }

  /// A scene with one's own marks; the author's come with the agreement.
  struct Scene: Encodable, Sendable {
    struct LookFor: Encodable, Sendable {
      let practice: String
      let title: String
      let ownMark: CalibrationMark?
    }

    let id: VignetteID
    let title: String
    let body: String
    let language: String
    let video: String
    let lookFors: [LookFor]

    init(_ vignette: Vignette, _ own: [MarkPlace: CalibrationMark]) {
      id = vignette.id
      title = vignette.title
      body = vignette.body
      language = vignette.lang
      video = vignette.video
      lookFors = vignette.lookFors.map {
        LookFor(
          practice: $0.practice.text,
          title: $0.title,
          ownMark: own[MarkPlace(vignette: vignette.id, position: $0.position)]
        )
      }
    }
  }

  /// How alike observers marked; without figures while there are too few.
  struct Agreement: Encodable, Sendable {
    struct Place: Encodable, Sendable {
      let vignette: VignetteID
      let practice: String
      let ownMark: CalibrationMark?
      let authorMark: CalibrationMark?
      let seen: Int?
      let notSeen: Int?
      let notExpected: Int?
    }

    let isWithheld: Bool
    let minimum: Int
    let observers: Int?
    let lookFors: Int?
    let percentAgreement: Double?
    let ac1: Double?
    let ac1Low: Double?
    let ac1High: Double?
    let hasVariation: Bool?
    let places: [Place]

    init(_ result: CalibrationResult) {
      let its = result.agreement
      isWithheld = its == nil
      minimum = result.minimum
      observers = its?.observers
      lookFors = its?.agreement.units
      percentAgreement = its?.agreement.percentAgreement
      hasVariation = its?.agreement.hasVariation
      let coefficient = its?.agreement.hasVariation == true ? its?.agreement.ac1 : nil
      ac1 = coefficient?.estimate
      ac1Low = coefficient?.interval?.lower
      ac1High = coefficient?.interval?.upper
      places = result.vignettes.flatMap(\.lookFors).map { lookFor in
        let place = MarkPlace(vignette: lookFor.vignette, position: lookFor.position)
        let counts = its?.counts[place]
        return Place(
          vignette: lookFor.vignette,
          practice: lookFor.practice.text,
          ownMark: result.own[place],
          authorMark: lookFor.authorMark,
          seen: counts.map { $0[.seen] ?? 0 },
          notSeen: counts.map { $0[.notSeen] ?? 0 },
          notExpected: counts.map { $0[.notExpected] ?? 0 }
        )
      }
    }
  }

  /// A text in one language, as it is sent.
  struct Text: Decodable, Sendable {
    let language: String
    let title: String
    let body: String?
    let reasoning: String?
  }

  /// What makes a new set.
  struct NewSet: Decodable, Sendable {
    let id: String?
    let texts: [Text]

    var form: CalibrationForm {
      var form = CalibrationForm()
      form.id = id ?? ""
      form.fill(texts)
      return form
    }
  }

  /// What makes a new scene.
  struct NewVignette: Decodable, Sendable {
    struct LookFor: Decodable, Sendable {
      let practice: String
      let authorMark: String?
    }

    let id: String?
    let texts: [Text]
    let video: String?
    let lookFors: [LookFor]

    var form: CalibrationForm {
      var form = CalibrationForm()
      form.id = id ?? ""
      form.video = video ?? ""
      form.fill(texts)
      form.practices = lookFors.map(\.practice)
      form.marks = lookFors.map { $0.authorMark ?? "" }
      return form
    }
  }

  struct Marks: Decodable, Sendable {
    let marks: [String]
  }

  struct Made: Encodable, Sendable {
    let id: String
  }

  private static let markNames = CalibrationMark.allCases.map(\.rawValue)
  private static let setMembers: [(String, JSONShape)] = [
    ("id", .identifier("The set.")), ("title", .text("Its title.")), ("about", .text("What it is for.")),
    ("language", .text("The language of the words shown.")),
    ("state", .oneOf(CalibrationState.allCases.map(\.rawValue), "Where it stands.")),
    ("vignetteCount", .integer("How many scenes.")),
    ("hasFinished", .flag("Whether the person asking has finished.")), ("version", .integer("Its version.")),
  ]
  static let setLine = JSONShape.object(setMembers)
  static let set = JSONShape.object(
    setMembers + [
      (
        "vignettes",
        .list(
          .object([
            ("id", .identifier("The scene.")), ("title", .text("Its title.")),
            ("body", .text("What one sees and hears.")),
            ("language", .text("The language of the words shown.")),
            ("video", .text("Address of a video, or empty.")),
            (
              "lookFors",
              .list(
                .object([
                  ("practice", .identifier("What is looked for.")), ("title", .text("Its name.")),
                  ("ownMark?", .oneOf(markNames, "One's own mark.")),
                ])
              )
            ),
          ])
        )
      )
    ]
  )
  static let agreement = JSONShape.object([
    ("isWithheld", .flag("Too few observers have finished.")),
    ("minimum", .integer("How many it takes.")), ("observers?", .integer("How many are counted.")),
    ("lookFors?", .integer("How many look-fors they marked.")),
    ("percentAgreement?", .number("Share of pairs of observers that agree.")),
    ("ac1?", .number("Gwet's AC1; absent without variation.")),
    ("ac1Low?", .number("Lower end of its 95 % interval.")),
    ("ac1High?", .number("Upper end of its 95 % interval.")),
    ("hasVariation?", .flag("Whether more than one kind of mark was given.")),
    (
      "places",
      .list(
        .object([
          ("vignette", .identifier("The scene.")), ("practice", .identifier("The look-for.")),
          ("ownMark?", .oneOf(markNames, "One's own mark.")),
          ("authorMark?", .oneOf(markNames, "The author's.")), ("seen?", .integer("How many marked seen.")),
          ("notSeen?", .integer("How many marked not seen.")),
          ("notExpected?", .integer("How many marked not expected now.")),
        ])
      )
    ),
  ])
  private static let texts: (String, JSONShape) = (
    "texts",
    .list(
      .object([
        ("language", .oneOf(Language.allCases.map(\.rawValue), "Its language.")),
        ("title", .text("At most 200 letters.")), ("body?", .text("The text.")),
        ("reasoning?", .text("Why one would mark it so.")),
      ])
    )
  )
  static let newSet = JSONShape.object([
    ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")), texts,
  ])
  static let newVignette = JSONShape.object([
    ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")), texts,
    ("video?", .text("An address beginning with https.")),
    (
      "lookFors",
      .list(
        .object([
          ("practice", .identifier("A practice of the framework.")),
          ("authorMark?", .oneOf(markNames, "The author's mark.")),
        ])
      )
    ),
  ])
  static let marks = JSONShape.object([
    ("marks", .list(.oneOf(markNames, "One for each look-for, in their order.")))
  ])
  static let made = JSONShape.object([("id", .identifier("What was made."))])
}

extension CalibrationForm {
  /// Texts as a program sends them; languages we do not speak are left out.
  mutating func fill(_ texts: [CalibrationAPI.Text]) {
    for text in texts {
      guard let language = Language(rawValue: text.language) else { continue }
      titles[language] = text.title
      bodies[language] = text.body ?? ""
      reasonings[language] = text.reasoning ?? ""
    }
  }
}
