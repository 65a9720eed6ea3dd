/// A continuum of practice (understandings, practices, steps, indicators) as it maps to a CASE package.
///
/// The continuum is the CFDocument, every node a CFItem with the CFItemType of its level; the tree is
/// *is child of* with sequence numbers, and each step *precedes* the next of its practice.
package struct CASEContinuum: Hashable, Sendable {
  /// The four levels; the raw value is the item type's `hierarchyCode`.
  package enum Level: Int, CaseIterable, Hashable, Sendable {
    case understanding = 1
    case practice
    case step
    case indicator

    /// The name of its CFItemType.
    package var title: String {
      switch self {
      case .understanding: "Understanding"
      case .practice: "Practice"
      case .step: "Step"
      case .indicator: "Indicator"
      }
    }
  }

  /// A place under a parent.
  package struct Place: Hashable, Sendable {
    /// Identifier of the parent; `nil` is the continuum itself.
    package let parent: String?
    package let sequence: Int

    /// A place under a parent.
    package init(under parent: String?, sequence: Int) {
      self.parent = parent
      self.sequence = sequence
    }
  }

  /// One understanding, practice, step or indicator.
  package struct Node: Hashable, Sendable {
    package var identifier: String
    package var level: Level
    package var statement: String
    package var shortStatement: String?
    package var code: String?
    package var notes: String?
    package var language: String?
    package var lastChangeDateTime: String
    /// Usually one; several when the framework hangs it in several places; none when it has lost its own.
    package var places: [Place]

    /// A node with its places.
    package init(
      identifier: String,
      level: Level,
      statement: String,
      places: [Place],
      lastChangeDateTime: String
    ) {
      self.identifier = identifier
      self.level = level
      self.statement = statement
      self.places = places
      self.lastChangeDateTime = lastChangeDateTime
    }
  }

  /// What a framework of this kind calls itself.
  package static let frameworkType = "Instructional practice continuum"

  package var document: CFDocument
  package var nodes: [Node]

  /// A continuum from its parts.
  package init(document: CFDocument, nodes: [Node]) {
    self.document = document
    self.nodes = nodes
  }

  /// Reads any framework as a continuum: by the names of the item types where they are ours, else by depth;
  /// what lies deeper than four levels becomes an indicator.
  package init(_ package: CASEPackage) {
    let tree = CASETree(package)
    let places = Self.places(in: package, tree)
    let order = tree.outline.filter { !$0.isRepeated }.map(\.item) + tree.unplaced
    document = package.document
    nodes = order.map { item in
      var node = Node(
        identifier: item.identifier,
        level: Self.level(of: item, tree),
        statement: item.fullStatement,
        places: places[item.identifier] ?? [],
        lastChangeDateTime: item.lastChangeDateTime
      )
      node.shortStatement = item.abbreviatedStatement
      node.code = item.humanCodingScheme
      node.notes = item.notes
      node.language = item.language
      return node
    }
  }

  /// Where each item stands; children are numbered anew, 1, 2, 3, in their order.
  private static func places(in package: CASEPackage, _ tree: CASETree) -> [String: [Place]] {
    var places: [String: [Place]] = [:]
    for (index, item) in tree.topLevel.enumerated() {
      places[item.identifier, default: []].append(Place(under: nil, sequence: index + 1))
    }
    for parent in package.items {
      for (index, item) in tree.children(of: parent.identifier).enumerated() {
        places[item.identifier, default: []].append(Place(under: parent.identifier, sequence: index + 1))
      }
    }
    return places
  }

  private static func level(of item: CFItem, _ tree: CASETree) -> Level {
    let named = Level.allCases.first { $0.title.lowercased() == item.itemType?.lowercased() }
    let depth = min(max(tree.level(of: item) ?? 1, 1), Level.indicator.rawValue)
    return named ?? Level(rawValue: depth) ?? .indicator
  }
}
