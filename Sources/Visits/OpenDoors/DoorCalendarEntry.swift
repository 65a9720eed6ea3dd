import Foundation
import Interchange
import Kernel

/// A booking as a calendar holds it: the same for the file of one booking and for a feed, and without names.
struct DoorCalendarEntry {
  let booking: DoorBookingID
  let side: DoorSide
  let practice: String
  let school: String
  let place: String
  let day: CalendarDay
  let hours: (from: TimeOfDay, to: TimeOfDay)
  let state: DoorBookingState
  let sequence: Int
  let changedAt: Instant

  func event(in zone: TimeZone, language: Language) -> ICalendarEvent {
    let summary: Phrase =
      switch side {
      case .visitor: Phrase("Visit to an open door: \(practice)", "Visita a una puerta abierta: \(practice)")
      case .host:
        Phrase("A colleague comes to see: \(practice)", "Un colega viene a ver: \(practice)")
      }
    var event = ICalendarEvent(
      uid: "door-\(booking)-\(side.rawValue)@throughline",
      stamp: changedAt,
      when: .moments(hours.from.instant(on: day, in: zone), hours.to.instant(on: day, in: zone)),
      summary: summary(language)
    )
    event.place = "\(school), \(place)"
    event.about = Phrase(
      "To learn from, never to rate. Nothing about the lesson is recorded.",
      "Para aprender, nunca para calificar. No se registra nada de la clase."
    )(language)
    event.sequence = sequence
    event.isCancelled = !state.isHeld
    return event
  }
}

extension DoorCalendarEntry {
  /// The entry of one booking.
  init(_ booking: DoorBooking) {
    self.init(
      booking: booking.id,
      side: booking.side,
      practice: booking.practiceTitle,
      school: booking.schoolName,
      place: booking.place,
      day: booking.day,
      hours: (booking.startsAt, booking.endsAt),
      state: booking.state,
      sequence: booking.sequence,
      changedAt: booking.changedAt
    )
  }
}
