import Kernel
import Storage
import Synchronization

/// Remembers what was worked out from a district's rows until anything happens in that district.
///
/// A value is good only beside the newest event it was made with, which every request reads from the
/// database; so several servers on one database agree without telling each other. A class because all
/// requests share it.
final class NewestMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    let newest: EventID?
    let value: Value
  }

  private let entries = Mutex<[Key: Entry]>([:])
  private let most: Int

  /// Keeps at most `most` values; when full it starts again.
  init(most: Int) { self.most = most }

  /// The value for `key`, made now if nothing made since the newest event is there.
  func value(_ key: Key, newest: EventID?, orMake make: () throws -> Value) rethrows -> Value {
    if let entry = entries.withLock({ $0[key] }), entry.newest == newest { return entry.value }
    let value = try make()
    entries.withLock { entries in
      if entries.count >= most, entries[key] == nil { entries.removeAll() }
      entries[key] = Entry(newest: newest, value: value)
    }
    return value
  }
}
