import Foundation
import Kernel
import Web

/// What an administrator sets for a district.
struct DistrictSettings: Sendable, Hashable {
  static let leastRooms = 5
  static let leastNotes = 8
  static let leastAnswers = 10
  static let timeZones = [
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
    "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
  ]

  var name: String
  var timeZone: String
  var firstLanguage: Language
  var sharePercentThatMayEnd: Int
  var minimumRooms: Int
  var minimumNotes: Int
  var minimumAnswers: Int
}

/// The form of a district's settings, checked.
struct DistrictSettingsDraft {
  let settings: DistrictSettings

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: Form) throws(Failure) {
    var errors: [FieldError] = []
    let name = form["name"]
    if name.isEmpty || name.count > 200 {
      errors.append(
        FieldError("name", Phrase("Enter the district's name.", "Escribe el nombre del distrito."))
      )
    }
    let zone = form["time_zone"]
    if zone.count > 60 || TimeZone(identifier: zone) == nil {
      errors.append(
        FieldError(
          "time_zone",
          Phrase("Choose the time zone of the district.", "Elige la zona horaria del distrito.")
        )
      )
    }
    let language = Language(rawValue: form["first_language"])
    if language == nil {
      errors.append(
        FieldError("first_language", Phrase("Choose English or Spanish.", "Elige inglés o español."))
      )
    }
    let share = Self.number(form, "share_percent", 0...100, &errors)
    let rooms = Self.number(form, "minimum_rooms", DistrictSettings.leastRooms...100, &errors)
    let notes = Self.number(form, "minimum_notes", DistrictSettings.leastNotes...500, &errors)
    let answers = Self.number(form, "minimum_answers", DistrictSettings.leastAnswers...500, &errors)
    guard errors.isEmpty, let language, let share, let rooms, let notes, let answers else {
      throw .invalid(errors)
    }
    settings = DistrictSettings(
      name: name,
      timeZone: zone,
      firstLanguage: language,
      sharePercentThatMayEnd: share,
      minimumRooms: rooms,
      minimumNotes: notes,
      minimumAnswers: answers
    )
  }

  private static func number(
    _ form: Form,
    _ field: String,
    _ range: ClosedRange<Int>,
    _ errors: inout [FieldError]
  ) -> Int? {
    guard let value = Int(form[field]), range.contains(value) else {
      errors.append(
        FieldError(
          field,
          Phrase(
            "Enter a whole number from \(range.lowerBound) to \(range.upperBound).",
            "Escribe un número entero de \(range.lowerBound) a \(range.upperBound)."
          )
        )
      )
      return nil
    }
    return value
  }
}
