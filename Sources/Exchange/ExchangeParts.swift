package import People
import Synchronization

/// What this area shares with its handlers and jobs beyond the site.
package struct ExchangeParts: Sendable {
  let sessions: SessionCache
  let progress = RosterProgress()
  let begun = FirstTime()

  package init(sessions: SessionCache) { self.sessions = sessions }
}

/// How far the imports of this process are, by run.
///
/// Kept in memory because SQLite has one writer, and the import is it. A class because job and pages share it.
final class RosterProgress: Sendable {
  private let percents = Mutex<[RosterRunID: Int]>([:])

  subscript(run: RosterRunID) -> Int? { percents.withLock { $0[run] } }

  func set(_ run: RosterRunID, _ percent: Int?) { percents.withLock { $0[run] = percent } }
}

/// True once.
final class FirstTime: Sendable {
  private let isOver = Mutex(false)

  func take() -> Bool {
    isOver.withLock { isOver in
      defer { isOver = true }
      return !isOver
    }
  }
}
