import JSONText

/// Collects what is found while one file is read.
///
/// A class because the readers of all objects of one file write to the same list, one after the other.
final class CASEIssueLog {
  private(set) var issues: [CASEIssue] = []
  private var omitted = 0
  private let limit: Int
  private(set) var hasErrors = false

  init(limit: Int) { self.limit = limit }

  /// Adds an issue; beyond the limit only errors are listed and the rest are counted.
  func add(_ kind: CASEIssue.Kind, at path: String) {
    let issue = CASEIssue(kind, at: path)
    if issue.severity == .error { hasErrors = true }
    if issues.count < (issue.severity == .error ? 2 * limit : limit) {
      issues.append(issue)
    } else {
      omitted += 1
    }
  }

  /// All issues, errors first, in the order of the file otherwise.
  var sorted: [CASEIssue] {
    let listed = [CASEIssue.Severity.error, .warning, .note].flatMap { severity in
      issues.filter { $0.severity == severity }
    }
    return omitted == 0 ? listed : listed + [CASEIssue(.more(omitted))]
  }
}

/// Reads the members of one CASE object, liberally, and remembers what nobody asked for.
///
/// Nothing disappears silently: a value that CASE 1.1 cannot hold stays in `extensions` under its own name.
struct CFObjectReader {
  let path: String
  let log: CASEIssueLog
  /// Identifier and change time of the framework, which fill gaps elsewhere in the file.
  let document: (identifier: String, changed: String)
  private var rest: [JSONObject.Member]
  private var extensions: JSONObject

  init(
    _ object: JSONObject,
    at path: String,
    document: (identifier: String, changed: String),
    log: CASEIssueLog
  ) {
    self.path = path
    self.log = log
    self.document = document
    extensions = JSONObject()
    var seen: Set<String> = []
    rest = []
    for member in object.members.reversed() {
      if seen.insert(member.name).inserted {
        if member.value != .null { rest.append(member) }
      } else {
        log.add(.repeatedMember(member.name), at: "\(path).\(member.name)")
      }
    }
    rest.reverse()
    if case .object(let given) = rest.first(where: { $0.name == "extensions" })?.value {
      extensions = given
      rest.removeAll { $0.name == "extensions" }
    }
  }

  /// The value under a name, which then counts as read.
  mutating func take(_ name: String) -> JSONValue? {
    guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
    return rest.remove(at: index).value
  }

  /// A text; numbers and truth values are written out.
  mutating func text(_ name: String) -> String? {
    switch take(name) {
    case .string(let text): return text
    case .number(let text): return adapted(name, text)
    case .bool(let value): return adapted(name, value ? "true" : "false")
    case nil: return nil
    case .some(let other): return keep(name, other)
    }
  }

  /// A text that must be there.
  mutating func required(_ name: String) -> String? {
    if let text = text(name) { return text }
    log.add(.missing(name), at: "\(path).\(name)")
    return nil
  }

  /// A text that must be there for CASE but that a framework can live without.
  mutating func text(_ name: String, filledWith filler: String) -> String {
    if let text = text(name) { return text }
    log.add(.filled(name), at: "\(path).\(name)")
    return filler
  }

  /// A list of texts; a single text is a list of one.
  mutating func texts(_ name: String) -> [String]? {
    switch take(name) {
    case nil: return nil
    case .string(let text): return adapted(name, [text])
    case .array(let elements):
      let texts = elements.compactMap(\.text)
      guard texts.count == elements.count else { return keep(name, .array(elements)) }
      return texts
    case .some(let other): return keep(name, other)
    }
  }

  /// A whole number, also when written as `3.0` or `"3"`.
  mutating func whole(_ name: String) -> Int? {
    switch take(name) {
    case nil: return nil
    case .number(let text):
      if let number = Int(text) { return number }
      guard let number = Double(text), let whole = Int(exactly: number) else {
        return keep(name, .number(text))
      }
      return adapted(name, whole)
    case .string(let text):
      guard let number = Int(text.filter { !$0.isWhitespace }) else { return keep(name, .string(text)) }
      return adapted(name, number)
    case .some(let other): return keep(name, other)
    }
  }

  /// A number, kept as it is written.
  mutating func number(_ name: String) -> CFNumber? {
    switch take(name) {
    case nil: return nil
    case .number(let text): return CFNumber(text)
    case .string(let text):
      guard let number = CFNumber(text) else { return keep(name, .string(text)) }
      return adapted(name, number)
    case .some(let other): return keep(name, other)
    }
  }

  /// A calendar day; the day of a complete time is taken and the time kept as an extension.
  mutating func day(_ name: String) -> String? {
    guard let text = text(name) else { return nil }
    if CFInstant.isDay(text) { return text }
    _ = keep(name, .string(text)) as String?
    return CFInstant.isDay(text.prefix(10)) ? String(text.prefix(10)) : nil
  }

  /// When the object was last changed; the framework's own time stands in for one that cannot be read.
  mutating func changed() -> String {
    let name = "lastChangeDateTime"
    guard let text = text(name) else {
      log.add(.filled(name), at: "\(path).\(name)")
      return document.changed
    }
    guard let time = CFInstant.rewritten(text) else { return keep(name, .string(text)) ?? document.changed }
    return time == text ? text : adapted(name, time)
  }

  /// The identifier, which must be a UUID.
  mutating func identifier() -> String? {
    guard let text = required("identifier") else { return nil }
    if CFIdentifier.isUUID(text) { return text }
    log.add(.notUUID(String(text.prefix(80))), at: "\(path).identifier")
    return nil
  }

  /// A link to an object that has a UUID.
  mutating func link(_ name: String) -> LinkURI? {
    guard let value = take(name) else { return nil }
    guard let object = value.object, let link = LinkURI(object, log: log, at: "\(path).\(name)") else {
      return keep(name, value)
    }
    return link
  }

  /// Several links; a single one is a list of one.
  mutating func links(_ name: String) -> [LinkURI]? {
    guard let value = take(name) else { return nil }
    let elements = value.elements ?? [value]
    let links = elements.enumerated().compactMap { index, element in
      element.object.flatMap { LinkURI($0, log: log, at: "\(path).\(name)[\(index)]") }
    }
    return links.count == elements.count ? links : keep(name, value)
  }

  /// The objects of a list, each with its reader; `nil` when the member is missing.
  mutating func objects(_ name: String) -> [CFObjectReader]? {
    guard let value = take(name) else { return nil }
    guard let elements = value.elements else {
      log.add(.wrongKind(name), at: "\(path).\(name)")
      return []
    }
    return elements.enumerated().compactMap { index, element in
      let path = "\(path).\(name)[\(index)]"
      guard let object = element.object else {
        log.add(.wrongKind("\(name)[\(index)]"), at: path)
        return nil
      }
      return CFObjectReader(object, at: path, document: document, log: log)
    }
  }

  /// What is left, as extensions.
  mutating func finish() -> JSONObject {
    for member in rest where !isRedundant(member) { _ = keep(member.name, member.value) as String? }
    rest = []
    return extensions
  }

  /// Puts a value CASE 1.1 has no place for under `extensions`, without overwriting what is there.
  mutating func keep<Value>(_ name: String, _ value: JSONValue) -> Value? {
    guard extensions[name] != value else { return nil }
    var free = name
    while extensions[free] != nil { free += "_" }
    extensions.add(free, value)
    log.add(.keptAsExtension(name), at: "\(path).\(name)")
    return nil
  }

  func adapted<Value>(_ name: String, _ value: Value) -> Value {
    log.add(.adapted(name), at: "\(path).\(name)")
    return value
  }

  /// CASE 1.0 repeats in every object which framework it is part of; 1.1 forbids it inside a package.
  private func isRedundant(_ member: JSONObject.Member) -> Bool {
    guard ["CFDocumentURI", "CFPackageURI"].contains(member.name) else { return false }
    return member.value.object?["identifier"]?.text?.lowercased() == document.identifier.lowercased()
  }
}
