import GRDB
import GRDBSQLite

extension StorageError {
  /// The error that a connection has just met.
  static func sqlite(_ connection: OpaquePointer?) -> StorageError {
    guard let connection else { return .unavailable("the store is closed") }
    return sqlite(
      code: sqlite3_extended_errcode(connection),
      message: String(cString: sqlite3_errmsg(connection))
    )
  }

  /// What an error of GRDB says, or the error as it is.
  static func mapped(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return sqlite(code: error.extendedResultCode.rawValue, message: error.message ?? "")
  }

  // SQLite's own messages name tables and columns, never values.
  private static func sqlite(code: Int32, message: String) -> StorageError {
    let subject = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
    switch code {
    case SQLITE_CONSTRAINT | (6 << 8), SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (10 << 8):
      return .unique(subject)
    case SQLITE_CONSTRAINT | (3 << 8): return .foreignKey
    // A reference that restricts is kept by a trigger inside SQLite, and reported as one.
    case SQLITE_CONSTRAINT | (7 << 8) where message.hasPrefix("FOREIGN KEY"): return .foreignKey
    case SQLITE_CONSTRAINT | (1 << 8), SQLITE_CONSTRAINT | (7 << 8): return .check(subject)
    case SQLITE_CONSTRAINT | (5 << 8): return .notNull(subject)
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_FULL: return .diskFull
    case SQLITE_READONLY: return .readOnly
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .corrupt(message)
    case SQLITE_CANTOPEN: return .unavailable(message)
    default: return .other("\(message) (SQLite \(code))")
    }
  }
}
