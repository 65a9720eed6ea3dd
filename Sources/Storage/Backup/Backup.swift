import Foundation
package import Kernel

/// Copies of a whole installation, taken while people work.
///
/// A backup is a folder: the database, `uploads/`, and `manifest.json` with a checksum for every file. The
/// installation key and the keys of walk rounds are left out: whoever finds a backup must not be able to use them.
package enum Backup {
  /// The folder of uploaded files, in the data folder and in a backup.
  static let uploads = "uploads"

  /// Makes a backup in the new folder `target`.
  ///
  /// Throws: `Failure.refused` when `target` is there already or a tool is missing; then nothing is left behind.
  @discardableResult
  package static func make(
    store: any Store,
    dataDirectory: String,
    to target: String,
    at now: Instant
  ) async throws -> BackupManifest {
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Failure.refused(
        Phrase(
          "\(target) is there already. Name a new folder for the backup.",
          "\(target) ya existe. Nombra una carpeta nueva para la copia."
        )
      )
    }
    let partial = target + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    try DurableFile.makeFolder(partial)
    do {
      let manifest = try await fill(partial, from: store, dataDirectory: dataDirectory, at: now)
      try DurableFile.synchronizeTree(partial)
      try FileManager.default.moveItem(atPath: partial, toPath: target)
      try DurableFile.synchronize(URL(fileURLWithPath: target).deletingLastPathComponent().path)
      try BackupMark.write(now, in: dataDirectory)
      return manifest
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
  }

  /// Reads a backup whole and tells what is wrong with it; an empty answer is a good backup.
  ///
  /// Throws: `Failure.refused` when the folder is no backup at all.
  package static func verify(_ folder: String) async throws -> [Phrase] {
    let manifest = try BackupManifest.read(in: folder)
    var problems = try damagedFiles(manifest, in: folder)
    guard problems.isEmpty else { return problems }
    switch manifest.engine {
    case .sqlite: problems += try await SQLiteBackup.problems(manifest, in: folder)
    case .postgres: problems += try PostgresBackup.problems(in: folder)
    }
    return problems
  }

  /// Puts a verified backup into a new data folder, and into the empty database at `url` for PostgreSQL.
  ///
  /// Throws: `Failure.refused` when the backup is damaged or the target holds anything.
  @discardableResult
  package static func restore(
    from folder: String,
    to dataDirectory: String,
    database url: String? = nil
  ) async throws -> BackupManifest {
    try refuseUnlessEmpty(dataDirectory)
    let manifest = try BackupManifest.read(in: folder)
    if let problem = try await verify(folder).first { throw Failure.refused(problem) }
    let partial = dataDirectory + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    try DurableFile.makeFolder(partial)
    do {
      for file in manifest.files where file.path.hasPrefix(uploads + "/") {
        try copy(file.path, from: folder, to: partial)
      }
      switch manifest.engine {
      case .sqlite:
        _ = try DurableFile.copy(
          "\(folder)/\(BackupManifest.databaseFile(of: .sqlite))",
          to: "\(partial)/throughline.sqlite"
        )
      case .postgres: try await PostgresBackup.restore(from: folder, to: url)
      }
      try DurableFile.synchronizeTree(partial)
      // An empty folder may be there already; a rename cannot replace it.
      if FileManager.default.fileExists(atPath: dataDirectory) {
        try FileManager.default.removeItem(atPath: dataDirectory)
      }
      try FileManager.default.moveItem(atPath: partial, toPath: dataDirectory)
      try DurableFile.synchronize(URL(fileURLWithPath: dataDirectory).deletingLastPathComponent().path)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
    return manifest
  }

  private static func fill(
    _ folder: String,
    from store: any Store,
    dataDirectory: String,
    at now: Instant
  ) async throws -> BackupManifest {
    let database = "\(folder)/\(BackupManifest.databaseFile(of: store.engine))"
    let contents =
      switch store.engine {
      case .sqlite: try await SQLiteBackup.copy(store, to: database)
      case .postgres: try await PostgresBackup.dump(store, to: database)
      }
    // After the database: a file that a row names is there before the row is.
    for path in try DurableFile.list("\(dataDirectory)/\(uploads)") {
      try copy("\(uploads)/\(path)", from: dataDirectory, to: folder)
    }
    let files = try DurableFile.list(folder).map { path in
      let (bytes, sha256) = try DurableFile.measure("\(folder)/\(path)")
      return BackupManifest.File(path: path, bytes: bytes, sha256: sha256)
    }
    let manifest = BackupManifest(
      format: BackupManifest.currentFormat,
      madeAt: now,
      engine: store.engine,
      schemaHead: contents.head,
      rows: contents.rows,
      files: files,
      notIncluded:
        "The installation key (keys/installation.key): back it up separately. Keys of open walk rounds."
    )
    try manifest.write(to: folder)
    return manifest
  }

  private static func copy(_ path: String, from folder: String, to target: String) throws {
    let parent = URL(fileURLWithPath: "\(target)/\(path)").deletingLastPathComponent().path
    try DurableFile.makeFolder(parent)
    _ = try DurableFile.copy("\(folder)/\(path)", to: "\(target)/\(path)")
  }

  private static func damagedFiles(_ manifest: BackupManifest, in folder: String) throws -> [Phrase] {
    let found = Set(try DurableFile.list(folder)).subtracting(["manifest.json"])
    let listed = Set(manifest.files.map(\.path))
    var problems = found.subtracting(listed).sorted().map {
      Phrase("\($0) does not belong to this backup.", "\($0) no pertenece a esta copia.")
    }
    for file in manifest.files {
      guard found.contains(file.path) else {
        problems.append(Phrase("\(file.path) is missing.", "Falta \(file.path)."))
        continue
      }
      let (bytes, sha256) = try DurableFile.measure("\(folder)/\(file.path)")
      guard bytes == file.bytes, sha256 == file.sha256 else {
        problems.append(
          Phrase(
            "\(file.path) is damaged: it is not the file that was backed up.",
            "\(file.path) está dañado: no es el archivo que se copió."
          )
        )
        continue
      }
    }
    return problems
  }

  private static func refuseUnlessEmpty(_ folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else {
      throw Failure.refused(
        Phrase(
          "\(folder) is not empty. Restore into a new folder, so that nothing is overwritten.",
          "\(folder) no está vacía. Restaura en una carpeta nueva para no sobrescribir nada."
        )
      )
    }
  }
}

/// What a database held at the moment of its copy.
struct BackupContents: Sendable {
  let head: String?
  let rows: [String: Int]

  init(_ db: Connection) throws {
    head = try Migrator.head(db)
    rows = try SchemaDump.counts(db)
  }
}
