import CPostgres

extension StorageError {
  /// The error of a failed statement.
  static func postgres(_ result: OpaquePointer?, _ connection: OpaquePointer) -> StorageError {
    guard let result, let state = field(result, sqlStateField) else {
      return .unavailable(firstLine(of: PQerrorMessage(connection)))
    }
    let constraint = field(result, constraintField) ?? ""
    switch state {
    case "23505": return .unique(constraint)
    case "23503": return .foreignKey
    case "23514": return .check(constraint)
    case "23502": return .notNull(field(result, columnField) ?? "")
    case "40001", "40P01": return .serialization
    case "55P03": return .busy
    case "53100": return .diskFull
    case "25006": return .readOnly
    case "XX001", "XX002": return .corrupt(state)
    default: return other(state, field(result, messageField) ?? "")
    }
  }

  /// Why a connection could not be opened.
  static func connecting(_ connection: OpaquePointer) -> StorageError {
    .unavailable(firstLine(of: PQerrorMessage(connection)))
  }

  // Messages of class 22 quote the offending value; those of class 42 quote our own SQL.
  private static func other(_ state: String, _ message: String) -> StorageError {
    switch state.prefix(2) {
    case "08", "57": .unavailable("\(message) (PostgreSQL \(state))")
    case "22": .other("A value does not fit its column or expression (PostgreSQL \(state)).")
    default: .other("\(message) (PostgreSQL \(state))")
    }
  }

  private static func field(_ result: OpaquePointer, _ code: Int32) -> String? {
    PQresultErrorField(result, code).map { String(cString: $0) }
  }

  private static func firstLine(of message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "no reason given" }
    let lines = String(cString: message).split(separator: "\n")
    return lines.first.map(String.init) ?? "no reason given"
  }
}

// libpq defines these as C character macros, which Swift does not import.
private let sqlStateField = Int32(UInt8(ascii: "C"))
private let messageField = Int32(UInt8(ascii: "M"))
private let columnField = Int32(UInt8(ascii: "c"))
private let constraintField = Int32(UInt8(ascii: "n"))
