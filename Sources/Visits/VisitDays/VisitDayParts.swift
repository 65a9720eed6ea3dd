import HTTPTypes
import Kernel
import Storage
import Web

/// What plans of visit days add to the area.
enum VisitDayParts {
  static let part = Slice(
    migrations: [VisitsMigrations.visitDay],
    routes: day + rooms + search + groups + visitors + api,
    jobs: VisitSearchJobs.all,
    eventWords: VisitDayEvents.words
  )

  private static let path = "/d/:district/visits/:visit/day"

  private static let day: [Route] = [
    .require(VisitsPermissions.hostVisit, .get, path, VisitDayHandlers.show),
    .require(VisitsPermissions.hostVisit, .get, "\(path)/cards", VisitDayHandlers.cards),
    .require(VisitsPermissions.hostVisit, .get, "\(path)/times", VisitTimeHandlers.form),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/times", VisitTimeHandlers.save),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/times/even", VisitTimeHandlers.even),
  ]

  private static let rooms: [Route] = [
    .require(VisitsPermissions.hostVisit, .get, "\(path)/rooms", VisitRoomHandlers.form),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/rooms", VisitRoomHandlers.save),
    .require(VisitsPermissions.hostVisit, .get, "\(path)/rooms/file", VisitRoomHandlers.fileForm),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/rooms/file", VisitRoomHandlers.load)
      .takingFiles(upTo: VisitRoomHandlers.fileLimit),
    .require(VisitsPermissions.hostVisit, .get, "\(path)/rooms.csv", VisitRoomHandlers.table),
  ]

  private static let search: [Route] = [
    .require(VisitsPermissions.hostVisit, .get, "\(path)/search", VisitSearchHandlers.show),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/search", VisitSearchHandlers.start),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/search/stop", VisitSearchHandlers.stop),
  ]

  private static let groups: [Route] = [
    .require(VisitsPermissions.hostVisit, .get, "\(path)/people", VisitGroupHandlers.people),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/people", VisitGroupHandlers.move),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/groups", VisitGroupHandlers.add),
    .require(VisitsPermissions.hostVisit, .get, "\(path)/groups/:group", VisitGroupHandlers.route),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/groups/:group", VisitGroupHandlers.reroute),
    .require(VisitsPermissions.hostVisit, .post, "\(path)/groups/:group/removal", VisitGroupHandlers.remove),
  ]

  private static let visitors: [Route] = [
    .require(VisitsPermissions.viewVisits, .get, "/d/:district/visits/:visit/my-group", MyGroupHandlers.show)
  ]

  private static let api: [Route] = [
    .require(VisitsPermissions.hostVisit, .get, "/api/v1\(path)", VisitDayAPIHandlers.show)
      .documented(
        APIOperation(
          "getVisitDay",
          "The day of an inquiry visit, for its hosts: times, rooms, groups and their ways.",
          gives: VisitDayAPI.day
        )
      ),
    .require(VisitsPermissions.hostVisit, .put, "/api/v1\(path)/rooms", VisitDayAPIHandlers.putRooms)
      .documented(
        APIOperation(
          "putVisitRooms",
          "Put rooms in the place of those there are; If-Match carries the version.",
          takes: VisitDayAPI.newRooms,
          gives: VisitDayAPI.day
        )
      ),
    .require(VisitsPermissions.hostVisit, .post, "/api/v1\(path)/search", VisitDayAPIHandlers.search)
      .documented(
        APIOperation(
          "planVisitDay",
          "Have the day planned, a minute at most; read the day again to see how far it is.",
          takes: VisitDayAPI.newSearch,
          gives: VisitDayAPI.day,
          status: 202
        )
      ),
  ]
}
