import Analytics
import Kernel
import Markup
import Web

/// How alike observers marked, for whoever has finished: a headline with its N, and scene by scene.
enum CalibrationAgreementPages {
  static func show(_ call: Call, _ result: CalibrationResult) throws -> Reply {
    let title = call.say("How alike we see", "Cuánto coincidimos")
    let words = CalibrationFigureWords(language: call.language)
    let actions: [HTML] =
      result.agreement == nil
      ? []
      : [
        ButtonLink(
          call.say("Numbers as CSV", "Cifras en CSV"),
          to: "\(try call.link(toSet: result.set.id))/agreement.csv",
          icon: .download
        ).html
      ]
    let heading = PageHeading(
      title,
      finding: HTML(text: result.agreement.map(words.headline) ?? words.tooFew(result.minimum)),
      particulars: [result.set.title],
      breadcrumbs: try CalibrationPages.crumbs(call, set: result.set),
      actions: actions
    )
    var frame = PageFrame(title, .visits)
    frame.width = .text
    return call.page(
      frame,
      """
      \(heading.html)<div class="stack">\(result.agreement.map { figures(call, $0, words) })\
      \(each: result.vignettes, { vignette(call, result, $0, words) })\(detail(call, result, words))</div>
      """
    )
  }

  private static func figures(
    _ call: Call,
    _ agreement: CalibrationAgreement,
    _ words: CalibrationFigureWords
  )
    -> HTML
  {
    """
    \(Facts(words.facts(agreement).map { ($0.0, HTML(text: $0.1)) }).html)\
    <p class="small">\(words.caution(agreement))</p>
    """
  }

  private static func vignette(
    _ call: Call,
    _ result: CalibrationResult,
    _ vignette: Vignette,
    _ words: CalibrationFigureWords
  ) -> HTML {
    let reasoning = result.reasoning(of: vignette.id, call.language)
    return Card(
      id: "vignette-\(vignette.position)",
      title: "\(vignette.position). \(vignette.title)",
      content: """
        \(Details(call.say("Read it again", "Leerla de nuevo"), content: CalibrationMarkPages.scene(call, vignette)).html)\
        \(each: vignette.lookFors, { lookFor(call, result, $0, words) })\
        \(reasoning.map { """
          <h3>\(call.say("How the author reads it", "Cómo la lee quien la escribió"))</h3><p lang="\($0.language.rawValue)">\($0.reasoning)</p>
          """ as HTML })
        """
    ).html
  }

  private static func lookFor(
    _ call: Call,
    _ result: CalibrationResult,
    _ lookFor: VignetteLookFor,
    _ words: CalibrationFigureWords
  ) -> HTML {
    let place = MarkPlace(vignette: lookFor.vignette, position: lookFor.position)
    let none = call.say("none", "ninguna")
    let mine = result.own[place].map { call.say($0.label) }
    let author = lookFor.authorMark.map { call.say($0.label) } ?? none
    var facts: [(name: String, value: HTML)] = []
    if let mine { facts.append((call.say("Your mark", "Tu marca"), HTML(text: mine))) }
    facts.append((call.say("The author’s mark", "Marca de quien la escribió"), HTML(text: author)))
    facts.append(
      (
        call.say("Everybody’s marks", "Marcas de todos"),
        HTML(text: words.counts(result.agreement?.counts[place]))
      )
    )
    return "<h3>\(lookFor.title)</h3>\(Facts(facts).html)"
  }

  private static func detail(_ call: Call, _ result: CalibrationResult, _ words: CalibrationFigureWords)
    -> HTML
  {
    let beside = CalibrationAgreement.besideAuthor(result.vignettes, result.own)
    let own: HTML = beside.map { "<p>\(words.beside($0))</p>" } ?? .empty
    return Details(
      call.say("Kappa, and what these figures are", "Kappa, y qué son estas cifras"),
      content: """
        \(own)<p>\(words.explanation)</p>
        """
    ).html
  }
}

/// The figures of agreement in words: the same on the page and in the file.
struct CalibrationFigureWords {
  let language: Language

  func headline(_ result: CalibrationAgreement) -> String {
    let agreement = result.agreement
    let share = Int((agreement.percentAgreement * 100).rounded()).percent(language)
    let n = result.observers
    guard agreement.hasVariation else {
      return say(
        "All \(n) observers gave one and the same mark throughout: there is no variation to learn from.",
        "Las \(n) personas dieron siempre la misma marca: no hay variación de la que aprender."
      )
    }
    let ac1 = agreement.ac1.map { Self.two($0.estimate) } ?? "–"
    let seen = Int(((agreement.prevalence[CalibrationMark.seen.category] ?? 0) * 100).rounded()).percent(
      language
    )
    return say(
      "Two observers agree in \(share) of marks (AC1 \(ac1)); \(seen) of marks say “seen”. \(n) observers, \(agreement.units) look-fors.",
      "Dos personas coinciden en \(share) de las marcas (AC1 \(ac1)); \(seen) de las marcas dicen «se vio». \(n) personas, \(agreement.units) aspectos."
    )
  }

  func tooFew(_ minimum: Int) -> String {
    say(
      "Too few yet: figures appear once \(minimum) observers have finished.",
      "Aún son muy pocas personas: las cifras aparecen cuando terminen \(minimum)."
    )
  }

  func facts(_ result: CalibrationAgreement) -> [(String, String)] {
    let agreement = result.agreement
    var facts = [
      (
        say("Percent agreement", "Porcentaje de acuerdo"),
        Int((agreement.percentAgreement * 100).rounded()).percent(language)
      )
    ]
    if agreement.hasVariation, let ac1 = agreement.ac1 {
      facts.append((say("Gwet’s AC1", "AC1 de Gwet"), coefficient(ac1)))
    }
    for mark in CalibrationMark.allCases {
      guard let share = agreement.prevalence[mark.category] else { continue }
      facts.append(
        (
          say("Share of “\(mark.label.english)”", "Parte de «\(mark.label.spanish)»"),
          Int((share * 100).rounded()).percent(language)
        )
      )
    }
    facts.append((say("Observers", "Personas que observan"), String(result.observers)))
    facts.append((say("Look-fors marked", "Aspectos marcados"), String(agreement.units)))
    return facts
  }

  func caution(_ result: CalibrationAgreement) -> String {
    result.agreement.mayBeNamed
      ? say(
        "A place to talk about what we look for, never a rating of anyone.",
        "Un punto de partida para hablar de qué observamos, nunca una calificación."
      )
      : say(
        "With fewer than 30 look-fors marked, no word such as “high” or “low” is put to these figures.",
        "Con menos de 30 aspectos marcados, a estas cifras no se les pone una palabra como «alto» o «bajo»."
      )
  }

  func counts(_ counts: [CalibrationMark: Int]?) -> String {
    guard let counts else { return say("too few yet", "aún muy pocas") }
    return CalibrationMark.allCases.compactMap { mark in
      counts[mark].map { "\(mark.label(language)): \($0)" }
    }.joined(separator: "; ")
  }

  func beside(_ agreement: ObserverAgreement) -> String {
    let share = Int((agreement.percentAgreement * 100).rounded()).percent(language)
    guard let kappa = agreement.kappa else {
      return say(
        "Beside the author’s marks, yours are the same in \(share) of \(agreement.units). Without variation there is no kappa.",
        "Junto a las marcas de quien escribió, las tuyas coinciden en \(share) de \(agreement.units). Sin variación no hay kappa."
      )
    }
    let spelled = coefficient(kappa)
    return say(
      "Beside the author’s marks, yours are the same in \(share) of \(agreement.units): kappa \(spelled). Only you see this.",
      "Junto a las marcas de quien escribió, las tuyas coinciden en \(share) de \(agreement.units): kappa \(spelled). Solo tú lo ves."
    )
  }

  var explanation: String {
    say(
      """
      Percent agreement is the share of pairs of observers who gave the same mark, averaged over look-fors. AC1 takes off \
      what chance alone would give, and stays steady when nearly all marks are alike. Kappa compares two people only, and \
      can be low although they nearly always agree.
      """,
      """
      El porcentaje de acuerdo es la parte de pares de personas que dieron la misma marca, promediada por aspecto. AC1 \
      descuenta lo que daría el azar y se mantiene estable cuando casi todas las marcas son iguales. Kappa compara solo a \
      dos personas y puede ser bajo aunque casi siempre coincidan.
      """
    )
  }

  private func coefficient(_ value: AgreementCoefficient) -> String {
    guard let interval = value.interval else { return Self.two(value.estimate) }
    let (low, high) = (Self.two(interval.lower), Self.two(interval.upper))
    return say(
      "\(Self.two(value.estimate)), 95% interval \(low) to \(high)",
      "\(Self.two(value.estimate)), intervalo del 95 % de \(low) a \(high)"
    )
  }

  /// Two places after the point.
  static func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "−" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func say(_ english: String, _ spanish: String) -> String { Phrase(english, spanish)(language) }
}
