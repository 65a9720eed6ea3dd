import HTTPTypes
import Kernel
import Markup
package import Web

/// Walk rounds and what they publish: the contents page of this area.
package enum Visits {
  package static func area() -> Area {
    Area(
      "Visits",
      permissions: VisitsPermissions.all + parts.flatMap(\.permissions),
      migrations: VisitsMigrations.all,
      navigation: [
        NavigationItem(.visits, Phrase("Visits", "Visitas"), permission: VisitsPermissions.viewRounds) {
          slug in
          "/d/\(slug)/rounds"
        }
      ],
      routes: rounds + notes + api + parts.flatMap(\.routes),
      jobs: WalkRoundJobs.all + parts.flatMap(\.jobs),
      eventWords: parts.map(\.eventWords).reduce(VisitsEventWords.all) { all, part in
        all.merging(part) { first, _ in first }
      }
    )
  }

  /// What each slice brings.
  static let parts: [Slice] = [
    InquiryVisitParts.part,
    VisitDayParts.part,
    DebriefParts.part,
    VisitResultParts.part,
    TriadParts.part,
    CalendarParts.part,
    OpenDoorParts.part,
    CalibrationParts.part,
  ]

  private static let rounds: [Route] = [
    .require(VisitsPermissions.viewRounds, .get, "/d/:district/rounds", WalkRoundHandlers.list),
    .require(VisitsPermissions.openRound, .get, "/d/:district/rounds/new", WalkRoundHandlers.new),
    .require(VisitsPermissions.openRound, .post, "/d/:district/rounds", WalkRoundHandlers.open),
    .require(VisitsPermissions.viewRounds, .get, "/d/:district/rounds/:round", WalkRoundHandlers.show),
    .require(VisitsPermissions.openRound, .get, "/d/:district/rounds/:round/edit", WalkRoundHandlers.edit),
    .require(VisitsPermissions.openRound, .post, "/d/:district/rounds/:round", WalkRoundHandlers.change),
    .require(
      VisitsPermissions.closeRound,
      .get,
      "/d/:district/rounds/:round/closure",
      WalkRoundHandlers.confirmClosure
    ),
    .require(
      VisitsPermissions.closeRound,
      .post,
      "/d/:district/rounds/:round/closure",
      WalkRoundHandlers.close
    ),
  ]

  private static let notes: [Route] = [
    .require(VisitsPermissions.recordWalkNote, .get, "/d/:district/capture", WalkNoteHandlers.choose),
    .require(
      VisitsPermissions.recordWalkNote,
      .get,
      "/d/:district/rounds/:round/capture",
      WalkNoteHandlers.form
    ),
    .require(
      VisitsPermissions.recordWalkNote,
      .post,
      "/d/:district/rounds/:round/notes",
      WalkNoteHandlers.record
    )
    .unstored(),
  ]

  private static let api: [Route] = [
    .require(VisitsPermissions.viewRounds, .get, "/api/v1/d/:district/rounds", WalkRoundAPIHandlers.list)
      .documented(
        APIOperation(
          "listRounds",
          "Walk rounds, the latest first.",
          query: [.init("after", "Where the next page begins, from `next`.")],
          gives: .page(of: WalkRoundAPI.roundLine)
        )
      ),
    .require(VisitsPermissions.openRound, .post, "/api/v1/d/:district/rounds", WalkRoundAPIHandlers.open)
      .documented(
        APIOperation(
          "openRound",
          "Open a walk round, or continue one that is too short.",
          takes: WalkRoundAPI.newRound,
          gives: WalkRoundAPI.round,
          status: 201
        )
      ),
    .require(
      VisitsPermissions.viewRounds,
      .get,
      "/api/v1/d/:district/rounds/:round",
      WalkRoundAPIHandlers.show
    )
    .documented(APIOperation("getRound", "A walk round with its look-fors.", gives: WalkRoundAPI.round)),
    .require(
      VisitsPermissions.openRound,
      .patch,
      "/api/v1/d/:district/rounds/:round",
      WalkRoundAPIHandlers.change
    )
    .documented(
      APIOperation(
        "changeRound",
        "Change title or days of an open round; If-Match carries the version.",
        takes: WalkRoundAPI.roundChange,
        gives: WalkRoundAPI.round
      )
    ),
    .require(
      VisitsPermissions.closeRound,
      .post,
      "/api/v1/d/:district/rounds/:round/closure",
      WalkRoundAPIHandlers.close
    ).documented(
      APIOperation(
        "closeRound",
        "Close a walk round for good; refused while it is too short.",
        gives: WalkRoundAPI.round
      )
    ),
    .require(
      VisitsPermissions.recordWalkNote,
      .post,
      "/api/v1/d/:district/rounds/:round/notes",
      WalkRoundAPIHandlers.record
    ).unstored().documented(
      APIOperation(
        "recordWalkNote",
        "Send a walk note; 200 instead of 201 when it was there already, 410 when the round is over.",
        takes: WalkRoundAPI.newNote,
        gives: WalkRoundAPI.recorded,
        status: 201
      )
    ),
    .require(
      VisitsPermissions.viewRounds,
      .get,
      "/api/v1/d/:district/rounds/:round/cells",
      WalkRoundAPIHandlers.cells
    )
    .documented(
      APIOperation(
        "listRoundCells",
        "The published figures of a closed round; none while it is open.",
        gives: WalkRoundAPI.cells
      )
    ),
  ]
}
