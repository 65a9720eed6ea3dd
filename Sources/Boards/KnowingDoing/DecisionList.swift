import Kernel
import Markup
import Practices
import Web

/// "What next": decisions that are not done, beside the gap they are about.
struct DecisionList: Sendable {
  let decisions: [OpenDecision]
  let practices: [PracticeSummary]
  let schools: [BoardSchool]
  let words: BoardWords
  let today: CalendarDay
  let slug: String
  /// Where a new one is written; nothing for those who may not.
  let new: Link?

  private static let most = 4

  var html: HTML {
    """
    <section aria-labelledby="next"><h2 id="next">\(words.say("What next", "Qué sigue"))</h2>\
    \(if: decisions.isEmpty, nothing, else: list)\
    \(new.map { "<p class=\"noprint\"><a href=\"\($0)\">\(words.say("Write down a decision", "Anotar una decisión"))</a></p>" as HTML })\
    </section>
    """
  }

  private var nothing: HTML {
    """
    <p class="small">\(words.say(
      "Nothing is decided about these gaps yet. One decision with an owner and a date is enough.",
      "Aún no se ha decidido nada sobre estas brechas. Basta una decisión con responsable y fecha."))</p>
    """
  }

  /// The decisions without their heading.
  var list: HTML { "<ul class=\"talk\">\(each: decisions.prefix(Self.most), item)</ul>" }

  private func item(_ decision: OpenDecision) -> HTML {
    let practice = practices.first { $0.id == decision.practice }
    let place = decision.school.flatMap { id in schools.first { $0.id == id }?.name }
    let link = Link("/d/\(slug)/practices/\(decision.practice)/gap").adding(query: [
      ("school", decision.school?.text)
    ])
    return """
      <li><span class="tag\(if: decision.dueOn >= today, " dim")">\(practice?.title ?? "")\
      \(place.map { ", \($0)" as HTML })</span>\
      <p\(attribute: "lang", decision.lang == words.language.rawValue ? nil : decision.lang)>\(decision.statement)</p>\
      \(if: !decision.stopped.isEmpty, stopped(decision))<a href="\(link)">\(decision.owner), \(due(decision.dueOn))</a></li>
      """
  }

  private func stopped(_ decision: OpenDecision) -> HTML {
    """
    <p class="small">\(words.say("Stopped to make room:", "Se deja para hacer lugar:")) \
    <span\(attribute: "lang", decision.lang == words.language.rawValue ? nil : decision.lang)>\(decision.stopped)</span></p>
    """
  }

  private func due(_ day: CalendarDay) -> String {
    day < today
      ? words.say("was due \(day.words(.english))", "era para el \(day.words(.spanish))")
      : words.say("due \(day.words(.english))", "para el \(day.words(.spanish))")
  }
}
