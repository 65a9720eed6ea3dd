/// What a database refused, in the same words for both engines and without any stored or typed value.
package enum StorageError: Error, Equatable, Sendable {
  /// A row with this key is there already; names the constraint or columns.
  case unique(String)
  case foreignKey
  /// A rule of the table was broken; names it.
  case check(String)
  case notNull(String)
  /// Another program holds the database longer than we wait.
  case busy
  /// Two transactions stood in each other's way too often.
  case serialization
  case diskFull
  case readOnly
  /// The database cannot be reached or was lost on the way.
  case unavailable(String)
  case corrupt(String)
  /// A column is missing or holds another type than the program asks for.
  case column(String, String)
  case other(String)
}

extension StorageError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unique(let what): "A row with this key is there already (\(what))."
    case .foreignKey: "A row refers to another row that is not there, or is still referred to."
    case .check(let what): "A value breaks a rule of its table (\(what))."
    case .notNull(let what): "A value is missing (\(what))."
    case .busy: "The database is busy: another program holds it. Try again in a moment."
    case .serialization: "Too many changes at once to the same rows. Try again."
    case .diskFull: "The disk is full. Free some space; nothing needs a restart."
    case .readOnly: "The database is read only."
    case .unavailable(let why): "The database cannot be reached: \(why)"
    case .corrupt(let what): "The database file is damaged (\(what)). Restore the last backup."
    case .column(let name, let what): "Column \(name): \(what)."
    case .other(let what): what
    }
  }
}
