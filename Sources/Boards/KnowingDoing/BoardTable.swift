import Analytics
import Kernel
import Markup
import Practices
import Visits
import Web

/// The board's figures as the table component wants them.
struct BoardTable: Sendable {
  let board: Board
  let words: BoardWords
  let slug: String

  /// The table with its key, its list for phones and the note on what is counted.
  func html(columns: [BoardColumn], linked: Bool = true) -> HTML {
    let isWide = columns.count > 9
    return GapBoard(
      words: tableWords(columns),
      places: columns.map(place),
      practices: board.practices.enumerated().map { index, practice in
        GapBoard.Practice(
          practice.title,
          about: practice.statement,
          link: Link("/d/\(slug)/practices/\(practice.id)"),
          readings: columns.map { reading($0, index) },
          links: linked ? columns.map { link($0, practice, isShort: isWide) } : []
        )
      },
      footnote: note
    ).html
  }

  /// What is counted, from whom, and how it is rounded.
  var note: HTML {
    """
    <p>\(words.say(
      "Knowing: teachers’ own reflection, understanding 3 or 4 of 4, of those who answered. Doing: seen in visits of walk rounds; “not expected now” is left out. They count different things, so a gap is a place to look and never a rating of a person or a school. In steps of 5%; “All schools” is the sum of what the schools have published.",
      "Saber: reflexión de los propios docentes, comprensión 3 o 4 de 4, entre quienes respondieron. Hacer: visto en visitas de las rondas; «no se espera ahora» queda fuera. Cuentan cosas distintas: una brecha es un lugar donde mirar, nunca una calificación de una persona o escuela. En pasos de 5 %; «Todas las escuelas» es la suma de lo publicado por las escuelas."))</p>
    """
  }

  private func tableWords(_ columns: [BoardColumn]) -> GapBoard.Words {
    let schools = columns.filter(\.isOwn).count
    return GapBoard.Words(
      caption: words.say(
        "Knowing and doing by practice and place, widest gap of all schools first",
        "Saber y hacer por práctica y lugar, primero la mayor brecha de todas las escuelas"
      ),
      practice: words.say("Practice", "Práctica"),
      cell: .init(
        seen: words.say("% seen", "% visto"),
        known: words.say("% know it", "% lo comprende"),
        aheadOfKnowing: words.say("bright spot", "punto brillante")
      ),
      keySeen: words.say("seen, % of visits", "visto, % de visitas"),
      keyKnown: words.say("know it, % of teachers", "lo comprende, % de docentes"),
      keyGap: words.say("Gap in points", "Brecha en puntos"),
      keyCounts: words.say("Below: visits · teachers", "Debajo: visitas · docentes"),
      showAll: words.say("Show all columns", "Mostrar todas las columnas"),
      widestOnly: words.say(
        "The two widest gaps of your \(schools) schools. Open a practice to see them all.",
        "Las dos mayores brechas de sus \(schools) escuelas. Abra una práctica para ver todas."
      )
    )
  }

  private func place(_ column: BoardColumn) -> GapBoard.Place {
    let name = words.place(column.place)
    switch column.place {
    case .district:
      let since = board.figures.previous.map { words.say("± since \($0.title)", "± desde \($0.title)") }
      return .init(name, note: since, kind: .district)
    case .level:
      let count = column.cells.compactMap { $0.doing?.schools }.max() ?? 0
      return .init(name, note: words.say("\(count) schools", "\(count) escuelas"), kind: .other)
    case .school(let school):
      return .init(name, link: Link("/d/\(slug)/schools/\(school.id)/board"), kind: .own)
    }
  }

  private func reading(_ column: BoardColumn, _ practice: Int) -> GapReading {
    let cell = column.cells[practice]
    let change = column.place == .district ? board.changes[practice].map(words.change) : nil
    switch (cell.knowing, cell.doing) {
    case (let knowing?, let doing?):
      return .shown(
        knowing: share(knowing),
        doing: share(doing),
        counts: "\(doing.count.grouped()) · \(knowing.count.grouped())",
        change: change
      )
    case (let knowing?, nil):
      return .half(knowing: share(knowing), doing: nil, counts: "— · \(knowing.count.grouped())")
    case (nil, let doing?):
      return .half(knowing: nil, doing: share(doing), counts: "\(doing.count.grouped()) · —")
    case (nil, nil): return .withheld(words.notEnough)
    }
  }

  private func share(_ share: BoardShare) -> GapReading.Share {
    .init(words.label(share.rate), position: share.rate.nominalPercent)
  }

  // A wide board holds hundreds of links; the short ones lead on to the long address.
  private func link(_ column: BoardColumn, _ practice: PracticeSummary, isShort: Bool) -> Link? {
    switch column.place {
    case .district:
      isShort ? Link("\(practice.id)/gap") : Link("/d/\(slug)/practices/\(practice.id)/gap")
    case .level: nil
    case .school(let school):
      isShort
        ? Link("c/\(ShortCellLink.tail(practice.id.text)).\(ShortCellLink.tail(school.id.text))")
        : Link("/d/\(slug)/practices/\(practice.id)/gap?school=\(school.id)")
    }
  }
}

/// A short address of one cell: the last letters of the practice's and the school's identity.
enum ShortCellLink {
  /// Long enough that two of a district's are hardly ever alike; if they are, the address is not found.
  static let length = 6

  static func tail(_ id: String) -> String { String(id.suffix(length)) }
}
