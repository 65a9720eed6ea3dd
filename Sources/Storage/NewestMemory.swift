package import Kernel
import Synchronization

/// Remembers what was worked out from a district's rows until anything happens in that district.
///
/// A value is good only beside the newest event it was made with, which every request reads from the
/// database; so several servers on one database agree without telling each other. A class because all
/// requests share it.
package final class NewestMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    let newest: EventID?
    let value: Value
  }

  private let entries = Mutex<[Key: Entry]>([:])
  private let most: Int

  /// Keeps at most `most` values; when full it starts again.
  package init(most: Int) { self.most = most }

  /// The value for `key`, made now if nothing made since the newest event is there.
  package func value(_ key: Key, newest: EventID?, orMake make: () throws -> Value) rethrows -> Value {
    if let entry = entries.withLock({ $0[key] }), entry.newest == newest { return entry.value }
    let value = try make()
    entries.withLock { entries in
      if entries.count >= most, entries[key] == nil { entries.removeAll() }
      entries[key] = Entry(newest: newest, value: value)
    }
    return value
  }

  /// The value for `key`, which belongs to a district, made now if anything happened there since it was made.
  package func value(
    _ key: Key,
    in district: DistrictID,
    _ db: Connection,
    orMake make: () throws -> Value
  ) throws -> Value {
    try value(key, newest: try EventLog.newest(district: district, db), orMake: make)
  }
}
