import Foundation
import Kernel

/// Looks at the settings of a database and its folder that matter.
package enum Doctor {
  /// One finding for each thing looked at, in a fixed order; changes nothing.
  package static func findings(
    store: any Store,
    migrations: [Migration],
    dataDirectory: String
  ) async throws -> [Finding] {
    var findings = try await engineFindings(store)
    findings.append(try await migrationFinding(store, migrations))
    findings.append(try await chainFinding(store, migrations))
    findings.append(folderFinding(dataDirectory))
    findings.append(diskFinding(dataDirectory))
    findings.append(openFilesFinding())
    return findings
  }

  private static func engineFindings(_ store: any Store) async throws -> [Finding] {
    switch store.engine {
    case .sqlite: try await SQLiteDoctor.findings(store)
    case .postgres: try await PostgresDoctor.findings(store)
    }
  }

  private static func migrationFinding(_ store: any Store, _ migrations: [Migration]) async throws -> Finding
  {
    let migrator = Migrator(migrations: migrations)
    let newer = try await migrator.newer(in: store)
    guard newer.isEmpty else {
      return Finding(
        "migrations",
        .broken,
        Phrase(
          "The database was made by a newer version of Throughline.",
          "La base de datos fue hecha por una versión más nueva de Throughline."
        ),
        whatToDo: Phrase(
          "Install that version or a later one, or restore the backup taken before the upgrade.",
          "Instala esa versión u otra posterior, o restaura la copia anterior a la actualización."
        )
      )
    }
    let count = try await migrator.pending(in: store).count
    guard count > 0 else {
      return Finding(
        "migrations",
        .ok,
        Phrase("The database is up to date.", "La base de datos está al día.")
      )
    }
    return Finding(
      "migrations",
      .attention,
      Phrase(
        "\(count) changes of the database are still to be made.",
        "Faltan \(count) cambios por hacer en la base de datos."
      ),
      whatToDo: Phrase("Run throughline migrate.", "Ejecuta throughline migrate.")
    )
  }

  private static func chainFinding(_ store: any Store, _ migrations: [Migration]) async throws -> Finding {
    let broken = try await store.read { db in
      try SchemaDump.tables(db).contains("event") ? try EventLog.verify(db) : []
    }
    guard let first = broken.first else {
      return Finding(
        "events",
        .ok,
        Phrase("The record of who did what is unbroken.", "El registro de quién hizo qué está intacto.")
      )
    }
    return Finding(
      "events",
      .broken,
      Phrase(
        "The record of who did what was changed by hand, first at event \(first).",
        "El registro de quién hizo qué fue cambiado a mano, primero en el evento \(first)."
      ),
      whatToDo: Phrase(
        "Find out who can write to the database directly, and compare with the last backup.",
        "Averigua quién puede escribir directamente en la base de datos y compárala con la última copia."
      )
    )
  }

  private static func folderFinding(_ folder: String) -> Finding {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      return Finding(
        "data_folder",
        .broken,
        Phrase("The data folder cannot be read.", "No se puede leer la carpeta de datos."),
        whatToDo: Phrase(
          "Check the path given to --data and who owns it.",
          "Revisa la ruta dada a --data y de quién es."
        )
      )
    }
    guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
      return Finding(
        "data_folder",
        .broken,
        Phrase(
          "Others on this machine can open the data folder, or another account owns it.",
          "Otras personas de este equipo pueden abrir la carpeta de datos, o es de otra cuenta."
        ),
        whatToDo: Phrase(
          "Make the service's account its owner and run chmod 700 on it.",
          "Haz que sea de la cuenta del servicio y ejecuta chmod 700 sobre ella."
        )
      )
    }
    return Finding(
      "data_folder",
      .ok,
      Phrase(
        "Only the service can open the data folder.",
        "Solo el servicio puede abrir la carpeta de datos."
      )
    )
  }

  private static func diskFinding(_ folder: String) -> Finding {
    guard let disk = DiskSpace(of: folder) else {
      return Finding(
        "disk",
        .attention,
        Phrase("Free disk space cannot be read.", "No se puede leer el espacio libre."),
        whatToDo: Phrase("Check the path given to --data.", "Revisa la ruta dada a --data.")
      )
    }
    let gigabytes = (disk.free / 1e8).rounded(.down) / 10
    let isLow = disk.isLow
    return Finding(
      "disk",
      isLow ? .attention : .ok,
      Phrase("\(gigabytes) GB of disk are free.", "Hay \(gigabytes) GB de disco libres."),
      whatToDo: isLow
        ? Phrase("Free some space or move the data folder.", "Libera espacio o mueve la carpeta de datos.")
        : nil
    )
  }

  private static func openFilesFinding() -> Finding {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let isLow = limit.rlim_cur < 65_536
    return Finding(
      "open_files",
      isLow ? .attention : .ok,
      Phrase(
        "At most \(limit.rlim_cur) files and connections can be open.",
        "Como máximo \(limit.rlim_cur) archivos y conexiones pueden estar abiertos."
      ),
      whatToDo: isLow
        ? Phrase(
          "Set LimitNOFILE=65536 in the service's unit file.",
          "Pon LimitNOFILE=65536 en el archivo de unidad del servicio."
        ) : nil
    )
  }
}
