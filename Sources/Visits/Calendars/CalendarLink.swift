import Kernel

/// Marker for the identity of an address of a person's calendar.
enum CalendarLinkSubject {}
typealias CalendarLinkID = Identifier<CalendarLinkSubject>

/// An address under which a calendar program fetches a person's days.
struct CalendarLink: Sendable, Hashable {
  let id: CalendarLinkID
  let madeAt: Instant
}

/// Whose calendar an address opens.
struct CalendarOwner: Sendable, Hashable {
  let account: AccountID
  let district: DistrictID
  let language: Language
  let isRevoked: Bool
}
