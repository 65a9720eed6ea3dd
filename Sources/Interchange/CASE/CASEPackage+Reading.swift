package import JSONText

/// A package as it was read, with everything that was noticed on the way.
package struct CASEReading: Hashable, Sendable {
  package let package: CASEPackage
  /// Warnings, then notes.
  package let issues: [CASEIssue]
}

extension CASEPackage {
  /// Reads a CASE 1.0 or 1.1 package, liberally.
  ///
  /// Throws: `CASERefusal` with every error when the file is not a package or an object lacks what
  /// identifies it; nothing is half read.
  package static func read(
    _ bytes: [UInt8],
    limits: CASELimits = CASELimits()
  ) throws(CASERefusal) -> CASEReading {
    let log = CASEIssueLog(limit: limits.issues)
    let root = try packageObject(in: try parsed(bytes, limits), log)
    let known = documentKey(in: root)
    var reader = CFObjectReader(root, at: "$", document: known, log: log)
    let documentReader = reader.take("CFDocument")?.object.map {
      CFObjectReader($0, at: "$.CFDocument", document: known, log: log)
    }
    if documentReader == nil { log.add(.wrongKind("CFDocument"), at: "$.CFDocument") }
    let document = documentReader.flatMap { CFDocument($0) }
    let items = reader.objects("CFItems") ?? []
    let associations = reader.objects("CFAssociations") ?? []
    guard items.count + associations.count <= limits.objects else {
      throw CASERefusal(issues: [CASEIssue(.tooMany(objects: limits.objects))])
    }
    let read = (items.compactMap { CFItem($0) }, associations.compactMap { CFAssociation($0) })
    let definitions = definitions(&reader, known, log)
    let rubrics = (reader.objects("CFRubrics") ?? []).compactMap { CFRubric($0) }
    guard let document, !log.hasErrors else { throw CASERefusal(issues: log.sorted) }
    var package = CASEPackage(
      document: document,
      items: read.0,
      associations: read.1,
      definitions: definitions,
      rubrics: rubrics
    )
    package.extensions = reader.finish()
    package.settleDuplicates(log)
    package.remarkOnTree(log)
    guard !log.hasErrors else { throw CASERefusal(issues: log.sorted) }
    return CASEReading(package: package, issues: log.sorted)
  }

  private static func parsed(_ bytes: [UInt8], _ limits: CASELimits) throws(CASERefusal) -> JSONObject {
    func refusal(_ kind: CASEIssue.Kind) -> CASERefusal { CASERefusal(issues: [CASEIssue(kind)]) }
    guard bytes.count <= limits.megabytes * 1_000_000 else {
      throw refusal(.tooLarge(megabytes: limits.megabytes))
    }
    guard let first = bytes.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
      throw refusal(.empty)
    }
    if first == UInt8(ascii: "<") { throw refusal(.webPage) }
    var parser = JSONParser(bytes, depthLimit: limits.depth)
    do {
      guard case .object(let object) = try parser.parse() else { throw refusal(.notCASE(members: [])) }
      return object
    } catch let fault as JSONFault {
      switch fault {
      case .syntax(let line, let column): throw refusal(.notJSON(line: line, column: column))
      case .tooDeep: throw refusal(.tooDeep(levels: limits.depth))
      }
    } catch let refused as CASERefusal {
      throw refused
    } catch {
      throw refusal(.notJSON(line: 1, column: 1))
    }
  }

  /// The object with the CFDocument, also when a server put it into an envelope.
  private static func packageObject(in root: JSONObject, _ log: CASEIssueLog) throws(CASERefusal)
    -> JSONObject
  {
    if root["CFDocument"] != nil { return root }
    if let inner = root["CFPackage"]?.object, inner["CFDocument"] != nil {
      log.add(.wrapped("CFPackage"), at: "$.CFPackage")
      return inner
    }
    if root["CFDocuments"] != nil { throw CASERefusal(issues: [CASEIssue(.listOfFrameworks)]) }
    let parts = ["CFItem", "CFAssociation", "CFRubric", "CFItems", "CFAssociations", "CFRubrics"]
    if let part = parts.first(where: { root[$0]?.object != nil || root[$0]?.elements != nil }) {
      throw CASERefusal(issues: [CASEIssue(.partOfFramework(part))])
    }
    throw CASERefusal(issues: [CASEIssue(.notCASE(members: root.members.map(\.name)))])
  }

  private static func documentKey(in root: JSONObject) -> (identifier: String, changed: String) {
    let document = root["CFDocument"]?.object
    let changed = document?["lastChangeDateTime"]?.text.flatMap(CFInstant.rewritten)
    return (document?["identifier"]?.text ?? "", changed ?? "1970-01-01T00:00:00Z")
  }

  /// The definitions; CASE 1.0 allows an empty list for an empty object.
  private static func definitions(
    _ reader: inout CFObjectReader,
    _ known: (identifier: String, changed: String),
    _ log: CASEIssueLog
  ) -> CFDefinitions {
    switch reader.take("CFDefinitions") {
    case nil: return CFDefinitions()
    case .object(let object):
      return CFDefinitions(CFObjectReader(object, at: "$.CFDefinitions", document: known, log: log))
    case .array([]): return reader.adapted("CFDefinitions", CFDefinitions())
    case .some:
      log.add(.wrongKind("CFDefinitions"), at: "$.CFDefinitions")
      return CFDefinitions()
    }
  }
}

extension CASEPackage {
  /// Of objects with the same identifier keeps the one changed last, at the place of the first.
  fileprivate mutating func settleDuplicates(_ log: CASEIssueLog) {
    items = Self.settled(items, "$.CFItems", log) { ($0.identifier, $0.lastChangeDateTime) }
    associations = Self.settled(associations, "$.CFAssociations", log) {
      ($0.identifier, $0.lastChangeDateTime)
    }
    for kind in CFDefinition.Kind.allCases {
      definitions[kind] = Self.settled(definitions[kind], "$.CFDefinitions.\(kind.rawValue)", log) {
        ($0.identifier, $0.lastChangeDateTime)
      }
    }
    let document = document.identifier.lowercased()
    for (index, item) in items.enumerated() where item.identifier.lowercased() == document {
      log.add(.itemNamedAsDocument, at: "$.CFItems[\(index)].identifier")
    }
  }

  private static func settled<Object>(
    _ objects: [Object],
    _ path: String,
    _ log: CASEIssueLog,
    key: (Object) -> (String, String)
  ) -> [Object] {
    var places: [String: Int] = [:]
    var settled: [Object] = []
    for (index, object) in objects.enumerated() {
      let (identifier, changed) = key(object)
      guard let place = places[identifier.lowercased()] else {
        places[identifier.lowercased()] = settled.count
        settled.append(object)
        continue
      }
      log.add(.repeatedObject(identifier), at: "\(path)[\(index)]")
      let before = CFInstant.seconds(key(settled[place]).1) ?? 0
      if (CFInstant.seconds(changed) ?? 0) > before { settled[place] = object }
    }
    return settled
  }

  /// Notes links out of the framework, items without a place, and loops.
  fileprivate func remarkOnTree(_ log: CASEIssueLog) {
    let inside = Set(items.map { $0.identifier.lowercased() } + [document.identifier.lowercased()])
    for (index, association) in associations.enumerated() {
      for end in [association.origin, association.destination]
      where !inside.contains(end.identifier.lowercased()) {
        log.add(.elsewhere(end.identifier), at: "$.CFAssociations[\(index)]")
      }
    }
    let tree = CASETree(self)
    for cycle in tree.cycles { log.add(.cycle(cycle), at: "$.CFAssociations") }
    for item in tree.unplaced { log.add(.unplaced(String(item.title.prefix(80))), at: "$.CFItems") }
  }
}
