import Kernel

/// What the evidence board shows to one visitor.
struct BoardPage: Sendable {
  let place: DebriefPlace
  let board: EvidenceBoard
  /// Only notes on this look-for are shown; 0 for those on none.
  var shown: Int?
  var errors: [FieldError] = []
  /// Ticked before something needed attention.
  var ticked: Set<VisitNoteID> = []
  var newTitle = ""

  init(place: DebriefPlace, board: EvidenceBoard) {
    self.place = place
    self.board = board
  }

  /// Notes that are shown, in one spot.
  func notes(in spot: BoardSpot) -> [BoardNote] {
    board.notes(in: spot).filter { note in shown.map { $0 == (note.lookFor ?? 0) } ?? true }
  }
}
