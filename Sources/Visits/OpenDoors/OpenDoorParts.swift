import HTTPTypes
package import Kernel
import Storage
import Web

/// What open doors add to the area.
enum OpenDoorParts {
  static let part = Slice(
    permissions: [VisitsPermissions.visitDoors, VisitsPermissions.openDoor],
    migrations: [VisitsMigrations.openDoor],
    routes: doors + bookings + doorAPI + bookingAPI,
    jobs: OpenDoorJobs.all,
    // No words for bookings: no event is written about who visits whom.
    eventWords: [
      "door.opened": Phrase("opened a lesson for colleagues", "abrió una clase para colegas"),
      "door.changed": Phrase("changed an open door", "cambió una puerta abierta"),
      "door.closed": Phrase("closed an open door", "cerró una puerta abierta"),
    ]
  )

  private static let visit = VisitsPermissions.visitDoors
  private static let host = VisitsPermissions.openDoor

  private static let doors: [Route] = [
    .require(visit, .get, "/d/:district/open-doors", OpenDoorHandlers.list),
    .require(visit, .get, "/d/:district/open-doors/mine", OpenDoorHandlers.mine).unstored(),
    .require(host, .get, "/d/:district/open-doors/new", OpenDoorHandlers.new),
    .require(host, .post, "/d/:district/open-doors", OpenDoorHandlers.open),
    .require(visit, .get, "/d/:district/open-doors/:door", OpenDoorHandlers.show).unstored(),
    .require(host, .get, "/d/:district/open-doors/:door/edit", OpenDoorHandlers.edit),
    .require(host, .post, "/d/:district/open-doors/:door", OpenDoorHandlers.change),
    .require(host, .post, "/d/:district/open-doors/:door/days", OpenDoorHandlers.setDay).unstored(),
    .require(host, .post, "/d/:district/open-doors/:door/closure", OpenDoorHandlers.close),
    .require(visit, .post, "/d/:district/open-doors/:door/bookings", OpenDoorHandlers.ask).unstored(),
  ]

  private static let bookings: [Route] = [
    .require(visit, .get, "/d/:district/door-bookings/:booking", DoorBookingHandlers.show).unstored(),
    .require(visit, .get, "/d/:district/door-bookings/:booking/calendar.ics", DoorBookingHandlers.calendar)
      .unstored(),
    .require(host, .post, "/d/:district/door-bookings/:booking/answer", DoorBookingHandlers.answer)
      .unstored(),
    .require(visit, .post, "/d/:district/door-bookings/:booking/cancellation", DoorBookingHandlers.callOff)
      .unstored(),
    .require(visit, .post, "/d/:district/door-bookings/:booking/try", DoorBookingHandlers.write).unstored(),
    .require(visit, .post, "/d/:district/door-bookings/:booking/thanks", DoorBookingHandlers.thank)
      .unstored(),
    .require(visit, .post, "/d/:district/door-tries/:line/removal", DoorBookingHandlers.removeLine),
    .require(host, .post, "/d/:district/door-thanks/:thanks/removal", DoorBookingHandlers.removeThanks),
  ]

  private static let filter: [APIOperation.Parameter] = [
    .init("practice", "Only doors to see this practice."), .init("grade", "Only classes with this grade."),
    .init("subject", "Only classes of this subject."), .init("school", "Only doors of this school."),
    .init("after", "Where the next page begins, from `next`."),
  ]

  private static let doorAPI: [Route] = [
    .require(visit, .get, "/api/v1/d/:district/open-doors", OpenDoorAPIHandlers.list).documented(
      APIOperation(
        "listOpenDoors",
        "Lessons open to the person asking, the soonest first; never those of people they evaluate.",
        query: filter,
        gives: .page(of: OpenDoorAPI.doorLine)
      )
    ),
    .require(host, .post, "/api/v1/d/:district/open-doors", OpenDoorAPIHandlers.open).documented(
      APIOperation(
        "openDoor",
        "Open a lesson for colleagues.",
        takes: OpenDoorAPI.newDoor,
        gives: OpenDoorAPI.door,
        status: 201
      )
    ),
    .require(visit, .get, "/api/v1/d/:district/open-doors/:door", OpenDoorAPIHandlers.show).documented(
      APIOperation("getOpenDoor", "An open door with its days.", gives: OpenDoorAPI.door)
    ),
    .require(host, .patch, "/api/v1/d/:district/open-doors/:door", OpenDoorAPIHandlers.change).documented(
      APIOperation(
        "changeOpenDoor",
        "Change what is said of one's own door; If-Match carries the version.",
        takes: OpenDoorAPI.newDoor,
        gives: OpenDoorAPI.door
      )
    ),
    .require(host, .post, "/api/v1/d/:district/open-doors/:door/closure", OpenDoorAPIHandlers.close)
      .documented(APIOperation("closeOpenDoor", "Close one's own door for good.", gives: OpenDoorAPI.door)),
    .require(visit, .get, "/api/v1/d/:district/door-echo", OpenDoorAPIHandlers.echo).documented(
      APIOperation(
        "getDoorEcho",
        "How many came to one's own doors, and their thanks; of nobody else.",
        gives: OpenDoorAPI.echo
      )
    ),
  ]

  private static let bookingAPI: [Route] = [
    .require(visit, .post, "/api/v1/d/:district/open-doors/:door/bookings", OpenDoorAPIHandlers.ask)
      .unstored().documented(
        APIOperation(
          "askToVisit",
          "Ask to come on a day of an open door.",
          takes: OpenDoorAPI.newBooking,
          gives: OpenDoorAPI.booking,
          status: 201
        )
      ),
    .require(visit, .get, "/api/v1/d/:district/door-bookings", OpenDoorAPIHandlers.bookings).unstored()
      .documented(
        APIOperation(
          "listDoorBookings",
          "One's own bookings of both sides, in order of time.",
          gives: .page(of: OpenDoorAPI.booking)
        )
      ),
    .require(visit, .get, "/api/v1/d/:district/door-bookings/:booking", OpenDoorAPIHandlers.booking)
      .unstored().documented(
        APIOperation("getDoorBooking", "One of one's own bookings.", gives: OpenDoorAPI.booking)
      ),
    .require(host, .post, "/api/v1/d/:district/door-bookings/:booking/answer", OpenDoorAPIHandlers.answer)
      .unstored().documented(
        APIOperation(
          "answerDoorBooking",
          "Agree or decline as the host.",
          takes: OpenDoorAPI.answer,
          gives: OpenDoorAPI.booking
        )
      ),
    .require(
      visit,
      .post,
      "/api/v1/d/:district/door-bookings/:booking/cancellation",
      OpenDoorAPIHandlers.callOff
    )
    .unstored().documented(
      APIOperation(
        "callOffDoorBooking",
        "Call a booking off, from either side.",
        takes: OpenDoorAPI.cancellation,
        gives: OpenDoorAPI.booking
      )
    ),
    .require(visit, .post, "/api/v1/d/:district/door-bookings/:booking/try", OpenDoorAPIHandlers.write)
      .unstored().documented(
        APIOperation(
          "writeDoorTry",
          "Keep the line “I'll try …” after a visit.",
          takes: OpenDoorAPI.line,
          gives: OpenDoorAPI.booking
        )
      ),
    .require(visit, .post, "/api/v1/d/:district/door-bookings/:booking/thanks", OpenDoorAPIHandlers.thank)
      .unstored().documented(
        APIOperation(
          "thankHost",
          "Send thanks to the host, once.",
          takes: OpenDoorAPI.thanks,
          gives: OpenDoorAPI.booking
        )
      ),
  ]
}

extension VisitsPermissions {
  /// Doors are shown across schools, but never those of people one evaluates: the query sees to that.
  package static let visitDoors = Permission(
    "visit_doors",
    Phrase("Find open doors and ask to come", "Buscar puertas abiertas y pedir venir"),
    reach: [
      .teacher: .district, .teacherLeader: .district, .instructionalLeadershipTeam: .district,
      .coach: .district, .principal: .district, .principalSupervisor: .district,
    ]
  )
  package static let openDoor = Permission(
    "open_door",
    Phrase("Open one's own lesson for colleagues", "Abrir la propia clase para colegas"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
    ]
  )
}
