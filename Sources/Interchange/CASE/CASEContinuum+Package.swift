extension CASEContinuum {
  /// The continuum as a CASE package, keeping of `base` whatever the continuum does not know about.
  ///
  /// With the package a framework was imported from as `base`, an unchanged continuum gives that package
  /// back: identifiers, foreign item types, links to other frameworks, rubrics and sequence numbers stay.
  /// Items that are no longer in the continuum go, with their links inside the framework. A sequence
  /// number changes only where the order under that parent did.
  package func package(updating base: CASEPackage? = nil) -> CASEPackage {
    var package = base ?? CASEPackage(document: document)
    package.document = document
    if base == nil { package.document.frameworkType = document.frameworkType ?? Self.frameworkType }
    package.definitions.itemTypes = itemTypes(of: base)
    package.items = items(of: base, typed: package.definitions.itemTypes)
    package.associations = associations(of: base, among: package.items)
    return package
  }

  private func itemTypes(of base: CASEPackage?) -> [CFDefinition] {
    let known = base?.definitions.itemTypes ?? []
    let old = Set(base?.items.map { $0.identifier.lowercased() } ?? [])
    let needed = Set(nodes.filter { !old.contains($0.identifier.lowercased()) }.map(\.level))
    let missing = Level.allCases.filter { level in
      (base == nil || needed.contains(level)) && !known.contains { $0.title == level.title }
    }
    return known
      + missing.map { level in
        let identifier = NameUUID.text("CFItemType \(level.title)", in: document.identifier)
        var type = CFDefinition(
          identifier: identifier,
          uri: "urn:uuid:\(identifier)",
          title: level.title,
          lastChangeDateTime: document.lastChangeDateTime
        )
        type.description = level.title
        type.hierarchyCode = String(level.rawValue)
        return type
      }
  }

  /// Items of the base in their order, then new ones.
  private func items(of base: CASEPackage?, typed types: [CFDefinition]) -> [CFItem] {
    let known = Dictionary(
      nodes.map { ($0.identifier.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let old = (base?.items ?? []).compactMap { item in
      known[item.identifier.lowercased()].map { Self.updated(item, from: $0) }
    }
    let kept = Set(old.map { $0.identifier.lowercased() })
    let new = nodes.filter { !kept.contains($0.identifier.lowercased()) }.map { node in
      var item = CFItem(
        identifier: node.identifier,
        uri: "urn:uuid:\(node.identifier)",
        fullStatement: node.statement,
        lastChangeDateTime: node.lastChangeDateTime
      )
      item.itemType = node.level.title
      item.itemTypeURI = types.first { $0.title == node.level.title }.map {
        LinkURI(title: $0.title, identifier: $0.identifier, uri: $0.uri)
      }
      return Self.updated(item, from: node)
    }
    return old + new
  }

  private static func updated(_ item: CFItem, from node: Node) -> CFItem {
    var item = item
    item.fullStatement = node.statement
    item.abbreviatedStatement = node.shortStatement
    item.humanCodingScheme = node.code
    item.notes = node.notes
    item.language = node.language
    item.lastChangeDateTime = node.lastChangeDateTime
    return item
  }

  private func associations(of base: CASEPackage?, among items: [CFItem]) -> [CFAssociation] {
    let gone = Set(base?.items.map { $0.identifier.lowercased() } ?? [])
      .subtracting(items.map { $0.identifier.lowercased() })
    let links = Dictionary(
      items.map { ($0.identifier.lowercased(), $0.link) },
      uniquingKeysWith: { first, _ in first }
    )
    let wanted = tree(links) + order(links, base)
    let before = base.map { CASEContinuum($0) }
    var open = Dictionary(wanted.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let isTreeUnchanged = before.map { Self.placeSets($0) == Self.placeSets(self) } ?? false
    var kept: [CFAssociation] = []
    for association in base?.associations ?? [] {
      let ends = [association.origin, association.destination].map { $0.identifier.lowercased() }
      if ends.contains(where: gone.contains) { continue }
      if let match = open.removeValue(forKey: Self.key(association)) {
        var updated = association
        if !isTreeUnchanged, association.kind == .isChildOf { updated.sequenceNumber = match.sequenceNumber }
        kept.append(updated)
      } else if isTreeUnchanged || !isOurs(association, links) {
        kept.append(association)
      }
    }
    return isTreeUnchanged ? kept : kept + wanted.filter { open[Self.key($0)] != nil }
  }

  /// Whether the continuum decides about this link: places inside the tree, and the order it made itself.
  private func isOurs(_ association: CFAssociation, _ links: [String: LinkGenURI]) -> Bool {
    let ends = [association.origin, association.destination].map { $0.identifier.lowercased() }
    let root = document.identifier.lowercased()
    switch association.kind {
    case .isChildOf: return ends.allSatisfy { $0 == root || links[$0] != nil }
    case .precedes: return association.identifier == identifier(of: .precedes, ends[0], ends[1])
    case _: return false
    }
  }

  private func tree(_ links: [String: LinkGenURI]) -> [CFAssociation] {
    let root = LinkGenURI(title: document.title, identifier: document.identifier, uri: document.uri)
    var made: [CFAssociation] = []
    for node in nodes {
      guard let child = links[node.identifier.lowercased()] else { continue }
      for place in node.places {
        guard let parent = place.parent == nil ? root : links[place.parent?.lowercased() ?? ""] else {
          continue
        }
        var association = self.made(.isChildOf, from: child, to: parent, changed: node.lastChangeDateTime)
        association.sequenceNumber = place.sequence
        made.append(association)
      }
    }
    return made
  }

  /// Each step precedes the next one of its practice; frameworks from elsewhere keep their own order.
  private func order(_ links: [String: LinkGenURI], _ base: CASEPackage?) -> [CFAssociation] {
    let isOwn = base == nil || base?.document.frameworkType == Self.frameworkType
    guard isOwn else { return [] }
    var steps: [String: [(sequence: Int, node: Node)]] = [:]
    for node in nodes where node.level == .step {
      for place in node.places { steps[place.parent ?? "", default: []].append((place.sequence, node)) }
    }
    var order: [CFAssociation] = []
    for (_, children) in steps.sorted(by: { $0.key < $1.key }) {
      let sorted = children.sorted { ($0.sequence, $0.node.identifier) < ($1.sequence, $1.node.identifier) }
      for (one, next) in zip(sorted, sorted.dropFirst()) {
        guard let first = links[one.node.identifier.lowercased()],
          let second = links[next.node.identifier.lowercased()]
        else { continue }
        order.append(made(.precedes, from: first, to: second, changed: one.node.lastChangeDateTime))
      }
    }
    return order
  }

  private func made(
    _ kind: CFAssociation.Kind,
    from origin: LinkGenURI,
    to destination: LinkGenURI,
    changed: String
  ) -> CFAssociation {
    let identifier = identifier(of: kind, origin.identifier.lowercased(), destination.identifier.lowercased())
    return CFAssociation(
      identifier: identifier,
      uri: "urn:uuid:\(identifier)",
      origin,
      kind,
      destination,
      lastChangeDateTime: changed
    )
  }

  private func identifier(of kind: CFAssociation.Kind, _ origin: String, _ destination: String) -> String {
    NameUUID.text("\(kind.rawValue) \(origin) \(destination)", in: document.identifier)
  }

  private static func key(_ association: CFAssociation) -> [String] {
    [association.kind.rawValue, association.origin.identifier, association.destination.identifier]
      .map { $0.lowercased() }
  }

  private static func placeSets(_ continuum: CASEContinuum) -> [String: Set<Place>] {
    Dictionary(
      continuum.nodes.map { ($0.identifier.lowercased(), Set($0.places)) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
