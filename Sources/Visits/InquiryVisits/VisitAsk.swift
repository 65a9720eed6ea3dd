package import Kernel
import Storage

/// One visit in the list of somebody, with what is asked of them.
struct VisitLine: Sendable {
  let visit: InquiryVisit
  let standing: VisitStanding
  let asks: [VisitAsk]
}

/// What a visit asks of somebody today.
enum VisitAsk: Sendable, Hashable {
  case answerInvitation
  case finishPreparing
  case planDay
  case writeNotes
  case debrief
  case commit
  case sayHowItWas

  /// What one person is asked, given what they did already.
  static func of(_ visit: InquiryVisit, _ standing: VisitStanding, _ done: VisitDone, on today: CalendarDay)
    -> [VisitAsk]
  {
    let isAhead = visit.day >= today
    let hasPassed = visit.day <= today
    let asks: [(VisitAsk, Bool)] = [
      (.answerInvitation, visit.state == .shared && isAhead && done.openInvitations.contains(visit.id)),
      (.finishPreparing, visit.state == .preparing && standing.isHost),
      (.planDay, visit.state == .shared && isAhead && standing.isHost && visit.planVersion == 0),
      (.writeNotes, standing.isVisitor && visit.state == .shared && visit.day == today),
      (.debrief, standing.isVisitor && visit.state == .shared && hasPassed),
      (.commit, visit.state == .closed && standing.isHost && !done.committed.contains(visit.id)),
      (.sayHowItWas, standing.answersSide(visit, on: today) != nil && !done.answered.contains(visit.id)),
    ]
    return asks.filter(\.1).map(\.0)
  }
}

/// What one person did already about their visits.
struct VisitDone: Sendable {
  /// Invitations without an answer.
  var openInvitations: Set<InquiryVisitID> = []
  /// Visits whose host has promised something.
  var committed: Set<InquiryVisitID> = []
  /// Visits about which they said how it was.
  var answered: Set<InquiryVisitID> = []
}

/// Who is asked how a visit was: the host's teachers, or those who came.
package enum AnswerSide: String, Sendable, CaseIterable {
  case host, visitor
}

extension VisitStanding {
  /// On which side somebody is asked how it was; nothing for those who are not, and before and long after the day.
  package func answersSide(_ visit: InquiryVisit, on today: CalendarDay) -> AnswerSide? {
    guard visit.state == .shared || visit.state == .closed, visit.day <= today, today < visit.notesEndOn
    else {
      return nil
    }
    if isOfHostSchool { return isPrincipalPresent || isSupervisor ? nil : .host }
    return isVisitor ? .visitor : nil
  }
}
