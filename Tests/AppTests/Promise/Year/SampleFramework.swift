import Kernel
import Storage
import TestKit

/// A framework of three practices in the cast's district.
enum SampleFramework {
  private static let framework = "01900000-0000-7000-8000-00000000e000"
  private static let version = "01900000-0000-7000-8000-00000000e001"

  static func write(_ db: Connection) throws {
    try db.run(
      """
      INSERT INTO framework (id, district_id, case_identifier, title, last_change_at)
      VALUES (\(framework), \(Cast.maravilla), \(framework), 'Our practices', \(Cast.now))
      """
    )
    try db.run(
      """
      INSERT INTO framework_version (id, framework_id, number, state) VALUES (\(version), \(framework), 1, 'current')
      """
    )
    for (index, id) in SchoolYear.practices.enumerated() {
      try db.run(
        """
        INSERT INTO framework_item (id, district_id, version_id, case_identifier, kind, code, last_change_at)
        VALUES (\(id), \(Cast.maravilla), \(version), \(id.text), 'practice', \("D\(index + 1)"), \(Cast.now))
        """
      )
      for language in ["en", "es"] {
        try db.run(
          """
          INSERT INTO framework_item_text (item_id, language, title, statement)
          VALUES (\(id), \(language), \("Practice \(index + 1) \(language)"), 'What one would see')
          """
        )
      }
    }
  }
}
