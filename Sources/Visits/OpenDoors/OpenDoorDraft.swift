package import Foundation
package import Kernel
package import Practices

/// What was typed into the form of an open door, as it was typed.
package struct OpenDoorForm: Sendable, Hashable {
  package var id = ""
  package var school = ""
  package var practice = ""
  package var subject = ""
  package var gradeFrom = ""
  package var gradeTo = ""
  package var lookFor = ""
  package var day = ""
  /// `once` or `weekly`.
  package var repeats = "once"
  package var until = ""
  package var startsAt = ""
  package var endsAt = ""
  package var period = ""
  package var place = ""
  package var seats = "1"
  /// `ask` or `come`.
  package var manner = "ask"

  package init() {}
}

/// What checking a form needs to know.
package struct OpenDoorOffer: Sendable {
  package let schools: [RoundSchool]
  package let practices: [OfferedPractice]

  package init(schools: [RoundSchool], practices: [OfferedPractice]) {
    self.schools = schools
    self.practices = practices
  }
}

/// A lesson somebody wants to open, once its form was found to be in order.
package struct OpenDoorDraft: Sendable, Hashable {
  package let id: OpenDoorID
  package let school: SchoolID
  package let particulars: DoorParticulars
  package let days: [CalendarDay]

  /// One school year of weeks.
  static let mostWeeks = 45

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: OpenDoorForm, _ offer: OpenDoorOffer, now: Instant, zone: TimeZone) throws(Failure) {
    var errors: [FieldError] = []
    let school = offer.schools.first { $0.id.text == form.school }
    if school == nil { errors.append(OpenDoorWords.Field.school) }
    let particulars = DoorParticulars(form, offer.practices, &errors)
    let days = Self.days(form, &errors)
    if let first = days.first, let particulars {
      errors += Self.clashes(days, first, particulars, now, zone, isWeekly: form.repeats == "weekly")
    }
    guard let school, let particulars, errors.isEmpty, UUIDText.isValid(form.id, version: "7") else {
      throw .invalid(errors.isEmpty ? [OpenDoorWords.Field.stale] : errors)
    }
    id = OpenDoorID(form.id)
    self.school = school.id
    self.particulars = particulars
    self.days = days
  }

  /// The one day of a form that adds a day to a door.
  ///
  /// Throws: `invalid` when it is no day, is over, or lacks the door's hour because clocks change.
  static func added(_ text: String, to door: DoorParticulars, now: Instant, zone: TimeZone) throws(Failure)
    -> CalendarDay
  {
    guard let day = CalendarDay(text) else { throw .invalid([OpenDoorWords.Field.day]) }
    let errors = clashes([day], day, door, now, zone, isWeekly: false)
    guard errors.isEmpty else { throw .invalid(errors) }
    return day
  }

  private static func days(_ form: OpenDoorForm, _ errors: inout [FieldError]) -> [CalendarDay] {
    guard let first = CalendarDay(form.day) else {
      errors.append(OpenDoorWords.Field.day)
      return []
    }
    switch form.repeats {
    case "once": return [first]
    case "weekly":
      guard let last = CalendarDay(form.until), last > first,
        last.number - first.number <= Self.mostWeeks * 7
      else {
        errors.append(OpenDoorWords.Field.until)
        return [first]
      }
      return stride(from: first.number, through: last.number, by: 7).map { CalendarDay(number: $0) }
    default:
      errors.append(OpenDoorWords.Field.repeats)
      return [first]
    }
  }

  private static func clashes(
    _ days: [CalendarDay],
    _ first: CalendarDay,
    _ particulars: DoorParticulars,
    _ now: Instant,
    _ zone: TimeZone,
    isWeekly: Bool
  ) -> [FieldError] {
    var errors: [FieldError] = []
    if particulars.startsAt.instant(on: first, in: zone) <= now { errors.append(OpenDoorWords.Field.over) }
    if first.number - now.day(in: zone).number > Self.mostWeeks * 7 {
      errors.append(OpenDoorWords.Field.far)
    }
    // In the night the clocks go forward this hour is not there.
    let missing = days.first { day in
      [particulars.startsAt, particulars.endsAt].contains {
        $0.instant(on: day, in: zone).timeOfDay(in: zone) != $0
      }
    }
    if let missing { errors.append(OpenDoorWords.Field.noSuchHour(on: missing)) }
    return errors
  }
}

extension DoorParticulars {
  static let lookForLimit = 500
  static let placeLimit = 120
  static let periodLimit = 40

  /// Nothing when something needs attention, which is then in `errors`.
  init?(_ form: OpenDoorForm, _ offered: [OfferedPractice], _ errors: inout [FieldError]) {
    let before = errors.count
    let practice = offered.first { $0.id.text == form.practice }
    if practice == nil { errors.append(OpenDoorWords.Field.practice) }
    let subject = DoorSubject(rawValue: form.subject)
    if subject == nil { errors.append(OpenDoorWords.Field.subject) }
    let grades = Self.grades(form)
    if grades == nil { errors.append(OpenDoorWords.Field.grades) }
    if form.lookFor.isEmpty || form.lookFor.count > Self.lookForLimit {
      errors.append(OpenDoorWords.Field.lookFor)
    }
    let hours = Self.hours(form, &errors)
    if form.period.count > Self.periodLimit { errors.append(OpenDoorWords.Field.period) }
    if form.place.isEmpty || form.place.count > Self.placeLimit { errors.append(OpenDoorWords.Field.place) }
    let seats = Int(form.seats).flatMap { (1...3).contains($0) ? $0 : nil }
    if seats == nil { errors.append(OpenDoorWords.Field.seats) }
    if !["ask", "come"].contains(form.manner) { errors.append(OpenDoorWords.Field.manner) }
    guard errors.count == before, let practice, let subject, let grades, let hours, let seats else {
      return nil
    }
    self.init(
      practice: practice.id,
      subject: subject,
      grades: grades,
      lookFor: form.lookFor,
      hours: hours,
      period: form.period,
      place: form.place,
      seats: seats,
      needsAsking: form.manner == "ask"
    )
  }

  private static func grades(_ form: OpenDoorForm) -> ClosedRange<Int>? {
    guard let from = Int(form.gradeFrom), let to = Int(form.gradeTo), from <= to,
      DoorGrade.all.contains(from), DoorGrade.all.contains(to)
    else { return nil }
    return from...to
  }

  private static func hours(_ form: OpenDoorForm, _ errors: inout [FieldError]) -> (
    from: TimeOfDay, to: TimeOfDay
  )? {
    let from = TimeOfDay(form.startsAt)
    let to = TimeOfDay(form.endsAt)
    if from == nil { errors.append(OpenDoorWords.Field.startsAt) }
    guard let to else {
      errors.append(OpenDoorWords.Field.endsAt)
      return nil
    }
    guard let from else { return nil }
    guard from < to else {
      errors.append(OpenDoorWords.Field.order)
      return nil
    }
    return (from, to)
  }
}
