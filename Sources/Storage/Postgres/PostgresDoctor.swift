import Kernel

/// What can be wrong with a PostgreSQL database.
enum PostgresDoctor {
  static func findings(_ store: any Store) async throws -> [Finding] {
    // Read as JSON: the column that names an ICU locale is called differently in 15 and 17.
    let row = try await store.read { db in
      try db.first(
        """
        SELECT current_setting('server_version_num') AS version, current_setting('synchronous_commit') AS commits,
          current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
          COALESCE(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', CAST(datcollate AS TEXT)) AS collation
        FROM pg_catalog.pg_database d WHERE datname = current_database()
        """
      )
    }
    guard let row else { return [] }
    let collation: String = try row("collation")
    return [
      durability(try row("commits", as: String.self) != "off" && row("fsync", as: String.self) == "on"),
      encoding(try row("encoding", as: String.self)),
      sorting(collation),
      version(Int(try row("version", as: String.self)) ?? 0),
    ]
  }

  private static func durability(_ isSafe: Bool) -> Finding {
    isSafe
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
          "A power cut could lose confirmed changes: fsync or synchronous_commit is off.",
          "Un corte de luz podría perder cambios confirmados: fsync o synchronous_commit está apagado."
        ),
        whatToDo: Phrase(
          "Set fsync = on and synchronous_commit = on in postgresql.conf and restart PostgreSQL.",
          "Pon fsync = on y synchronous_commit = on en postgresql.conf y reinicia PostgreSQL."
        )
      )
  }

  private static func encoding(_ name: String) -> Finding {
    name == "UTF8"
      ? Finding("encoding", .ok, Phrase("Text is stored as UTF-8.", "El texto se guarda como UTF-8."))
      : Finding(
        "encoding",
        .broken,
        Phrase("Text is stored as \(name), not UTF-8.", "El texto se guarda como \(name), no como UTF-8."),
        whatToDo: Phrase(
          "Create the database with ENCODING 'UTF8' TEMPLATE template0 and restore into it.",
          "Crea la base de datos con ENCODING 'UTF8' TEMPLATE template0 y restaura en ella."
        )
      )
  }

  // Columns carry their own collation; only comparisons without a column depend on this one.
  private static func sorting(_ name: String) -> Finding {
    ["C", "C.UTF-8", "C.utf8", "POSIX"].contains(name)
      ? Finding("collation", .ok, Phrase("Text sorts by its bytes.", "El texto se ordena por sus bytes."))
      : Finding(
        "collation",
        .attention,
        Phrase(
          "The database sorts text as \(name); Throughline's columns do not depend on it.",
          "La base de datos ordena el texto como \(name); las columnas de Throughline no dependen de ello."
        ),
        whatToDo: Phrase(
          "For a new installation create the database with LC_COLLATE 'C.UTF-8'.",
          "En una instalación nueva crea la base de datos con LC_COLLATE 'C.UTF-8'."
        )
      )
  }

  private static func version(_ number: Int) -> Finding {
    let isKnown = number >= 150_000
    return Finding(
      "server_version",
      isKnown ? .ok : .attention,
      Phrase("The server is PostgreSQL \(number / 10_000).", "El servidor es PostgreSQL \(number / 10_000)."),
      whatToDo: isKnown
        ? nil : Phrase("Upgrade to PostgreSQL 15 or later.", "Actualiza a PostgreSQL 15 o posterior.")
    )
  }
}
