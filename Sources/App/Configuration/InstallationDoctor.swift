import Foundation
package import Kernel
package import Storage

/// Looks at what the database cannot see: keys, fonts, and who signs in without a second factor.
package enum InstallationDoctor {
  package static func findings(_ installation: Installation, now: Instant) async throws -> [Finding] {
    [
      keyFinding(installation), try await secondFactorFinding(installation),
      try await roundKeyFinding(installation),
    ]
  }

  private static func keyFinding(_ installation: Installation) -> Finding {
    let path = "\(installation.dataDirectory)/keys/installation.key"
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
    guard mode & 0o077 != 0 else {
      return Finding(
        "installation_key",
        .ok,
        Phrase(
          "The installation key is readable by its owner only.",
          "La clave de instalación solo la puede leer su dueño."
        )
      )
    }
    return Finding(
      "installation_key",
      .broken,
      Phrase("Others can read the installation key.", "Otros pueden leer la clave de instalación."),
      whatToDo: Phrase("Run chmod 600 on \(path).", "Ejecuta chmod 600 en \(path).")
    )
  }

  private static func secondFactorFinding(_ installation: Installation) async throws -> Finding {
    let without = try await installation.store.read { db in
      try db.value(
        """
        SELECT count(DISTINCT ap.account_id) FROM account_person ap
        JOIN person_role r ON r.person_id = ap.person_id AND r.state = 'confirmed' AND r.ended_on IS NULL
        JOIN account a ON a.id = ap.account_id AND a.is_enabled = 1
        LEFT JOIN account_second_factor f ON f.account_id = ap.account_id AND f.confirmed_at IS NOT NULL
        WHERE f.account_id IS NULL AND r.role IN (\(values: Role.allCases.filter(\.requiresSecondFactor).map(\.rawValue)))
        """,
        as: Int.self
      ) ?? 0
    }
    guard without > 0 else {
      return Finding(
        "second_factor",
        .ok,
        Phrase("Everyone who must has a second factor.", "Todos los que deben tienen un segundo factor.")
      )
    }
    return Finding(
      "second_factor",
      .attention,
      Phrase(
        "\(without) accounts with a powerful role have not set up their second factor yet.",
        "\(without) cuentas con una función importante aún no configuraron su segundo factor."
      ),
      whatToDo: Phrase(
        "They are asked at their next sign-in; disable those that are not used.",
        "Se les pedirá al iniciar sesión; desactiva las que no se usan."
      )
    )
  }

  /// A round without its key can be neither counted nor closed.
  private static func roundKeyFinding(_ installation: Installation) async throws -> Finding {
    let open = try await installation.store.read { db in
      try db.rows("SELECT id FROM walk_round WHERE state = 'open' LIMIT 10000").map {
        try $0("id", as: String.self)
      }
    }
    let folder = "\(installation.dataDirectory)/keys/rounds"
    let missing = open.filter { !FileManager.default.fileExists(atPath: "\(folder)/\($0).key") }
    guard !missing.isEmpty else {
      return Finding(
        "round_keys",
        .ok,
        Phrase("Every open walk round has its key.", "Cada ronda abierta tiene su clave.")
      )
    }
    return Finding(
      "round_keys",
      .attention,
      Phrase(
        "\(missing.count) open walk rounds have lost their key.",
        "\(missing.count) rondas abiertas perdieron su clave."
      ),
      whatToDo: Phrase(
        "Their notes cannot be counted by room. Close them unpublished and open new ones.",
        "Sus notas no se pueden contar por salón. Ciérralas sin publicar y abre otras."
      )
    )
  }
}
