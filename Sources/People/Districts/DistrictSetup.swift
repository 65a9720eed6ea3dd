import Foundation
package import Kernel
package import Storage

/// Adds a district, as the command line does it.
package enum DistrictSetup {
  /// Adds a district and returns its id.
  ///
  /// Throws: `refused` when the slug is taken, or slug or time zone are not spelled like one.
  @discardableResult
  package static func add(
    _ db: Connection,
    slug: String,
    name: String,
    timeZone: String,
    now: Instant
  ) throws -> DistrictID {
    guard (2...60).contains(slug.utf8.count), slug.utf8.allSatisfy(isSlugByte), !slug.hasPrefix("-") else {
      throw Failure.refused(
        Phrase(
          "A slug has 2 to 60 small letters, digits and hyphens, such as maravilla.",
          "Un identificador tiene de 2 a 60 letras minúsculas, cifras y guiones, por ejemplo maravilla."
        )
      )
    }
    guard (1...200).contains(name.count) else {
      throw Failure.refused(Phrase("Give the district's name.", "Indica el nombre del distrito."))
    }
    guard TimeZone(identifier: timeZone) != nil else {
      throw Failure.refused(
        Phrase(
          "There is no time zone called \(timeZone). Use a name such as America/Los_Angeles.",
          "No hay ninguna zona horaria llamada \(timeZone). Usa un nombre como America/Los_Angeles."
        )
      )
    }
    let id = DistrictID.make(at: now)
    let added = try db.run(
      """
      INSERT INTO district (id, slug, name, time_zone) VALUES (\(id), \(slug), \(name), \(timeZone))
      ON CONFLICT (slug) DO NOTHING
      """
    )
    guard added == 1 else {
      throw Failure.refused(
        Phrase("There is a district called \(slug) already.", "Ya existe un distrito llamado \(slug).")
      )
    }
    try EventLog.append(Event("district.added", of: id.text, by: .command, district: id), at: now, db)
    return id
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
  }
}
