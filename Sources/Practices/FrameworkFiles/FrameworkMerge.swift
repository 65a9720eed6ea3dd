import Interchange
import Kernel
import Storage

/// Brings a framework that is there up to a file.
struct FrameworkMerge {
  let db: Connection
  private(set) var framework: StoredFramework
  let package: CASEPackage
  let now: Instant

  init(db: Connection, framework: StoredFramework, package: CASEPackage, now: Instant) {
    self.db = db
    self.framework = framework
    self.package = package
    self.now = now
  }

  mutating func run() throws -> FrameworkImportReport {
    var report = FrameworkImportReport(framework: framework.id, title: CASEMapping.title(package.document))
    let base = try FrameworkExport.base(db, framework) ?? FrameworkExport.package(db, framework)
    guard package != base else { return report }
    guard Self.latest(package) >= Self.latest(base) else {
      report.isOlder = true
      return report
    }
    // What stands on the current words keeps them: the file makes a new version.
    framework = framework.at(version: try PublicationQueries.archive(db, framework, at: now))
    let before = try FrameworkFileQueries.items(db, framework)
    var known = Dictionary(before.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    try takeDocument(base, &report)
    try takeItems(base, &known, &report)
    try drop(base, &known, &report)
    try takeTree(base, known.mapValues(\.item.id), &report)
    try FrameworkFileQueries.keep(
      db,
      framework.version,
      source: String(decoding: package.encoded(), as: UTF8.self)
    )
    return report
  }

  private func takeDocument(_ base: CASEPackage, _ report: inout FrameworkImportReport) throws {
    let theirs = package.document
    let isRewritten = theirs != base.document && theirs.lastChangeDateTime == framework.changed
    guard isRewritten || Self.isLater(theirs.lastChangeDateTime, than: framework.changed) else { return }
    try FrameworkFileQueries.update(db, framework.id, theirs)
    report.changed += 1
  }

  private func takeItems(
    _ base: CASEPackage,
    _ known: inout [String: StoredItem],
    _ report: inout FrameworkImportReport
  ) throws {
    let kinds = KindFinder(package, for: framework.purpose)
    let old = Dictionary(
      base.items.map { ($0.identifier.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var added: [StoredItem] = []
    for item in package.items {
      let key = item.identifier.lowercased()
      if let mine = known[key] {
        let theirs = FrameworkImport.stored(item, id: mine.item.id, kinds, framework.language)
        // Some publishers rewrite an item without a new date; it counts when nobody changed it here.
        let isRewritten = theirs.changed == mine.changed && old[key] != nil && old[key] != item
        if isRewritten || Self.isLater(theirs.changed, than: mine.changed) {
          try FrameworkFileQueries.update(db, theirs)
          report.changed += 1
        } else if mine.item.kind != theirs.item.kind {
          try FrameworkFileQueries.setKind(db, mine.item.id, theirs.item.kind, theirs.item.practiceOf)
        }
      } else {
        // Removed here; it comes back only when its publisher changed it since.
        if let seen = old[key], !Self.isLater(item.lastChangeDateTime, than: seen.lastChangeDateTime) {
          continue
        }
        let new = FrameworkImport.stored(item, id: .make(at: now), kinds, framework.language)
        added.append(new)
        known[key] = new
      }
    }
    try FrameworkFileQueries.insert(db, added, into: framework)
    report.added += added.count
  }

  /// Items that came with the file before and are not in this one.
  private func drop(
    _ base: CASEPackage,
    _ known: inout [String: StoredItem],
    _ report: inout FrameworkImportReport
  ) throws {
    let here = Set(package.items.map { $0.identifier.lowercased() })
    for item in base.items where !here.contains(item.identifier.lowercased()) {
      guard let mine = known[item.identifier.lowercased()] else { continue }
      do {
        guard try !ItemQueries.isUsed(db, [mine.item.id]) else {
          report.keptInUse += 1
          continue
        }
        try db.savepoint { try FrameworkFileQueries.remove(db, mine.item.id) }
        known[item.identifier.lowercased()] = nil
        report.removed += 1
      } catch StorageError.foreignKey {
        report.keptInUse += 1
      }
    }
  }

  private func takeTree(
    _ base: CASEPackage,
    _ ids: [String: FrameworkItemID],
    _ report: inout FrameworkImportReport
  ) throws {
    let isSameTree = Self.placeSets(base) == Self.placeSets(package)
    if isSameTree, FrameworkImport.others(base) == FrameworkImport.others(package) { return }
    let theirs = isSameTree ? [] : FrameworkImport.places(package, ids)
    let inFile = isSameTree ? [] : Set(package.items.compactMap { ids[$0.identifier.lowercased()] })
    try FrameworkFileQueries.replaceAssociations(
      db,
      framework,
      placesOf: inFile,
      theirs,
      FrameworkImport.others(package),
      ids: ids,
      at: now
    )
    if report.isUnchanged { report.changed += 1 }
  }

  private static func placeSets(_ package: CASEPackage) -> [String: Set<CASEContinuum.Place>] {
    Dictionary(
      CASEContinuum(package).nodes.map { ($0.identifier.lowercased(), Set($0.places)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func isLater(_ one: String, than other: String) -> Bool {
    (CFInstant.seconds(one) ?? 0) > (CFInstant.seconds(other) ?? 0)
  }

  /// The newest change anywhere in a package.
  private static func latest(_ package: CASEPackage) -> Double {
    let all =
      [package.document.lastChangeDateTime] + package.items.map(\.lastChangeDateTime)
      + package.associations.map(\.lastChangeDateTime)
    return all.compactMap { CFInstant.seconds($0) }.max() ?? 0
  }
}
