package import Kernel
package import Storage

/// A continuum to be put into a database as a whole, such as that of the demo district.
package struct NewContinuum: Sendable {
  /// One domain, practice, step or indicator with what hangs under it.
  package struct Item: Sendable {
    package let kind: ItemKind
    package let practiceOf: PracticeOf?
    package let code: String
    package let texts: [ItemText]
    package let children: [Item]

    package init(
      _ kind: ItemKind,
      code: String = "",
      practiceOf: PracticeOf? = nil,
      texts: [ItemText],
      children: [Item] = []
    ) {
      self.kind = kind
      self.practiceOf = practiceOf
      self.code = code
      self.texts = texts
      self.children = children
    }
  }

  package let id: FrameworkID
  /// Title and description, the first language first.
  package let texts: [ItemText]
  package let type: String
  package let purpose: FrameworkPurpose
  package let domains: [Item]

  package init(
    id: FrameworkID,
    texts: [ItemText],
    type: String,
    purpose: FrameworkPurpose = .practices,
    domains: [Item]
  ) {
    self.id = id
    self.texts = texts
    self.type = type
    self.purpose = purpose
    self.domains = domains
  }
}

/// Puts a whole continuum into a database at once.
package enum ContinuumLoader {
  /// The version that was made, and the ids of the practices by their codes.
  package struct Loaded: Sendable {
    package let version: FrameworkVersionID
    package let practices: [String: FrameworkItemID]
  }

  /// Adds the framework with all its items; `makeID` names them, so that a demo can be the same every time.
  package static func load(
    _ db: Connection,
    district: DistrictID,
    _ continuum: NewContinuum,
    at now: Instant,
    makeID: () -> FrameworkItemID
  ) throws -> Loaded {
    let first = continuum.texts[0]
    let framework = StoredFramework(
      id: continuum.id,
      version: FrameworkVersionID(makeID().text),
      district: district,
      identifier: continuum.id.text,
      title: first.title,
      description: first.description,
      type: continuum.type,
      language: first.language,
      changed: now.description,
      publisher: "",
      purpose: continuum.purpose
    )
    try FrameworkFileQueries.insert(db, framework)
    try FrameworkFileQueries.insert(db, titles: Array(continuum.texts.dropFirst()), of: continuum.id)
    var items: [StoredItem] = []
    var places: [StoredPlace] = []
    func add(_ new: NewContinuum.Item, under parent: FrameworkItemID?, _ sequence: Int) {
      let id = makeID()
      items.append(
        StoredItem(
          item: FrameworkItem(
            id: id,
            kind: new.kind,
            practiceOf: new.practiceOf,
            code: new.code,
            version: 1,
            texts: new.texts
          ),
          identifier: id.text,
          changed: now.description
        )
      )
      places.append(StoredPlace(child: id, parent: parent, sequence: sequence))
      for (index, child) in new.children.enumerated() { add(child, under: id, index + 1) }
    }
    for (index, domain) in continuum.domains.enumerated() { add(domain, under: nil, index + 1) }
    try FrameworkFileQueries.insert(db, items, into: framework)
    try FrameworkFileQueries.replaceAssociations(db, framework, placesOf: [], places, [], ids: [:], at: now)
    let practices = items.filter { $0.item.kind == .practice }.map { ($0.item.code, $0.item.id) }
    return Loaded(
      version: framework.version,
      practices: Dictionary(practices, uniquingKeysWith: { first, _ in first })
    )
  }
}
