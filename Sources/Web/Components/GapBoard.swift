package import Markup

/// The knowing-doing board: a table on wide screens and on paper, a list of practices on a phone.
package struct GapBoard: Sendable {
  /// One column: the district first, then schools.
  package struct Place: Sendable {
    let name: String
    let note: String?
    let link: Link?
    let kind: GapLine.Place

    /// Makes a column; the note stands under the name, such as "± since spring".
    package init(_ name: String, note: String? = nil, link: Link? = nil, kind: GapLine.Place) {
      self.name = name
      self.note = note
      self.link = link
      self.kind = kind
    }
  }

  /// One row: a practice and its reading at each place, in the order of the columns.
  package struct Practice: Sendable {
    let name: String
    let about: String
    let link: Link
    let readings: [GapReading]
    let links: [Link?]

    /// Makes a row; `links` leads from each cell to more about it, where there is more.
    package init(_ name: String, about: String, link: Link, readings: [GapReading], links: [Link?] = []) {
      self.links = links.count == readings.count ? links : readings.map { _ in nil }
      self.name = name
      self.about = about
      self.link = link
      self.readings = readings
    }
  }

  /// The words around the figures, already in the reader's language.
  package struct Words: Sendable {
    let caption: String
    let practice: String
    let cell: GapCell.Words
    let keySeen: String
    let keyKnown: String
    let keyGap: String
    let keyCounts: String
    let showAll: String
    let widestOnly: String

    /// Makes the words: `keySeen` "seen, % of visits", `keyCounts` "Below: visits · teachers", `showAll`
    /// "Show all six schools", `widestOnly` "Two widest gaps of your schools. Open a practice to see them
    /// all."
    package init(
      caption: String,
      practice: String,
      cell: GapCell.Words,
      keySeen: String,
      keyKnown: String,
      keyGap: String,
      keyCounts: String,
      showAll: String,
      widestOnly: String
    ) {
      self.caption = caption
      self.practice = practice
      self.cell = cell
      self.keySeen = keySeen
      self.keyKnown = keyKnown
      self.keyGap = keyGap
      self.keyCounts = keyCounts
      self.showAll = showAll
      self.widestOnly = widestOnly
    }
  }

  let words: Words
  let places: [Place]
  let practices: [Practice]
  let footnote: HTML

  /// Makes the board; order is the caller's, widest district gap first.
  package init(words: Words, places: [Place], practices: [Practice], footnote: HTML) {
    self.words = words
    self.places = places
    self.practices = practices
    self.footnote = footnote
  }

  /// The board in its card.
  package var html: HTML {
    "<div class=\"card\">\(key)\(table)\(list)<div class=\"small noteline\">\(footnote)</div></div>"
  }

  private var key: HTML {
    """
    <ul class="key"><li><span><b>35</b> \(words.keySeen)</span>\(Dumbbell(knowing: 84, doing: 35).html)\
    <span>84 \(words.keyKnown)</span></li><li><span>\(words.keyGap)</span><span class="chips">\
    <i class="q0">0–9</i><i class="q1">10–24</i><i class="q2">25–39</i><i class="q3">40+</i>\
    <i class="bright">\(words.cell.aheadOfKnowing)</i></span></li><li>\(words.keyCounts)</li></ul>
    """
  }

  private var table: HTML {
    """
    <table class="board\(if: isWide, " many")"><caption class="vh">\(words.caption)</caption><thead><tr>\
    <th class="p" scope="col">\(words.practice)</th>\(each: places, columnHead)</tr></thead>\
    <tbody>\(each: practices, { practice in
      """
      <tr><th scope="row"><a href="\(practice.link)">\(practice.name)</a>\(if: !isWide, "<span>\(practice.about)</span>")</th>\
      \(each: zip(practice.readings, practice.links), { GapCell($0, words: words.cell, link: $1).html })</tr>
      """
    })</tbody></table>
    """
  }

  private func columnHead(_ place: Place) -> HTML {
    let name: HTML = place.link.map { "<a href=\"\($0)\">\(place.name)</a>" } ?? HTML(text: place.name)
    let note = place.note.map { "<small>\($0)</small>" as HTML }
    return "<th scope=\"col\" class=\"\(place.kind.rawValue)\">\(name)\(note)</th>"
  }

  private var isWide: Bool { places.count > 9 }

  private var list: HTML {
    """
    <div class="blist">\(if: isWide, "<p class=\"swap\">\(words.widestOnly)</p>", else: showAll)\
    \(each: practices, { practice in
      """
      <section><h2><a href="\(practice.link)">\(practice.name)</a></h2><p>\(practice.about)</p>\
      <ul>\(each: placesListed(for: practice), {
        GapLine(
          places[$0].name, practice.readings[$0], words: words.cell, place: places[$0].kind,
          link: practice.links[$0]
        ).html
      })</ul></section>
      """
    })</div>
    """
  }

  private var showAll: HTML {
    guard places.contains(where: { $0.kind == .other }) else { return .empty }
    return "<label class=\"swap\"><input type=\"checkbox\" id=\"board-all\">\(words.showAll)</label>"
  }

  // Listing every place again for the phone would double the page; with many, the district and the two widest
  // gaps of one's own stay, in the order of the columns, and the practice's page has the rest.
  private func placesListed(for practice: Practice) -> [Int] {
    guard isWide else { return Array(places.indices) }
    let widest = places.indices.filter { places[$0].kind == .own }
      .sorted { practice.readings[$0].gap > practice.readings[$1].gap }.prefix(2)
    return places.indices.filter { places[$0].kind == .district || widest.contains($0) }
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "three places",
      GapBoard(
        words: .init(
          caption: "Knowing and doing by practice and school, widest gap first",
          practice: "Practice",
          cell: .init(seen: "% seen", known: "% know it", aheadOfKnowing: "bright spot"),
          keySeen: "seen, % of visits",
          keyKnown: "know it, % of teachers",
          keyGap: "Gap in points",
          keyCounts: "Below: visits · teachers",
          showAll: "Show all schools",
          widestOnly: "Two widest gaps. Open a practice to see every school."
        ),
        places: [
          .init("All schools", note: "± since spring", kind: .district), .init("Cedar Creek", kind: .own),
          .init("Fairmont", kind: .other),
        ],
        practices: [
          .init(
            "Feedback students act on",
            about: "A revision within two lessons",
            link: "#",
            readings: [
              .shown(knowing: 84, doing: 35, counts: "203 · 187", change: "+4"),
              .shown(knowing: 69, doing: 78, counts: "40 · 21"), .withheld("Not enough yet"),
            ]
          )
        ],
        footnote: "<p>A place to look, never a rating.</p>"
      ).html
    )
  ]
}
