package import Kernel
package import Practices

/// Marker for the identity of an inquiry visit.
package enum InquiryVisitSubject {}
package typealias InquiryVisitID = Identifier<InquiryVisitSubject>

/// Marker for the identity of somebody invited to an inquiry visit.
package enum InquiryGuestSubject {}
package typealias InquiryGuestID = Identifier<InquiryGuestSubject>

/// Where an inquiry visit stands.
package enum InquiryVisitState: String, Sendable, CaseIterable, Codable {
  /// Only its hosts see it.
  case preparing
  /// Invitations are out: those invited see it, and on the day they send notes and debrief.
  case shared
  /// The debrief has gone to the host; commitments and answers follow.
  case closed
  case cancelled
}

/// A collaborative inquiry visit: one school opens its rooms for a day to colleagues of others.
package struct InquiryVisit: Sendable, Hashable {
  package let id: InquiryVisitID
  package let district: DistrictID
  package let school: SchoolID
  package let schoolName: String
  package let title: String
  package let day: CalendarDay
  package let startsAt: TimeOfDay
  package let endsAt: TimeOfDay
  /// Where to come to.
  package let place: String
  package let theory: TheoryOfAction
  package let state: InquiryVisitState
  package let closedOn: CalendarDay?
  /// The host's words to those invited, when it was called off.
  package let cancelledBecause: String
  /// Grows whenever the day is planned anew; 0 while nothing is planned.
  package let planVersion: Int
  package let version: Int

  /// Notes are deleted on this day.
  package var notesEndOn: CalendarDay { day.adding(days: Self.daysNotesAreKept) }

  /// How long notes and rooms are kept.
  package static let daysNotesAreKept = 30

  /// Whether its host may still prepare it.
  package var isPrepared: Bool { state == .preparing || state == .shared }

  /// Whether its day may still move: not once people have come and written.
  package func mayMove(on today: CalendarDay) -> Bool {
    state == .preparing || (state == .shared && today < day)
  }

  /// Whether visitors may send notes on a day, by the server's calendar.
  package func takesNotes(on today: CalendarDay) -> Bool {
    state == .shared && day <= today && today < notesEndOn
  }
}

/// What a school believes leads to what: if, then, so that.
package struct TheoryOfAction: Sendable, Hashable {
  package let ifWe: String
  package let then: String
  package let soThat: String

  package init(ifWe: String, then: String, soThat: String) {
    self.ifWe = ifWe
    self.then = then
    self.soThat = soThat
  }
}

/// What visitors look for: a practice, and what students would be doing.
package struct InquiryLookFor: Sendable, Hashable {
  /// From 1, in the order chosen.
  package let position: Int
  package let practice: FrameworkItemID
  package let code: String
  package let title: String
  package let studentsWould: String
}

/// What a person is to one visit; it decides what they may see of it.
package struct VisitStanding: Sendable, Hashable {
  /// Prepares and runs it for the host: its principal or somebody of its leadership team.
  package var isHost = false
  /// Invited, not declined, and evaluating nobody at the host school: reads and sorts the evidence board.
  package var isVisitor = false
  /// Leads a school that hosts or comes: may enter the principals' debrief.
  package var isPrincipalPresent = false
  /// Supervises the host school or a school whose principal comes: may enter the principals' debrief only.
  package var isSupervisor = false
  /// Works at the host school.
  package var isOfHostSchool = false
  /// Works at a partner school.
  package var isOfPartner = false
  /// Named on the list of those invited, whatever they answered.
  package var isInvited = false
  /// Answers for the whole district: sees that visits are and what was promised, never the notes.
  package var isOverseer = false

  package init() {}

  /// Whether the visit exists for them at all.
  package func sees(_ state: InquiryVisitState) -> Bool {
    switch state {
    case .preparing: isHost
    case .shared, .cancelled: isInvited || isConcerned
    case .closed: isConcerned
    }
  }

  private var isConcerned: Bool {
    isHost || isVisitor || isPrincipalPresent || isSupervisor || isOfHostSchool || isOfPartner
      || isOverseer
  }

  /// Whether the notes on the evidence board are theirs to read: never for anyone who evaluates the host's teachers.
  package var readsNotes: Bool { isVisitor }

  package var entersPrincipalsDebrief: Bool { isPrincipalPresent || isSupervisor }
}
