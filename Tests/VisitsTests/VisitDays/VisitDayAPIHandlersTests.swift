import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("The day of a visit for programs", .database)
struct VisitDayAPIHandlersTests {
  @Test("a program reads the day, puts rooms and has the day planned")
  func works() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.settle(site, rooms: 2)
      let eli = try await site.browser(.eli)
      let body = """
        {"rooms": [{"position": 2, "name": "Room 102", "corridor": 1, "door": 2, "grades": "K-2", "times": [1, 2]},
        {"name": "Gym", "corridor": 1, "door": 9}, {"name": "Lab", "corridor": 1, "door": 3}]}
        """

      let read = try await eli.json(.get, DaySample.apiPath)
      let put = try await eli.json(
        .put,
        "\(DaySample.apiPath)/rooms",
        body,
        headers: RoundSample.token(eli, ifMatch: 2)
      )
      let asked = try await eli.json(.post, "\(DaySample.apiPath)/search", headers: RoundSample.token(eli))
      try await VisitSearchJobs.run(site.site, limitSeconds: 0)
      let planned = try await eli.json(.get, DaySample.apiPath)

      #expect(read.status == 200 && read.headers[.eTag] == "\"2\"")
      #expect(put.status == 200 && put.headers[.eTag] == "\"3\"")
      #expect(asked.status == 202 && asked.text.contains("\"waiting\""))
      #expect(planned.text.contains("\"stopped\"") && planned.text.contains("\"faults\":[]"))
      let rooms = try await DaySample.day(site).rooms
      #expect(rooms.map(\.name) == ["Room 102", "Gym", "Lab"] && rooms.map(\.position) == [2, 3, 4])
      #expect(rooms.map(\.times) == [[1, 2], [1, 2, 3, 4], [1, 2, 3, 4]])
    }
  }

  @Test("an old version, a missing one and rooms that need attention are refused")
  func refuses() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, rooms: 2)
      let eli = try await site.browser(.eli)
      func put(_ body: String, version: Int?) async throws -> TestAnswer {
        try await eli.json(
          .put,
          "\(DaySample.apiPath)/rooms",
          body,
          headers: RoundSample.token(eli, ifMatch: version)
        )
      }

      #expect(try await put(#"{"rooms": [{"name": "Gym"}]}"#, version: 1).status == 412)
      #expect(try await put(#"{"rooms": [{"name": "Gym"}]}"#, version: nil).status == 422)
      let never = try await put(#"{"rooms": [{"name": "Gym", "times": []}]}"#, version: 2)
      #expect(never.status == 422 && never.text.contains("rooms.0.times"))
      let twice = try await put(#"{"rooms": [{"name": "12"}, {"name": "Rm 12"}]}"#, version: 2)
      #expect(twice.status == 422 && twice.text.contains("rooms.1.name"))
      let same = try await put(
        #"{"rooms": [{"position": 1, "name": "A1"}, {"position": 1, "name": "B2"}]}"#,
        version: 2
      )
      #expect(same.status == 422)
      #expect(try await DaySample.day(site).rooms.count == 2)
    }
  }

  @Test("only hosts read and change the day, and what stands in the way is said")
  func ladder() async throws {
    try await TestSite.run { site in
      try await DaySample.visit(site, guests: 0)
      let eli = try await site.browser(.eli)
      let asked = try await eli.json(.post, "\(DaySample.apiPath)/search", headers: RoundSample.token(eli))
      #expect(asked.status == 422 && asked.text.contains("Nobody is invited yet"))
      for member in [Cast.Member.ben, .cyd, .gil, .dee] {
        #expect(try await site.browser(member).json(.get, DaySample.apiPath).status == 403)
      }
      #expect(try await site.browser(.kim).json(.get, DaySample.apiPath).status == 404)
      #expect(try await eli.json(.delete, DaySample.apiPath).status == 405)
    }
  }
}
