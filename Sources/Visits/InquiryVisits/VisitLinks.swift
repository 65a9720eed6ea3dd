import Kernel
import Markup
import Web

/// The addresses of one visit, all in one place.
struct VisitLinks: Sendable {
  let visit: Link

  init(_ call: Call, _ id: InquiryVisitID) throws(Failure) {
    visit = Link("/d/\(try call.district.slug)/visits/\(id)")
  }

  var edit: Link { "\(visit)/edit" }
  var theory: Link { "\(visit)/theory" }
  var targets: Link { "\(visit)/targets" }
  var lookFors: Link { "\(visit)/look-fors" }
  var guests: Link { "\(visit)/guests" }
  var partners: Link { "\(visit)/partners" }
  var answer: Link { "\(visit)/answer" }
  var sharing: Link { "\(visit)/sharing" }
  var cancellation: Link { "\(visit)/cancellation" }
  var calendar: Link { "\(visit)/calendar" }
  var day: Link { "\(visit)/day" }
  var notes: Link { "\(visit)/notes" }
  var board: Link { "\(visit)/board" }
  var principals: Link { "\(visit)/principals" }
  var feedback: Link { "\(visit)/feedback" }
  var commitments: Link { "\(visit)/commitments" }
  var answers: Link { "\(visit)/answers" }
  var print: Link { "\(visit)/print" }

  func guest(_ id: InquiryGuestID) -> Link { "\(guests)/\(id)/removal" }
  func partner(_ id: SchoolID) -> Link { "\(partners)/\(id)/removal" }

  /// Where one person goes from the page of a visit: only what their standing opens, in the order of the day.
  func offered(_ page: InquiryVisitPage, on today: CalendarDay) -> [(label: Phrase, link: Link)] {
    let (visit, standing) = (page.visit, page.standing)
    var offered: [(Phrase, Link)] = []
    if standing.isHost, visit.isPrepared {
      offered.append((Phrase("Plan of the day", "Plan del día"), day))
    } else if standing.isInvited, visit.planVersion > 0, visit.isPrepared {
      offered.append((Phrase("My group and its rooms", "Mi grupo y sus salones"), day))
    }
    if standing.isVisitor, visit.takesNotes(on: today) {
      offered.append((Phrase("Write notes", "Escribir notas"), notes))
    }
    let hasBegun = visit.day <= today && (visit.state == .shared || visit.state == .closed)
    if standing.readsNotes, hasBegun, today < visit.notesEndOn {
      offered.append((Phrase("Evidence board", "Tablero de evidencias"), board))
    }
    if standing.entersPrincipalsDebrief, hasBegun {
      offered.append((Phrase("Principals’ debrief", "Reflexión de directores"), principals))
    }
    if hasBegun, standing.isVisitor || (visit.state == .closed && standing.isHost) {
      offered.append((Phrase("Feedback for the host", "Comentarios para la escuela"), feedback))
    }
    return offered.map { (label: $0.0, link: $0.1) }
  }

  /// Where one goes once the day has come.
  func offeredAfter(_ page: InquiryVisitPage, on today: CalendarDay) -> [(label: Phrase, link: Link)] {
    let (visit, standing) = (page.visit, page.standing)
    var offered: [(label: Phrase, link: Link)] = []
    if visit.state == .closed {
      offered.append(
        standing.isHost
          ? (Phrase("Say what we will do", "Decir qué haremos"), commitments)
          : (Phrase("Commitments of the host", "Compromisos de la escuela"), commitments)
      )
    }
    offered.append(
      standing.answersSide(visit, on: today) == nil
        ? (Phrase("How visits here were", "Cómo fueron las visitas aquí"), answers)
        : (Phrase("Say how it was, anonymously", "Decir cómo fue, sin nombre"), answers)
    )
    offered.append((Phrase("On two pages, to print", "En dos páginas, para imprimir"), print))
    return offered
  }
}

extension Call {
  /// The page of all inquiry visits.
  func visitsLink() throws(Failure) -> Link { Link("/d/\(try district.slug)/visits") }
}
