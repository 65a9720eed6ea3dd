import Interchange
import Kernel

/// Profiles of many schools as one CSV file, in and out.
enum SchoolProfileFile {
  /// One line that cannot be taken, with its place.
  struct Issue: Sendable, Hashable {
    let line: Int
    /// From 1; nothing when the whole line is meant.
    let column: Int?
    let name: String?
    let what: Phrase
  }

  /// What a school's line changes.
  struct Change: Sendable, Hashable {
    let school: SchoolID
    let figures: SchoolFigures
    /// The version the figures were read over.
    let version: Int
  }

  /// The whole file is applied, or nothing of it.
  enum Outcome: Sendable, Hashable {
    case changes([Change], schools: Int)
    case refused([Issue])
  }

  static let mostIssues = 200
  private static let number = "number"
  private static let school = "school"

  /// The file of `profiles`, which `read` takes back.
  static func bytes(_ profiles: [SchoolProfile]) -> [UInt8] {
    var writer = CSVWriter(guardsAgainstFormulas: false)
    writer.write([number, school] + ProfileColumn.allCases.map(\.rawValue))
    for profile in profiles {
      writer.write([profile.number ?? "", profile.name] + ProfileColumn.allCases.map(profile.figures.text))
    }
    return writer.bytes
  }

  /// Reads a file over what is known; columns that the file lacks stay as they are.
  static func read(_ bytes: [UInt8], over profiles: [SchoolProfile]) -> Outcome {
    var reading = Reading(profiles)
    do {
      try CSVReader().read(bytes) { row in try reading.take(row.strings, line: row.line) }
    } catch let problem as CSVProblem {
      reading.issues.append(
        Issue(line: problem.line, column: problem.column, name: nil, what: Reading.unreadable)
      )
    } catch {
      // Reading stopped by itself: what is wrong stands in the list already.
    }
    if reading.columns == nil, reading.issues.isEmpty {
      reading.issues.append(Issue(line: 1, column: nil, name: nil, what: Reading.empty))
    }
    guard reading.issues.isEmpty else { return .refused(reading.issues) }
    return .changes(reading.changes, schools: reading.seen.count)
  }

  private struct Enough: Error {}

  private struct Reading {
    static let unreadable = Phrase(
      "The file cannot be read from here on. Save it again as CSV (UTF-8).",
      "El archivo no se puede leer desde aquí. Guárdalo de nuevo como CSV (UTF-8)."
    )
    static let empty = Phrase(
      "The file is empty. Its first line names the columns.",
      "El archivo está vacío. Su primera línea nombra las columnas."
    )

    let byNumber: [String: [SchoolProfile]]
    let byName: [String: [SchoolProfile]]
    /// The names of the first line.
    var columns: [String]?
    var issues: [Issue] = []
    var changes: [Change] = []
    var seen: Set<SchoolID> = []

    init(_ profiles: [SchoolProfile]) {
      byNumber = Dictionary(grouping: profiles.filter { $0.number != nil }) { $0.number ?? "" }
      byName = Dictionary(grouping: profiles) { $0.name.lowercased() }
    }

    mutating func take(_ cells: [String], line: Int) throws {
      guard let columns else { return try begin(cells, line) }
      guard cells.count <= columns.count else {
        return try wrong(
          line,
          column: columns.count + 1,
          "This line has more cells than the first one.",
          "Esta línea tiene más celdas que la primera."
        )
      }
      if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return }
      let typed = Dictionary(zip(columns, cells.map(Self.trimmed)), uniquingKeysWith: { first, _ in first })
      guard let profile = try profile(typed, line) else { return }
      guard seen.insert(profile.school).inserted else {
        return try wrong(
          line,
          column: nil,
          "\(profile.name) stands in the file twice. Keep one line.",
          "\(profile.name) está dos veces en el archivo. Deja una línea."
        )
      }
      do {
        let draft = try SchoolProfileDraft { typed[$0.rawValue] ?? profile.figures.text($0) }
        guard draft.figures != profile.figures else { return }
        changes.append(
          Change(school: profile.school, figures: draft.figures, version: profile.version)
        )
      } catch {
        guard case .invalid(let errors) = error else { throw error }
        for error in errors {
          let column = columns.firstIndex(of: error.field).map { $0 + 1 }
          try add(Issue(line: line, column: column, name: error.field, what: error.message))
        }
      }
    }

    private mutating func begin(_ cells: [String], _ line: Int) throws {
      let names = cells.map { Self.trimmed($0).lowercased() }
      let known = Set([number, school] + ProfileColumn.allCases.map(\.rawValue))
      columns = names
      for (index, name) in names.enumerated() where !known.contains(name) || names[..<index].contains(name) {
        let list = known.sorted().joined(separator: ", ")
        try wrong(
          line,
          column: index + 1,
          "The column “\(name)” is not one of these, or stands twice: \(list).",
          "La columna “\(name)” no es una de estas, o está dos veces: \(list)."
        )
      }
      if !names.contains(number), !names.contains(school) {
        try wrong(
          line,
          column: nil,
          "Add a column “number” or “school” that says which school a line is about.",
          "Agrega una columna “number” o “school” que diga de qué escuela es cada línea."
        )
      }
      if !issues.isEmpty { throw Enough() }
    }

    private mutating func profile(_ typed: [String: String], _ line: Int) throws -> SchoolProfile? {
      let byNumber = typed[number].flatMap { $0.isEmpty ? nil : self.byNumber[$0, default: []] }
      let byName = typed[school].flatMap { $0.isEmpty ? nil : self.byName[$0.lowercased(), default: []] }
      guard let found = byNumber ?? byName else {
        try wrong(line, column: nil, "Name the school of this line.", "Nombra la escuela de esta línea.")
        return nil
      }
      if found.count == 1 { return found[0] }
      let column = columns?.firstIndex(of: byNumber == nil ? school : number).map { $0 + 1 }
      if found.isEmpty {
        try wrong(
          line,
          column: column,
          "No school of the district has this number or name.",
          "Ninguna escuela del distrito tiene este número o nombre."
        )
      } else {
        try wrong(
          line,
          column: column,
          "Several schools have this name. Give the number.",
          "Varias escuelas tienen este nombre. Indica el número."
        )
      }
      return nil
    }

    private mutating func wrong(_ line: Int, column: Int?, _ english: String, _ spanish: String) throws {
      let name = columns.flatMap { columns in
        column.flatMap { columns.indices.contains($0 - 1) ? columns[$0 - 1] : nil }
      }
      try add(Issue(line: line, column: column, name: name, what: Phrase(english, spanish)))
    }

    private mutating func add(_ issue: Issue) throws {
      issues.append(issue)
      if issues.count >= mostIssues { throw Enough() }
    }

    private static func trimmed(_ text: String) -> String {
      String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}
