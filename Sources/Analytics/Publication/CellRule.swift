/// The smallest groups about which a figure may exist.
///
/// A district may raise each minimum and never lower one: `raised` takes the stricter of both.
package struct CellRule: Hashable, Sendable, Codable {
  /// Distinct rooms behind a walk round's figure.
  package private(set) var rooms = 5
  /// Notes that were seen or not seen.
  package private(set) var notes = 8
  /// School days over which the round was open.
  package private(set) var schoolDays = 5
  /// No room may give more than this share of a cell's notes.
  package private(set) var largestRoomPercent = 40
  /// Adults' answers behind a pooled figure.
  package private(set) var answers = 10

  /// The minimums that always hold.
  package static let standard = CellRule()

  private init() {}

  /// A stricter rule; values below the standing ones are ignored.
  package func raised(
    rooms: Int = 0,
    notes: Int = 0,
    schoolDays: Int = 0,
    answers: Int = 0,
    largestRoomPercent: Int = 100
  ) -> CellRule {
    var rule = self
    rule.rooms = max(self.rooms, rooms)
    rule.notes = max(self.notes, notes)
    rule.schoolDays = max(self.schoolDays, schoolDays)
    rule.answers = max(self.answers, answers)
    // A share under 1/rooms could never be met, however evenly the rooms were walked.
    rule.largestRoomPercent = max(100 / rule.rooms + 1, min(self.largestRoomPercent, largestRoomPercent))
    return rule
  }

  /// Reads a stored rule, lifting whatever lies under the standard.
  package init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    self = Self.standard.raised(
      rooms: try stored.decode(Int.self, forKey: .rooms),
      notes: try stored.decode(Int.self, forKey: .notes),
      schoolDays: try stored.decode(Int.self, forKey: .schoolDays),
      answers: try stored.decode(Int.self, forKey: .answers),
      largestRoomPercent: try stored.decode(Int.self, forKey: .largestRoomPercent)
    )
  }

  private enum CodingKeys: String, CodingKey {
    case rooms, notes, schoolDays, answers, largestRoomPercent
  }

  /// Whether notes from these rooms (one count per distinct room) may become a figure.
  func allows(notesPerRoom: [Int]) -> Bool {
    let total = notesPerRoom.reduce(0, +)
    guard notesPerRoom.count >= rooms, total >= notes, let largest = notesPerRoom.max() else { return false }
    return largest * 100 <= total * largestRoomPercent
  }
}
