import Kernel

/// What can be wrong with an SQLite file.
enum SQLiteDoctor {
  static func findings(_ store: any Store) async throws -> [Finding] {
    // Asked on the writer: readers have settings of their own.
    let synchronous = try await store.write { db in try db.value("PRAGMA synchronous", as: Int.self) }
    let (mode, keys, check) = try await store.read { db in
      (
        try db.value("PRAGMA journal_mode", as: String.self),
        try db.value("PRAGMA foreign_keys", as: Int.self),
        try db.rows("PRAGMA quick_check").map { try $0.at(0, as: String.self) }
      )
    }
    return [
      durability(synchronous == 2), journal(mode == "wal" && keys == 1), integrity(check == ["ok"]),
    ]
  }

  private static func durability(_ isFull: Bool) -> Finding {
    isFull
      ? Finding(
        "synchronous",
        .ok,
        Phrase(
          "Every change is on the disk before it is confirmed.",
          "Cada cambio está en el disco antes de confirmarse."
        )
      )
      : Finding(
        "synchronous",
        .broken,
        Phrase(
          "A power cut could lose confirmed changes: synchronous is not FULL.",
          "Un corte de luz podría perder cambios confirmados: synchronous no es FULL."
        ),
        whatToDo: Phrase(
          "Restart Throughline; if this stays, reinstall it and tell us.",
          "Reinicia Throughline; si sigue así, reinstálalo y avísanos."
        )
      )
  }

  private static func journal(_ isRight: Bool) -> Finding {
    isRight
      ? Finding(
        "journal",
        .ok,
        Phrase("People can read while others write.", "Se puede leer mientras otros escriben.")
      )
      : Finding(
        "journal",
        .broken,
        Phrase(
          "The database file is not in WAL mode, or does not check references.",
          "El archivo de la base de datos no está en modo WAL o no comprueba las referencias."
        ),
        whatToDo: Phrase(
          "Move the data folder to a local disk (not a network share) and restart.",
          "Mueve la carpeta de datos a un disco local (no de red) y reinicia."
        )
      )
  }

  private static func integrity(_ isSound: Bool) -> Finding {
    isSound
      ? Finding(
        "integrity",
        .ok,
        Phrase("The database file is sound.", "El archivo de la base de datos está sano.")
      )
      : Finding(
        "integrity",
        .broken,
        Phrase("The database file is damaged.", "El archivo de la base de datos está dañado."),
        whatToDo: Phrase(
          "Stop the service, keep a copy of the file, restore the last verified backup and check the disk.",
          "Detén el servicio, guarda una copia del archivo, restaura la última copia verificada y revisa el disco."
        )
      )
  }
}
