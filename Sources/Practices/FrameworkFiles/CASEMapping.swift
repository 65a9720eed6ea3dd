import JSONText
import Interchange
import Kernel

/// An item of a file in the words of our tables.
struct MappedItem: Sendable, Hashable {
  var code: String
  var practiceOf: PracticeOf?
  /// The item's own language first.
  var texts: [ItemText]
}

/// How items of CASE packages and items of our frameworks correspond.
///
/// The exchange format has one language and three texts an item. What it has no place for (other languages, why,
/// what students do, whose practice) travels in the item's `extensions` under our own name.
enum CASEMapping {
  static let extensionName = "throughline"

  static func title(_ document: CFDocument) -> String { clean(String(document.title.prefix(500))) }

  static func language(_ tag: String?) -> String? {
    guard let tag, let first = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first,
      (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return String(first)
  }

  static func item(_ item: CFItem, kind: ItemKind, language: String) -> MappedItem {
    let own = Self.language(item.language) ?? language
    var first = ItemText(
      language: own,
      title: clean(item.abbreviatedStatement ?? ""),
      statement: clean(item.fullStatement),
      description: clean(item.notes ?? "")
    )
    let ours = item.extensions[extensionName]?.object
    var others: [ItemText] = []
    for member in ours?["texts"]?.object?.members ?? [] {
      guard let words = member.value.object, Self.language(member.name) == member.name else { continue }
      if member.name == own {
        first.why = clean(words["why"]?.text ?? "")
        first.students = clean(words["students"]?.text ?? "")
        if words["statement"]?.text == "" { first.statement = "" }
      } else if others.count < 20, !others.contains(where: { $0.language == member.name }) {
        others.append(text(words, member.name))
      }
    }
    let whose = ours?["practiceOf"]?.text.flatMap(PracticeOf.init(rawValue:))
    return MappedItem(
      code: clean(String((item.humanCodingScheme ?? "").prefix(200))),
      practiceOf: kind == .practice ? whose ?? .teacher : nil,
      texts: [first] + others.filter { !$0.isBlank }.sorted { $0.language < $1.language }
    )
  }

  /// What an item says that the exchange format has no place for.
  static func extras(_ item: MappedItem) -> JSONValue? {
    var members: [JSONObject.Member] = []
    if let whose = item.practiceOf, whose != .teacher {
      members.append(.init("practiceOf", .string(whose.rawValue)))
    }
    let texts = item.texts.enumerated().compactMap { index, text -> JSONObject.Member? in
      let all: [(String, String)] = [
        ("title", text.title), ("statement", text.statement), ("description", text.description),
        ("why", text.why),
        ("students", text.students),
      ]
      var kept =
        index == 0
        ? all.filter { ["why", "students"].contains($0.0) && !$0.1.isEmpty } : all.filter { !$0.1.isEmpty }
      // The format demands a statement, so a domain's title stands there; this says that it is no sentence of its own.
      if index == 0, text.statement.isEmpty { kept.append(("statement", "")) }
      guard !kept.isEmpty else { return nil }
      return .init(text.language, .object(JSONObject(kept.map { .init($0.0, .string($0.1)) })))
    }
    if !texts.isEmpty { members.append(.init("texts", .object(JSONObject(texts)))) }
    return members.isEmpty ? nil : .object(JSONObject(members))
  }

  static func level(_ kind: ItemKind) -> CASEContinuum.Level {
    switch kind {
    case .domain: .understanding
    case .practice: .practice
    case .step: .step
    case .indicator, .other: .indicator
    }
  }

  /// PostgreSQL keeps no zero bytes, and nobody reads them.
  static func clean(_ text: String) -> String { text.contains("\0") ? text.replacing("\0", with: "") : text }

  private static func text(_ words: JSONObject, _ language: String) -> ItemText {
    func word(_ name: String) -> String { clean(words[name]?.text ?? "") }
    return ItemText(
      language: language,
      title: word("title"),
      statement: word("statement"),
      description: word("description"),
      why: word("why"),
      students: word("students")
    )
  }
}

/// Finds out which items of a file form a continuum of practice, by the names of their types and their places.
///
/// A type alone is not enough: standards have domains too. A practice stands in a domain, a step in a practice, an
/// indicator in a step; everything else is an item of its own kind.
struct KindFinder {
  private var kinds: [String: ItemKind] = [:]

  /// Learning standards have no practices, whatever their types are called.
  init(_ package: CASEPackage, for purpose: FrameworkPurpose?) {
    guard purpose != .standards else { return }
    let tree = CASETree(package)
    for item in package.items where Self.isNamed(item, ["understanding", "domain"]) {
      let practices = tree.children(of: item.identifier).filter { Self.isNamed($0, ["practice"]) }
      guard !practices.isEmpty || Self.isNamed(item, ["understanding"]) else { continue }
      kinds[item.identifier.lowercased()] = .domain
      for practice in practices {
        kinds[practice.identifier.lowercased()] = .practice
        for step in tree.children(of: practice.identifier) where Self.isNamed(step, ["step"]) {
          kinds[step.identifier.lowercased()] = .step
          for part in tree.children(of: step.identifier) where Self.isNamed(part, ["indicator"]) {
            kinds[part.identifier.lowercased()] = .indicator
          }
        }
      }
    }
  }

  /// Whether the file holds any practice.
  var hasPractices: Bool { kinds.values.contains(.practice) }

  func kind(_ item: CFItem) -> ItemKind { kinds[item.identifier.lowercased()] ?? .other }

  private static func isNamed(_ item: CFItem, _ names: [String]) -> Bool {
    guard let type = item.itemType?.lowercased() else { return false }
    return names.contains(type)
  }
}
