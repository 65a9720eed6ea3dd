/// Walks over the tables of a database as somebody would who looks for a way from a note to a person.
struct StructureWalk {
  let tables: [String: TableFacts]
  var kinds = TableReview.kinds

  /// Everything wrong, one sentence each.
  var problems: [String] {
    tables.keys.sorted().flatMap { unread($0) + nameless($0) }
      + kinds.keys.filter { tables[$0] == nil }.sorted().map {
        "\($0) is in the review but not in the database"
      }
  }

  /// The tables that must lead to nobody: those the review names, and those the rule finds.
  var namelessTables: [String] { tables.keys.filter(isNameless).sorted() }

  // MARK: - Which tables

  /// A table that holds text, marks or answers must have been read by somebody.
  private func unread(_ table: String) -> [String] {
    guard kinds[table] == nil, let facts = tables[table] else { return [] }
    let telling = words(table).intersection(TableReview.telling)
    let columns = facts.columns.map(\.name).filter {
      !words($0).isDisjoint(with: TableReview.tellingColumns)
    }
    guard !telling.isEmpty || !columns.isEmpty else { return [] }
    let why = telling.sorted() + columns.sorted()
    return [
      "\(table) (\(why.joined(separator: ", "))) is not in TableReview.kinds: read it and say what it holds"
    ]
  }

  /// Reviewed as such; or named or shaped like it and not reviewed; or hung on one that is.
  private func isNameless(_ table: String) -> Bool {
    if let kind = kinds[table] { return kind.isNameless }
    guard let facts = tables[table] else { return false }
    let last = table.split(separator: "_").last.map(String.init) ?? ""
    return ["note", "mark", "answer", "reason"].contains(last) || facts.columns.contains { $0.name == "mark" }
      || facts.parents.contains { kinds[$0]?.isNameless == true }
  }

  // MARK: - What they may hold

  private func nameless(_ table: String) -> [String] {
    guard isNameless(table), let facts = tables[table] else { return [] }
    var problems: [String] = []
    for column in facts.columns where TableReview.allowedColumns["\(table).\(column.name)"] == nil {
      let found = words(column.name).intersection(TableReview.forbidden)
      if !found.isEmpty {
        problems.append("\(table).\(column.name) tells \(found.sorted().joined(separator: ", "))")
      }
      let type = column.type.lowercased()
      if ["time", "date", "serial"].contains(where: type.contains) {
        problems.append("\(table).\(column.name) holds a moment or an order (\(type))")
      }
    }
    let reached = reached(from: table)
    for person in reached.filter({ isAboutPeople($0, besides: table) }).sorted() {
      problems.append("from \(table) a reference leads to \(person)")
    }
    if !reached.contains("district"), !reached.contains("org") {
      problems.append("\(table) leads nowhere, so this walk sees nothing")
    }
    for other in tables.values where other.parents.contains(table) && kinds[other.name]?.isNameless != true {
      problems.append("\(other.name) points at \(table)")
    }
    if facts.liesByKey == false { problems.append("\(table) keeps the order in which its rows came") }
    return problems
  }

  /// Every table that references lead to, over however many tables.
  private func reached(from table: String) -> Set<String> {
    var reached: Set<String> = []
    var waiting = [table]
    while let next = waiting.popLast() {
      for parent in tables[next]?.parents ?? [] where reached.insert(parent).inserted {
        waiting.append(parent)
      }
    }
    return reached
  }

  private func isAboutPeople(_ table: String, besides start: String) -> Bool {
    if table == start || isNameless(table) { return false }
    if TableReview.people.contains(table) { return true }
    let isRoom = words(table).contains("room")
    return isRoom || tables[table]?.parents.contains { TableReview.people.contains($0) } == true
  }

  private func words(_ name: String) -> Set<String> { Set(name.split(separator: "_").map(String.init)) }
}

extension TableKind {
  fileprivate var isNameless: Bool {
    switch self {
    case .nameless: true
    case .ofItsWriter, .ofTheGroup, .forOnePerson, .published, .register: false
    }
  }
}
