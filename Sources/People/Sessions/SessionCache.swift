package import Kernel
package import Storage
import Synchronization
package import Web

/// Remembers for two seconds who a session stands for, because every page of a visit asks the same.
///
/// A class because all requests share it. A sign-out or a changed role on this node clears it at once; on
/// another node it counts within two seconds.
package final class SessionCache: Sendable {
  private struct Entry {
    let signedIn: SignedIn
    let until: Instant
  }

  private let store: any Store
  private let now: @Sendable () -> Instant
  private let entries = Mutex<[String: Entry]>([:])
  private static let seconds = 2
  private static let most = 20_000

  package init(store: any Store, now: @escaping @Sendable () -> Instant) {
    self.store = store
    self.now = now
  }

  package var lookup: SessionLookup {
    SessionLookup(
      bySessionToken: { [self] in try await session($0) },
      byPersonalToken: { [self] in try await token($0) }
    )
  }

  /// Forgets everything, after a change of sessions, roles or accounts.
  package func clear() { entries.withLock { $0.removeAll() } }

  private func session(_ token: String) async throws -> SignedIn? {
    guard token.utf8.count < 200 else { return nil }
    let hash = SecretToken.hash(token)
    let moment = now()
    if let entry = entries.withLock({ $0[hash] }), entry.until > moment { return entry.signedIn }
    guard
      let found = try await store.read({ db in try SessionQueries.signedIn(db, tokenHash: hash, now: moment) }
      )
    else { return nil }
    keep(found, hash, until: moment.adding(seconds: Self.seconds))
    return found
  }

  private func token(_ token: String) async throws -> SignedIn? {
    guard token.utf8.count < 200 else { return nil }
    let hash = SecretToken.hash(token)
    let moment = now()
    if let entry = entries.withLock({ $0["t:" + hash] }), entry.until > moment { return entry.signedIn }
    guard
      let found = try await store.read({ db in try TokenQueries.signedIn(db, tokenHash: hash, now: moment) })
    else { return nil }
    keep(found, "t:" + hash, until: moment.adding(seconds: Self.seconds))
    return found
  }

  private func keep(_ signedIn: SignedIn, _ key: String, until: Instant) {
    entries.withLock { entries in
      if entries.count > Self.most { entries.removeAll() }
      entries[key] = Entry(signedIn: signedIn, until: until)
    }
  }
}
