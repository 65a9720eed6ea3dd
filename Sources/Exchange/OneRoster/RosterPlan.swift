import Interchange
import Kernel

/// What a run would do to each kind of record, before it is done.
struct RosterPlan: Sendable, Equatable {
  /// What becomes of the rows of one kind.
  struct Tally: Sendable, Equatable {
    var adds = 0
    var changes = 0
    var ends = 0
    var unchanged = 0
    /// Rows of a delta that are older than what is stored.
    var older = 0
    /// Rows that were active before the run.
    var activeBefore = 0
    /// Whether the file was complete, so that what it leaves out ends.
    var isBulk = false
  }

  /// A kind of which more would end than the district allows.
  struct TooManyEnds: Sendable, Equatable {
    let record: OneRosterRecord
    let ends: Int
    let activeBefore: Int

    var percent: Int { activeBefore == 0 ? 0 : (ends * 100 + activeBefore - 1) / activeBefore }
  }

  /// One for each kind, by its number: this is counted in row by row.
  private var tallies = Array(repeating: Tally(), count: OneRosterRecord.allCases.count)

  subscript(record: OneRosterRecord) -> Tally {
    get { tallies[record.rawValue] }
    _modify { yield &tallies[record.rawValue] }
  }

  /// Whether nothing at all would change.
  var isEmpty: Bool { tallies.allSatisfy { $0.adds == 0 && $0.changes == 0 && $0.ends == 0 } }

  /// The kinds of which a larger share would end than `percent`, in the order of the files.
  ///
  /// Only complete files are judged, and a first import has nothing to end. Sessions, courses and roles are left
  /// out: they turn over every year, and what depends on them is judged itself.
  func tooManyEnds(percent: Int) -> [TooManyEnds] {
    Self.judged.compactMap { record in
      let tally = self[record]
      guard tally.isBulk, tally.ends * 100 > tally.activeBefore * percent else { return nil }
      return TooManyEnds(record: record, ends: tally.ends, activeBefore: tally.activeBefore)
    }
  }

  private static let judged: [OneRosterRecord] = [.orgs, .classes, .users, .enrollments]
}
