import Kernel
import Markup
import Web

/// The board's columns: what is not sorted, the patterns, and what was taken off.
struct BoardColumns {
  let call: Call
  let page: BoardPage
  let link: Link
  /// Whether notes can still be moved.
  let isOpen: Bool

  var html: HTML {
    """
    <div class="evidence" id="evidence">\(column("unsorted", call.say("Not sorted yet", "Sin agrupar"), .unsorted))\
    \(each: page.board.patterns, { column($0.id.text, $0.title, .pattern($0.id)) })\
    \(if: !page.board.notes(in: .aside).isEmpty, column("aside", call.say("Off the board", "Fuera del tablero"), .aside))</div>
    """
  }

  private func column(_ id: String, _ title: String, _ spot: BoardSpot) -> HTML {
    let notes = page.notes(in: spot)
    let all = page.board.notes(in: spot).count
    return """
      <section class="column" aria-labelledby="c-\(id)" data-place="\(id)"><h2 id="c-\(id)">\(title) \
      <span class="small">\(count(notes.count, of: all))</span></h2>\
      <ul>\(each: notes, { note in "<li class=\"slip \(note.kind.rawValue)\" data-note>\(slip(note))</li>" })</ul>\
      \(if: isThin(spot, all), thin)</section>
      """
  }

  private func slip(_ note: BoardNote) -> HTML {
    let words: HTML = """
      <span class="kind">\(call.say(note.kind.label))</span> <span lang="\(note.language)">\(note.body)</span>
      """
    guard isOpen else { return "<p>\(words)</p>" }
    return """
      <label><input type="checkbox" name="note" value="\(note.id.text):\(note.version)"\
      \(attribute: "checked", if: page.ticked.contains(note.id))><span>\(words)</span></label>
      """
  }

  private func count(_ shown: Int, of all: Int) -> String {
    if shown != all { return call.say("\(shown) of \(all) notes", "\(shown) de \(all) notas") }
    return all == 1 ? call.say("1 note", "1 nota") : call.say("\(all) notes", "\(all) notas")
  }

  private func isThin(_ spot: BoardSpot, _ count: Int) -> Bool {
    guard case .pattern = spot else { return false }
    return count < VisitPattern.fewestNotes
  }

  private var thin: HTML {
    let words = call.say(
      "One more note is needed before the school hears of this.",
      "Falta una nota más para que la escuela sepa de esto."
    )
    return "<p class=\"hint\">\(words)</p>"
  }
}
