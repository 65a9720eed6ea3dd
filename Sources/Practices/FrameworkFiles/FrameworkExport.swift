package import JSONText
import Interchange
package import Kernel
package import Storage

/// Gives a framework out as a CASE 1.1 package.
package enum FrameworkExport {
  /// The bytes of the file; what the framework came with and no page shows is in it unchanged.
  ///
  /// Throws: `notFound` when the framework is not of the district.
  package static func bytes(_ db: Connection, district: DistrictID, framework: FrameworkID) throws -> [UInt8]
  {
    let stored = try FrameworkFileQueries.framework(db, district: district, where: "w.id = \(framework)")
    guard let stored else { throw Failure.notFound }
    return try package(db, stored).encoded()
  }

  /// The framework whose id or CASE identifier is given, for the command line.
  package static func find(_ db: Connection, district: DistrictID, named name: String) throws -> FrameworkID?
  {
    let key = name.lowercased()
    return try FrameworkFileQueries.framework(
      db,
      district: district,
      where: "(w.id = \(key) OR w.case_identifier = \(key))"
    )?.id
  }

  /// The package the framework came from.
  static func base(_ db: Connection, _ framework: StoredFramework) throws -> CASEPackage? {
    guard let text = try FrameworkFileQueries.source(db, framework) else { return nil }
    return try CASEPackage.read(Array(text.utf8)).package
  }

  static func package(_ db: Connection, _ framework: StoredFramework) throws -> CASEPackage {
    let base = try base(db, framework)
    let items = try FrameworkFileQueries.items(db, framework)
    let places = try FrameworkFileQueries.places(db, framework)
    let continuum = CASEContinuum(
      document: document(framework, base),
      nodes: nodes(items, places, base, framework)
    )
    var package = continuum.package(updating: base)
    addExtras(to: &package, items, base, framework)
    try LinkExchangeQueries.add(to: &package, db, framework)
    return package
  }

  private static func document(_ framework: StoredFramework, _ base: CASEPackage?) -> CFDocument {
    var document =
      base?.document
      ?? CFDocument(
        identifier: framework.identifier,
        uri: "urn:uuid:\(framework.identifier)",
        creator: framework.publisher,
        title: framework.title,
        lastChangeDateTime: framework.changed
      )
    if base.map({ CASEMapping.title($0.document) }) != framework.title { document.title = framework.title }
    if framework.description != CASEMapping.clean(document.description ?? "") {
      document.description = framework.description.isEmpty ? nil : framework.description
    }
    if framework.type != CASEMapping.clean(document.frameworkType ?? "") {
      document.frameworkType = framework.type.isEmpty ? nil : framework.type
    }
    if base == nil { document.language = framework.language }
    document.lastChangeDateTime = framework.changed
    return document
  }

  private static func nodes(
    _ items: [StoredItem],
    _ places: [StoredPlace],
    _ base: CASEPackage?,
    _ framework: StoredFramework
  ) -> [CASEContinuum.Node] {
    let old = Dictionary(
      (base?.items ?? []).map { ($0.identifier.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    // Identifiers keep the letters they were written with.
    let names = Dictionary(
      items.map { ($0.item.id, old[$0.identifier]?.identifier ?? $0.identifier) },
      uniquingKeysWith: { first, _ in first }
    )
    let byChild = Dictionary(grouping: places, by: \.child)
    return ordered(items, places).map { stored in
      let given = byChild[stored.item.id] ?? []
      let spots = given.compactMap { place -> CASEContinuum.Place? in
        guard let parent = place.parent else {
          return CASEContinuum.Place(under: nil, sequence: place.sequence)
        }
        return names[parent].map { CASEContinuum.Place(under: $0, sequence: place.sequence) }
      }
      return node(stored, old[stored.identifier], spots, framework)
    }
  }

  private static func node(
    _ stored: StoredItem,
    _ old: CFItem?,
    _ places: [CASEContinuum.Place],
    _ framework: StoredFramework
  ) -> CASEContinuum.Node {
    let text = stored.item.texts.first ?? ItemText(language: framework.language)
    var node = CASEContinuum.Node(
      identifier: old?.identifier ?? stored.identifier,
      level: CASEMapping.level(stored.item.kind),
      statement: text.statement.isEmpty ? text.title : text.statement,
      places: places,
      lastChangeDateTime: stored.changed
    )
    let before = old.map { CASEMapping.item($0, kind: stored.item.kind, language: framework.language) }
    if let old, before == mapped(stored) {
      node.statement = old.fullStatement
      (node.shortStatement, node.code) = (old.abbreviatedStatement, old.humanCodingScheme)
      (node.notes, node.language) = (old.notes, old.language)
      return node
    }
    node.shortStatement = text.title.isEmpty ? nil : text.title
    node.code = stored.item.code.isEmpty ? nil : stored.item.code
    node.notes = text.description.isEmpty ? nil : text.description
    node.language = old?.language ?? text.language
    return node
  }

  private static func mapped(_ stored: StoredItem) -> MappedItem {
    let texts = stored.item.texts
    return MappedItem(
      code: stored.item.code,
      practiceOf: stored.item.practiceOf,
      texts: Array(texts.prefix(1)) + texts.dropFirst().sorted { $0.language < $1.language }
    )
  }

  private static func addExtras(
    to package: inout CASEPackage,
    _ items: [StoredItem],
    _ base: CASEPackage?,
    _ framework: StoredFramework
  ) {
    let stored = Dictionary(items.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    for index in package.items.indices {
      let item = package.items[index]
      guard let mine = stored[item.identifier.lowercased()] else { continue }
      let ours = mapped(mine)
      let written = CASEMapping.item(item, kind: mine.item.kind, language: framework.language)
      if written == ours { continue }
      var members = item.extensions.members.filter { $0.name != CASEMapping.extensionName }
      if let extras = CASEMapping.extras(ours) { members.append(.init(CASEMapping.extensionName, extras)) }
      package.items[index].extensions = JSONObject(members)
    }
  }

  /// Items from top to bottom of the tree, then those without a place.
  private static func ordered(_ items: [StoredItem], _ places: [StoredPlace]) -> [StoredItem] {
    let byID = Dictionary(items.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(grouping: places, by: \.parent).mapValues {
      $0.sorted { $0.sequence < $1.sequence }
    }
    var ordered: [StoredItem] = []
    var seen: Set<FrameworkItemID> = []
    var waiting = (children[nil] ?? []).reversed().map(\.child)
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let item = byID[next] else { continue }
      ordered.append(item)
      waiting += (children[next] ?? []).reversed().map(\.child)
    }
    return ordered + items.filter { !seen.contains($0.item.id) }
  }
}
