/// Why the site is not ready: a code for machines, and words for whoever is called at night.
package enum HealthReason: String, Sendable, Encodable, CaseIterable {
  case databaseUnavailable = "database_unavailable"
  case migrationsPending = "migrations_pending"
  case databaseNewer = "database_newer"
  case diskLow = "disk_low"
  case clockBehind = "clock_behind"

  /// What happened and what to do, in English as on the command line.
  package var text: String {
    switch self {
    case .databaseUnavailable:
      "The database does not take writes. Check that it runs, that its disk has room, and who owns its files."
    case .migrationsPending: "The database is older than this program. Run: throughline migrate"
    case .databaseNewer: "The database is newer than this program. Install the newer program."
    case .diskLow:
      "Less than 1 GB and less than a tenth of the disk is free. Free some space or move the data folder."
    case .clockBehind:
      "The clock of this machine is behind what was written last. Set it right; sessions and dates depend on it."
    }
  }

  private enum CodingKeys: String, CodingKey { case code, text }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rawValue, forKey: .code)
    try container.encode(text, forKey: .text)
  }
}
