import CPostgres
import Foundation
import Kernel

/// Dumps made by PostgreSQL's own tools, of exactly the moment that is counted.
enum PostgresBackup {
  static func dump(_ store: any Store, to target: String) async throws -> BackupContents {
    guard let store = store as? PostgresStore else {
      throw StorageError.other("This store is not a PostgreSQL database.")
    }
    let (address, schema) = (try PostgresAddress(url: store.url), store.schema)
    return try await store.read { db in
      // pg_dump sees the same rows as this transaction, which therefore waits for it.
      let snapshot = try db.value("SELECT pg_export_snapshot()", as: String.self) ?? ""
      var arguments = ["-Fc", "--no-owner", "--no-privileges", "--snapshot=\(snapshot)", "--file=\(target)"]
      if let schema { arguments.append("--schema=\(schema)") }
      try run("pg_dump", arguments + ["--dbname=\(address.withoutPassword)"], password: address.password)
      try DurableFile.synchronize(target)
      return try BackupContents(db)
    }
  }

  static func problems(in folder: String) throws -> [Phrase] {
    do {
      try run(
        "pg_restore",
        ["--list", "\(folder)/\(BackupManifest.databaseFile(of: .postgres))"],
        password: nil
      )
      return []
    } catch Failure.refused(let why) {
      return [why]
    }
  }

  static func restore(from folder: String, to url: String?) async throws {
    guard let url else {
      throw Failure.refused(
        Phrase(
          "This backup is of PostgreSQL. Name the empty database to restore into with --database.",
          "Esta copia es de PostgreSQL. Nombra con --database la base de datos vacía donde restaurar."
        )
      )
    }
    let store = try PostgresStore(url: url, poolSize: 1)
    let isEmpty = try await store.read { db in try SchemaDump.tables(db).isEmpty }
    try await store.close()
    guard isEmpty else {
      throw Failure.refused(
        Phrase(
          "That database has tables already. Create an empty one, so that nothing is overwritten.",
          "Esa base de datos ya tiene tablas. Crea una vacía para no sobrescribir nada."
        )
      )
    }
    let address = try PostgresAddress(url: url)
    try run(
      "pg_restore",
      [
        "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
        "--dbname=\(address.withoutPassword)", "\(folder)/\(BackupManifest.databaseFile(of: .postgres))",
      ],
      password: address.password
    )
  }

  // The password travels in the environment: arguments are visible to everyone on the machine.
  private static func run(_ tool: String, _ arguments: [String], password: String?) throws {
    guard let path = find(tool) else {
      throw Failure.refused(
        Phrase(
          "\(tool) is not installed here. Install PostgreSQL's client programs (Debian: postgresql-client).",
          "\(tool) no está instalado aquí. Instala los programas cliente de PostgreSQL (Debian: postgresql-client)."
        )
      )
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["PGPASSWORD"] = password
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let line = text.split(separator: "\n").first.map(String.init) ?? "status \(process.terminationStatus)"
      throw Failure.refused(
        Phrase(
          "\(tool) could not finish: \(line). Set that right and start again; nothing was kept.",
          "\(tool) no pudo terminar: \(line). Corrígelo y empieza de nuevo; no se guardó nada."
        )
      )
    }
  }

  private static func find(_ tool: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(tool)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A connection address taken apart, so that its password can be kept out of sight.
struct PostgresAddress: Sendable {
  /// As `keyword='value'` pairs.
  let withoutPassword: String
  let password: String?

  init(url: String) throws {
    guard let options = PQconninfoParse(url, nil) else {
      throw StorageError.unavailable("the database address cannot be read")
    }
    defer { PQconninfoFree(options) }
    var pairs: [String] = []
    var password: String?
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val.map({ String(cString: $0) }) {
        let name = String(cString: keyword)
        let escaped = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        if name == "password" { password = value } else { pairs.append("\(name)='\(escaped)'") }
      }
      option += 1
    }
    withoutPassword = pairs.joined(separator: " ")
    self.password = password
  }
}
