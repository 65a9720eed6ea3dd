import Foundation
package import Kernel

/// What a backup holds; written last, so a backup without one is not a backup.
package struct BackupManifest: Sendable, Hashable, Codable {
  /// One file of the backup, by its path inside it.
  package struct File: Sendable, Hashable, Codable {
    package let path: String
    package let bytes: Int
    package let sha256: String
  }

  package static let currentFormat = 1

  package let format: Int
  package let madeAt: Instant
  package let engine: Engine
  /// The last migration the database had.
  package let schemaHead: String?
  /// How many rows each table held.
  package let rows: [String: Int]
  package let files: [File]
  /// What is left out on purpose, in words for whoever opens the folder.
  package let notIncluded: String

  /// Throws: `Failure.refused` when there is none or it cannot be read.
  static func read(in folder: String) throws -> BackupManifest {
    let manifest: BackupManifest
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/manifest.json"))
      manifest = try JSONDecoder().decode(BackupManifest.self, from: data)
    } catch {
      throw Failure.refused(
        Phrase(
          "\(folder) is not a complete backup: its manifest.json is missing or damaged. Choose another backup.",
          "\(folder) no es una copia completa: falta su manifest.json o está dañado. Elige otra copia."
        )
      )
    }
    guard manifest.format == currentFormat else {
      throw Failure.refused(
        Phrase(
          "This backup was made by another version of Throughline. Use that version to read it.",
          "Esta copia la hizo otra versión de Throughline. Usa esa versión para leerla."
        )
      )
    }
    return manifest
  }

  func write(to folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try DurableFile.write(Array(try encoder.encode(self)), to: "\(folder)/manifest.json")
  }

  static func databaseFile(of engine: Engine) -> String {
    switch engine {
    case .sqlite: "database.sqlite"
    case .postgres: "database.dump"
    }
  }
}
