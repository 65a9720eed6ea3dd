import Kernel
import Markup
import Storage
import Web

/// A visit as its debrief needs it: what the person asking is to it, and what it looks for.
struct DebriefPlace: Sendable {
  let visit: InquiryVisit
  let standing: VisitStanding
  let lookFors: [InquiryLookFor]

  /// The visit in the address.
  ///
  /// Throws: `notFound` for those it does not exist for.
  static func read(_ call: Call, _ scope: Scope, _ db: Connection) throws -> DebriefPlace {
    let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: try call.id("visit"))
    return DebriefPlace(
      visit: visit,
      standing: standing,
      lookFors: try InquiryVisitQueries.lookFors(db, of: visit.id, language: call.language)
    )
  }

  /// Throws: `forbidden` for everybody but the visitors.
  func requireVisitor() throws(Failure) {
    guard standing.readsNotes else { throw .forbidden(DebriefWords.visitorsOnly) }
  }

  /// Throws: `gone` once the debrief is over, `refused` before the visit begins.
  func requireOpen(on today: CalendarDay) throws(Failure) {
    switch visit.state {
    case .closed: throw .gone(DebriefWords.over)
    case .cancelled: throw .gone(DebriefWords.cancelled)
    case .preparing: throw .refused(DebriefWords.notShared)
    case .shared:
      guard visit.day <= today else {
        throw .refused(DebriefWords.notBegun(visit.day.words(.english), visit.day.words(.spanish)))
      }
      guard today < visit.notesEndOn else { throw .gone(DebriefWords.over) }
    }
  }

  func link(_ call: Call) throws -> Link { "/d/\(try call.district.slug)/visits/\(visit.id)" }
}

/// Sentences that more than one page of a debrief says, always the same.
enum DebriefWords {
  static let visitorsOnly = Phrase(
    "The evidence board is for this visit's visitors. The school gets patterns, wonderings and suggestions, never the notes.",
    "El tablero de evidencias es para quienes visitan. La escuela recibe patrones, preguntas y sugerencias, nunca las notas."
  )
  static let principalsOnly = Phrase(
    "This space is for the principals of this visit and their supervisor.",
    "Este espacio es para los directores de esta visita y quien los supervisa."
  )
  static let over = Phrase(
    "The debrief of this visit is over. What you wrote came back to you; nothing more is taken in.",
    "El cierre de esta visita ya terminó. Lo que escribiste volvió a ti; ya no se recibe nada más."
  )
  static let cancelled = Phrase("This visit was called off.", "Esta visita se canceló.")
  static let notShared = Phrase(
    "This visit is still being prepared.",
    "Esta visita todavía se está preparando."
  )
  static let tooFewRooms = Phrase(
    "Fewer than five rooms were on the list, so patterns would speak of few people: they stay with the visitors.",
    "Había menos de cinco salones en la lista, así que los patrones hablarían de pocas personas: quedan con quienes visitaron."
  )

  static func notBegun(_ english: String, _ spanish: String) -> Phrase {
    Phrase(
      "This visit is on \(english). Notes are taken from that day on; what you wrote stays with you.",
      "Esta visita es el \(spanish). Las notas se reciben desde ese día; lo que escribiste se queda contigo."
    )
  }
}
