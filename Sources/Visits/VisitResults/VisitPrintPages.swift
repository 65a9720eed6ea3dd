import Kernel
import Markup
import Web

/// A visit on two pages: what was meant, and what came of it.
enum VisitPrintPages {
  static func show(
    _ call: Call,
    _ page: InquiryVisitPage,
    _ outcome: VisitOutcome,
    _ commitments: [Commitment]
  ) throws -> Reply {
    let visit = page.visit
    let heading = PageHeading(
      visit.title,
      particulars: [
        visit.schoolName, VisitText.day(call, visit.day), VisitText.times(call, visit), visit.place,
      ].filter { !$0.isEmpty },
      breadcrumbs: try VisitText.crumbs(call, visit)
    )
    return call.page(
      call.say("\(visit.title), to print", "\(visit.title), para imprimir"),
      .visits,
      """
      \(heading.html)<div class="stack">\(first(call, page))\
      \(if: visit.state == .closed, second(call, outcome, commitments))</div>
      """
    )
  }

  private static func first(_ call: Call, _ page: InquiryVisitPage) -> HTML {
    let cards: [(String, String, HTML)] = [
      (
        "theory", call.say("Theory of action", "Teoría de acción"), InquiryVisitCards.theory(call, page.visit)
      ),
      (
        "targets", call.say("Improvement targets", "Metas de mejora"),
        InquiryVisitCards.targets(call, page.targets)
      ),
      (
        "look-fors", call.say("What visitors look for", "Qué buscan las visitas"),
        InquiryVisitCards.lookFors(call, page.lookFors)
      ),
    ]
    let figures: HTML =
      page.figures.isEmpty
      ? .empty
      : Card(
        id: "figures",
        title: call.say("What we know already", "Lo que ya sabemos"),
        content: InquiryVisitCards.figures(call, page)
      ).html
    return """
      \(HTML(joining: cards.map { Card(id: $0.0, title: $0.1, content: $0.2).html }))\(figures)\
      \(who(call, page))
      """
  }

  private static func who(_ call: Call, _ page: InquiryVisitPage) -> HTML {
    let schools = page.partners.map(\.name).joined(separator: ", ")
    let coming = page.guests.filter { $0.answer != .declined }.map(\.name).joined(separator: ", ")
    guard !schools.isEmpty || !coming.isEmpty else { return .empty }
    return Card(
      id: "who",
      title: call.say("Who comes", "Quiénes vienen"),
      content:
        "\(if: !schools.isEmpty, "<p>\(schools)</p>")\(if: !coming.isEmpty, "<p class=\"small\">\(coming)</p>")"
    ).html
  }

  private static func second(_ call: Call, _ outcome: VisitOutcome, _ commitments: [Commitment]) -> HTML {
    "<div class=\"stack sheet\">\(outcomeCards(call, outcome))\(CommitmentPages.card(call, commitments))</div>"
  }

  /// Patterns and feedback as parts of a page.
  static func outcomeCards(_ call: Call, _ outcome: VisitOutcome) -> HTML {
    let patterns = outcome.patterns.map { title -> HTML in "<li>\(title)</li>" }
    let patternCard =
      patterns.isEmpty
      ? HTML.empty
      : Card(
        id: "patterns",
        title: call.say("Patterns visitors saw", "Patrones que vieron las visitas"),
        content: "<ul class=\"records\">\(HTML(joining: patterns))</ul>"
      ).html
    let feedback = FeedbackKind.allCases.map { kind in
      feedbackCard(call, kind, outcome.feedback.filter { $0.kind == kind })
    }
    return "\(patternCard)\(HTML(joining: feedback))"
  }

  private static func feedbackCard(_ call: Call, _ kind: FeedbackKind, _ feedback: [VisitOutcome.Feedback])
    -> HTML
  {
    guard !feedback.isEmpty else { return .empty }
    let title =
      switch kind {
      case .warm: call.say("What stood out", "Lo que destacó")
      case .wondering: call.say("Wonderings", "Preguntas")
      case .suggestion: call.say("Suggested next steps", "Próximos pasos sugeridos")
      }
    let items = feedback.map { one -> HTML in "<li lang=\"\(one.lang)\">\(one.body)</li>" }
    return Card(
      id: "feedback-\(kind.rawValue)",
      title: title,
      content: "<ul class=\"records\">\(HTML(joining: items))</ul>"
    )
    .html
  }
}
