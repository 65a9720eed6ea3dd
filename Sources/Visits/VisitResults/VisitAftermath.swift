import Kernel
import Markup
import Storage
import Web

/// What came of a visit, as the visit's own page shows it.
struct VisitAftermath: Sendable {
  let outcome: VisitOutcome
  let commitments: [Commitment]

  static func load(_ db: Connection, _ page: InquiryVisitPage) throws -> VisitAftermath {
    VisitAftermath(
      outcome: try VisitOutcomeQueries.outcome(db, of: page.visit, for: page.standing),
      commitments: try VisitResultQueries.commitments(db, of: page.visit.id)
    )
  }

  func html(_ call: Call, _ page: InquiryVisitPage, _ links: VisitLinks) -> HTML {
    guard page.visit.day <= call.today, page.visit.state == .shared || page.visit.state == .closed else {
      return .empty
    }
    let offered = links.offeredAfter(page, on: call.today)
    let items = offered.map { one -> HTML in
      "<li><p class=\"lead\"><a href=\"\(one.link)\">\(call.say(one.label))</a></p></li>"
    }
    let next = Card(
      id: "afterwards",
      title: call.say("Afterwards", "Después"),
      content: "<ul class=\"records\">\(HTML(joining: items))</ul>"
    )
    return """
      \(if: !items.isEmpty, next.html)\(VisitPrintPages.outcomeCards(call, outcome))\
      \(CommitmentPages.card(call, commitments))
      """
  }
}
