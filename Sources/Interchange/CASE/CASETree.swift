/// A framework's items in their tree: *is child of*, in the order of the sequence numbers.
///
/// An item may have several parents and then stands under each of them. Children without a number come
/// after those with one, in the order of the file. Loops are cut where they close, and named in `cycles`.
package struct CASETree: Sendable {
  /// One line of the tree, read from top to bottom.
  package struct Line: Hashable, Sendable {
    package let item: CFItem
    /// 1 under the framework itself.
    package let depth: Int
    /// The item stands elsewhere too and its children are listed there.
    package let isRepeated: Bool
  }

  private let items: [String: CFItem]
  private var childKeys: [String: [String]] = [:]
  private var parentKeys: [String: [String]] = [:]
  private var depths: [String: Int] = [:]
  private let typeLevels: [String: Int]
  private let root: String
  /// Items that cannot be reached from the framework itself, in the order of the file.
  package private(set) var unplaced: [CFItem] = []
  /// Identifiers of items that are their own ancestors, one list per loop.
  package private(set) var cycles: [[String]] = []

  /// The tree of a package; takes time in proportion to its size, however deep it is.
  package init(_ package: CASEPackage) {
    root = package.document.identifier.lowercased()
    items = Dictionary(
      package.items.map { ($0.identifier.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    typeLevels = Self.levels(of: package.definitions.itemTypes)
    link(package.associations)
    cutLoops(from: [root] + package.items.map { $0.identifier.lowercased() })
    measureDepths()
    unplaced = package.items.filter { depths[$0.identifier.lowercased()] == nil }
  }

  /// The items directly under the framework.
  package var topLevel: [CFItem] { (childKeys[root] ?? []).compactMap { items[$0] } }

  /// The items directly under an item, in order.
  package func children(of identifier: String) -> [CFItem] {
    (childKeys[identifier.lowercased()] ?? []).compactMap { items[$0] }
  }

  /// The items an item stands directly under; the framework itself is not among them.
  package func parents(of identifier: String) -> [CFItem] {
    (parentKeys[identifier.lowercased()] ?? []).compactMap { items[$0] }
  }

  /// Steps from the framework to the item by the shortest way; `nil` when it has no place.
  package func depth(of identifier: String) -> Int? { depths[identifier.lowercased()] }

  /// The level of an item's type (`hierarchyCode` of its CFItemType when that is a number), else its depth.
  package func level(of item: CFItem) -> Int? {
    let type = item.itemTypeURI?.identifier.lowercased() ?? item.itemType?.lowercased()
    return type.flatMap { typeLevels[$0] } ?? item.itemType.flatMap { typeLevels[$0.lowercased()] }
      ?? depth(of: item.identifier)
  }

  /// The whole tree from top to bottom; below an item that was already listed nothing is repeated.
  package var outline: [Line] {
    var lines: [Line] = []
    var listed: Set<String> = []
    var waiting = (childKeys[root] ?? []).reversed().map { (key: $0, depth: 1) }
    while let (key, depth) = waiting.popLast() {
      guard let item = items[key] else { continue }
      let isFirst = listed.insert(key).inserted
      lines.append(Line(item: item, depth: depth, isRepeated: !isFirst))
      if isFirst { waiting += (childKeys[key] ?? []).reversed().map { ($0, depth + 1) } }
    }
    return lines
  }

  private static func levels(of types: [CFDefinition]) -> [String: Int] {
    types.reduce(into: [:]) { levels, type in
      guard let level = Int(type.hierarchyCode ?? "") else { return }
      levels[type.identifier.lowercased()] = level
      levels[type.title.lowercased()] = level
    }
  }

  private mutating func link(_ associations: [CFAssociation]) {
    var sequences: [String: [(child: String, sequence: Int)]] = [:]
    var linked: Set<[String]> = []
    for association in associations where association.kind == .isChildOf {
      let child = association.origin.identifier.lowercased()
      let parent = association.destination.identifier.lowercased()
      guard items[child] != nil, parent == root || items[parent] != nil,
        linked.insert([child, parent]).inserted
      else { continue }
      sequences[parent, default: []].append((child, association.sequenceNumber ?? .max))
      parentKeys[child, default: []].append(parent)
    }
    childKeys = sequences.mapValues { children in
      children.enumerated()
        .sorted { ($0.element.sequence, $0.offset) < ($1.element.sequence, $1.offset) }
        .map(\.element.child)
    }
  }

  /// Walks depth first without recursion; a link to an item on the current path closes a loop.
  private mutating func cutLoops(from starts: [String]) {
    var finished: Set<String> = []
    for start in starts where !finished.contains(start) {
      var path: [(key: String, next: Int)] = [(start, 0)]
      var onPath: Set<String> = [start]
      while let (key, next) = path.last {
        guard let children = childKeys[key], next < children.count else {
          finished.insert(key)
          onPath.remove(key)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let child = children[next]
        if onPath.contains(child) {
          cut(child, from: key, path: path.map(\.key))
          path[path.count - 1].next -= 1
        } else if !finished.contains(child) {
          path.append((child, 0))
          onPath.insert(child)
        }
      }
    }
  }

  private mutating func cut(_ child: String, from parent: String, path: [String]) {
    let loop = path[(path.firstIndex(of: child) ?? 0)...]
    cycles.append(loop.compactMap { items[$0]?.identifier })
    childKeys[parent]?.removeAll { $0 == child }
    parentKeys[child]?.removeAll { $0 == parent }
  }

  private mutating func measureDepths() {
    var level = [root]
    var depth = 0
    depths[root] = 0
    while !level.isEmpty {
      depth += 1
      level = level.flatMap { childKeys[$0] ?? [] }.filter { key in
        guard depths[key] == nil else { return false }
        depths[key] = depth
        return true
      }
    }
  }
}
