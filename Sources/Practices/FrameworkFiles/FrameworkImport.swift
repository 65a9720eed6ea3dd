package import Interchange
package import Kernel
package import Storage

/// What an import did.
package struct FrameworkImportReport: Sendable {
  package let framework: FrameworkID
  package let title: String
  package var isNew = false
  /// The file is older than what was imported before, so nothing was taken from it.
  package var isOlder = false
  package var added = 0
  package var changed = 0
  package var removed = 0
  /// Items that the file no longer has and that stay, because something stands on them.
  package var keptInUse = 0
  /// Links with other frameworks that came to be, because both ends are here now.
  package var linked = 0
  package var issues: [CASEIssue] = []

  /// Whether the import left everything as it was.
  package var isUnchanged: Bool { !isNew && added + changed + removed == 0 }
}

/// Takes a framework in from a CASE package, merging by identifiers; the later change of an item wins.
///
/// What was written here stays: items added here, translations, and changes later than the file's. The file decides
/// about the tree when its tree differs from the one of the file before.
package enum FrameworkImport {
  /// Reads and applies a file; the same file a second time changes nothing.
  ///
  /// Throws: `CASERefusal` when the file is not a CASE package; nothing is applied then.
  package static func apply(
    _ bytes: [UInt8],
    into district: DistrictID,
    _ db: Connection,
    by actor: EventActor,
    at now: Instant,
    as purpose: FrameworkPurpose? = nil
  ) throws -> FrameworkImportReport {
    try apply(try CASEPackage.read(bytes), into: district, db, by: actor, at: now, as: purpose)
  }

  /// Applies a file that was read before; without a purpose, a new framework without practices is one of standards.
  package static func apply(
    _ reading: CASEReading,
    into district: DistrictID,
    _ db: Connection,
    by actor: EventActor,
    at now: Instant,
    as purpose: FrameworkPurpose? = nil
  ) throws -> FrameworkImportReport {
    let identifier = reading.package.document.identifier.lowercased()
    let existing = try FrameworkFileQueries.framework(
      db,
      district: district,
      where: "w.case_identifier = \(identifier)"
    )
    var report =
      if let existing {
        try merge(reading.package, existing, db, now)
      } else {
        try insert(reading.package, district, db, now, purpose)
      }
    report.issues = reading.issues
    if report.isUnchanged { return report }
    report.linked = try LinkExchangeQueries.resolve(db, district: district, at: now)
    try EventLog.append(
      Event(
        "framework.imported",
        of: report.framework.text,
        by: actor,
        district: district,
        detail: [
          "added": String(report.added), "changed": String(report.changed), "removed": String(report.removed),
        ]
      ),
      at: now,
      db
    )
    return report
  }

  private static func merge(
    _ package: CASEPackage,
    _ framework: StoredFramework,
    _ db: Connection,
    _ now: Instant
  ) throws -> FrameworkImportReport {
    var merge = FrameworkMerge(db: db, framework: framework, package: package, now: now)
    return try merge.run()
  }

  private static func insert(
    _ package: CASEPackage,
    _ district: DistrictID,
    _ db: Connection,
    _ now: Instant,
    _ purpose: FrameworkPurpose?
  ) throws -> FrameworkImportReport {
    let document = package.document
    let kinds = KindFinder(package, for: purpose)
    let hasOnlyOthers = !package.items.isEmpty && !kinds.hasPractices
    let framework = StoredFramework(
      id: .make(at: now),
      version: .make(at: now),
      district: district,
      identifier: document.identifier.lowercased(),
      title: CASEMapping.title(document),
      description: CASEMapping.clean(document.description ?? ""),
      type: CASEMapping.clean(document.frameworkType ?? ""),
      language: CASEMapping.language(document.language) ?? "en",
      changed: document.lastChangeDateTime,
      publisher: "",
      purpose: purpose ?? (hasOnlyOthers ? .standards : .practices)
    )
    try FrameworkFileQueries.insert(db, framework)
    try FrameworkFileQueries.keep(
      db,
      framework.version,
      source: String(decoding: package.encoded(), as: UTF8.self)
    )
    let items = package.items.map { Self.stored($0, id: .make(at: now), kinds, framework.language) }
    try FrameworkFileQueries.insert(db, items, into: framework)
    let ids = Dictionary(items.map { ($0.identifier, $0.item.id) }, uniquingKeysWith: { first, _ in first })
    try FrameworkFileQueries.replaceAssociations(
      db,
      framework,
      placesOf: [],
      places(package, ids),
      others(package),
      ids: ids,
      at: now
    )
    return FrameworkImportReport(
      framework: framework.id,
      title: framework.title,
      isNew: true,
      added: items.count
    )
  }

  static func stored(_ item: CFItem, id: FrameworkItemID, _ kinds: KindFinder, _ language: String)
    -> StoredItem
  {
    let kind = kinds.kind(item)
    let mapped = CASEMapping.item(item, kind: kind, language: language)
    return StoredItem(
      item: FrameworkItem(
        id: id,
        kind: kind,
        practiceOf: mapped.practiceOf,
        code: mapped.code,
        version: 1,
        texts: mapped.texts
      ),
      identifier: item.identifier.lowercased(),
      changed: item.lastChangeDateTime
    )
  }

  /// The places of a file's items, in our ids.
  static func places(_ package: CASEPackage, _ ids: [String: FrameworkItemID]) -> [StoredPlace] {
    CASEContinuum(package).nodes.flatMap { node in
      node.places.compactMap { place -> StoredPlace? in
        guard let child = ids[node.identifier.lowercased()] else { return nil }
        guard let parent = place.parent else {
          return StoredPlace(child: child, parent: nil, sequence: place.sequence)
        }
        return ids[parent.lowercased()].map {
          StoredPlace(child: child, parent: $0, sequence: place.sequence)
        }
      }
    }
  }

  /// Associations that are no places in the tree.
  static func others(_ package: CASEPackage) -> [CFAssociation] {
    package.associations.filter { $0.kind != .isChildOf }
  }
}
