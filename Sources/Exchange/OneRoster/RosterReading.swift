import Interchange
import Kernel
import Storage

/// What a package says, compared with what is stored.
struct RosterFindings: Sendable {
  let report: IssueReport
  let plan: RosterPlan
  let leftOut: [RosterIntake.LeftOut: Int]
  let parents: [RosterIntake.Parent]
  let stored: [StoredRows]
}

/// Reads a package on a thread of its own while the database's thread takes in what comes of it.
struct RosterReading {
  let bundle: OneRosterBundle
  let request: RosterRunRequest
  /// Nothing when the source is new.
  let source: Int?
  let now: Instant

  /// Reads every row; `writer` gets those to write, and nothing is written without one.
  ///
  /// Throws: when the package cannot be read or the database fails; both threads have ended then.
  func run(
    _ db: Connection,
    writer: RosterWriter?,
    progress: @escaping @Sendable (Int) -> Void
  ) throws -> RosterFindings {
    let stored = RowPipe<StoredRows>(capacity: OneRosterRecord.allCases.count)
    let batches = RowPipe<RosterBatch>(capacity: 8)
    let isWriting = writer != nil
    return try SideThread.run(named: "roster reading") {
      defer {
        stored.abandon()
        batches.end()
      }
      return try read(stored, isWriting ? batches : nil, progress)
    } beside: {
      do {
        try serve(db, stored, batches, writer)
      } catch {
        stored.abandon()
        batches.abandon()
        throw error
      }
    }
  }

  /// The part of the database's thread: says what is stored, then takes what there is to write.
  private func serve(
    _ db: Connection,
    _ stored: RowPipe<StoredRows>,
    _ batches: RowPipe<RosterBatch>,
    _ writer: RosterWriter?
  ) throws {
    for record in OneRosterRecord.allCases {
      let rows = try source.map { try RosterQueries.stored(db, record, source: $0) } ?? StoredRows()
      guard stored.send(rows) else { return }
    }
    while let batch = batches.next() { try writer?.write(batch) }
  }

  /// The part of the reading thread.
  private func read(
    _ stored: RowPipe<StoredRows>,
    _ batches: RowPipe<RosterBatch>?,
    _ progress: (Int) -> Void
  ) throws -> RosterFindings {
    let rows = batches.map { batches in
      RosterRows(district: request.district, source: source ?? 0) { batch in
        guard batches.send(batch) else { throw RosterIntake.Stopped() }
      }
    }
    var intake = try RosterIntake(bundle, stored: stored, rows: rows, now: now)
    let total = max(1, bundle.totalBytes)
    var last = 5
    let result = try OneRosterReader(bundle).read(
      progress: { bytes in
        let percent = 5 + bytes * 65 / total
        if percent > last { progress(percent) }
        last = max(last, percent)
      },
      { row in try intake.take(row) }
    )
    try intake.finish()
    var report = result.report.adding(intake.errors, total: intake.errorCount)
    // A package without a roster passes the strict judgement; there is then simply nothing to bring in.
    if request.isStrict { report = report.removing(.noData) }
    return RosterFindings(
      report: report,
      plan: intake.plan,
      leftOut: intake.leftOut,
      parents: intake.parents,
      stored: intake.stored
    )
  }
}
