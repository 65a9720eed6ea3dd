import Analytics
import Kernel
import Markup
import Practices
import Web

/// "Worth a conversation": sentences that can be read out, made of the same values as the board.
struct BoardTalk: Sendable {
  let board: Board
  let words: BoardWords
  let slug: String

  /// One thing to talk about.
  struct Note: Sendable {
    let style: StaticString
    let tag: String
    let text: HTML
    let link: (label: String, to: Link)
  }

  /// The notes there are something to say for, at most three.
  var items: [HTML] { [widest, bright, silent].compactMap { $0 }.map(item) }

  /// What a teacher is told: where it goes well.
  var brightOnly: [HTML] { [bright].compactMap { $0 }.map(item) }

  /// What is said beside the headline when the board is presented.
  var spoken: [Note] { [bright, silent].compactMap { $0 } }

  // Schools are never put in order of their gaps: the sentence counts them.
  private var widest: Note? {
    guard case .widestGap(let practices, _) = board.headline.finding, let first = practices.first,
      board.compared.count > 1
    else { return nil }
    let practice = board.practices[first]
    let several = practices.count > 1
    let count = board.schoolsWithSameWidest
    let total = board.compared.count - board.silent.count
    guard count > 0 else { return nil }
    let text: HTML =
      words.language == .english
      ? """
      \(words.title(practice))\(if: several, " or a practice beside it") is the widest gap in \(count) of \(total) \
      schools with figures. What do they have in common?
      """
      : """
      \(words.title(practice))\(if: several, " o una práctica junto a ella") es la mayor brecha en \(count) de \
      \(total) escuelas con datos. ¿Qué tienen en común?
      """
    return Note(
      style: "tag",
      tag: words.say("Widest gap", "La mayor brecha"),
      text: text,
      link: (
        words.say("See it school by school", "Verla escuela por escuela"),
        Link("/d/\(slug)/practices/\(practice.id)/gap")
      )
    )
  }

  private var bright: Note? {
    let spots = board.headline.brightSpots
    guard let spot = spots.first(where: \.isCertain) ?? spots.first else { return nil }
    let practice = board.practices[spot.practice]
    let school = spot.school.map { board.compared[$0] }
    let others = spots.filter { $0.practice == spot.practice }.count - 1
    let place = school?.name ?? words.say("Over all schools", "En todas las escuelas")
    let also: String =
      switch others {
      case ..<1: ""
      case 1: words.say(" So it is at one more school.", " Así es en otra escuela más.")
      default: words.say(" So it is at \(others) more schools.", " Así es en otras \(others) escuelas.")
      }
    let text: HTML =
      words.language == .english
      ? """
      \(place): \(words.title(practice)) is seen more often than teachers say they understand it.\(also) \
      Ask what made it stick.
      """
      : """
      \(place): \(words.title(practice)) se ve más de lo que los docentes dicen comprenderla.\(also) \
      Pregunten qué la hizo durar.
      """
    let link = Link("/d/\(slug)/practices/\(practice.id)").adding(query: [("school", school?.id.text)])
    return Note(
      style: "tag up",
      tag: words.say("Bright spot", "Punto brillante"),
      text: text,
      link: (words.say("See the practice", "Ver la práctica"), link)
    )
  }

  private var silent: Note? {
    guard !board.silent.isEmpty, board.columns[0].cells.contains(where: { $0.doing != nil }) else {
      return nil
    }
    let names = board.silent.prefix(3).map(\.name).joined(separator: ", ")
    let more = board.silent.count - 3
    let all = more > 0 ? words.say("\(names) and \(more) more", "\(names) y \(more) más") : names
    let text = words.say(
      "\(all): not enough visits yet this term. A round shows figures from 5 rooms, 8 notes and 5 school days on.",
      "\(all): aún no hay visitas suficientes este período. Una ronda muestra datos desde 5 salones, 8 notas y 5 días de clase."
    )
    return Note(
      style: "tag dim",
      tag: words.notEnough,
      text: HTML(text: text),
      link: (words.say("See the rounds", "Ver las rondas"), Link("/d/\(slug)/rounds"))
    )
  }

  private func item(_ note: Note) -> HTML {
    """
    <li><span class="\(HTML(stringLiteral: note.style))">\(note.tag)</span><p>\(note.text)</p>\
    <a href="\(note.link.to)" class="noprint">\(note.link.label)</a></li>
    """
  }
}
