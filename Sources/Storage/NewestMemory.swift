package import Kernel
import Synchronization

/// Remembers what was worked out from a district's rows until anything happens in that district.
///
/// A value is good only beside the newest event it was made with, which is read from the database; so several
/// servers on one database agree without telling each other. A class because all requests share it.
package final class NewestMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    let newest: EventID?
    let value: Value
    /// When the newest event was last read, and how much this server had written by then.
    var looked: (at: ContinuousClock.Instant, writes: Int)?
  }

  private let entries = Mutex<[Key: Entry]>([:])
  private let most: Int
  /// How long what another server wrote may stay unseen; what this one wrote is seen at once.
  private static var glance: Duration { .milliseconds(100) }

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

  /// The same for a page that many open at once: the database is asked ten times a second, not by everybody.
  package func value(
    _ key: Key,
    in district: DistrictID,
    from store: any Store,
    orMake make: @escaping @Sendable (Connection, EventID?) throws -> Value
  ) async throws -> Value {
    let (now, writes) = (ContinuousClock.now, store.writes)
    if let entry = entries.withLock({ $0[key] }), let looked = entry.looked, looked.writes == writes,
      looked.at.duration(to: now) < Self.glance
    {
      return entry.value
    }
    return try await store.read { [self] db in
      let newest = try EventLog.newest(district: district, db)
      let value = try value(key, newest: newest) { try make(db, newest) }
      // Counted before reading, so that a write in between is looked for again.
      entries.withLock { $0[key]?.looked = (now, writes) }
      return value
    }
  }
}
