import Kernel
import Practices
import Storage
import TestKit

/// Two learning standards in the cast's first district, as a file brings them.
enum StandardsFixture {
  /// Imports them; their ids in the order of the file.
  static func add(to store: any Store) async throws -> [FrameworkItemID] {
    try await store.write { db in
      _ = try FrameworkImport.apply(Array(package.utf8), into: Cast.maravilla, db, by: .command, at: Cast.now)
      return try db.rows(
        "SELECT id FROM framework_item WHERE code IN ('SL.5.1', 'RI.5.8') ORDER BY code DESC"
      ).map { try $0("id") }
    }
  }

  static func framework(in store: any Store) async throws -> FrameworkID {
    try await store.read { db in
      let id: FrameworkID? = try db.value("SELECT id FROM framework WHERE purpose = 'standards'")
      return id ?? FrameworkID("")
    }
  }

  /// Two standards, in words of our own.
  static let package = """
    {"CFDocument":{"identifier":"7d1f0000-0000-4000-8000-000000000001","uri":"urn:uuid:7d1f0000-0000-4000-8000-000000000001",\
    "creator":"Maravilla","title":"Language standards","lastChangeDateTime":"2026-01-05T00:00:00Z"},
    "CFItems":[
    {"identifier":"7d1f0000-0000-4000-8000-000000000002","uri":"urn:uuid:7d1f0000-0000-4000-8000-000000000002",\
    "humanCodingScheme":"SL.5.1","fullStatement":"Build on what others say in a talk","lastChangeDateTime":"2026-01-05T00:00:00Z"},
    {"identifier":"7d1f0000-0000-4000-8000-000000000003","uri":"urn:uuid:7d1f0000-0000-4000-8000-000000000003",\
    "humanCodingScheme":"RI.5.8","fullStatement":"Explain how an author uses reasons and evidence","lastChangeDateTime":"2026-01-05T00:00:00Z"}],
    "CFAssociations":[],"CFDefinitions":{}}
    """
}
