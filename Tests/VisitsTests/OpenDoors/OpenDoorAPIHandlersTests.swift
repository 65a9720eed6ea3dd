import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("Open doors for programs", .database)
struct OpenDoorAPIHandlersTests {
  private static let doors = "/api/v1/d/maravilla/open-doors"

  @Test("a door is opened, found, changed and closed, and answers have the documented shapes")
  func doors() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let ben = try await site.browser(.ben)
      let made = try await ben.json(.post, Self.doors, Self.body(), headers: RoundSample.token(ben))
      let path = "\(Self.doors)/\(DoorSample.door)"

      #expect(made.status == 201)
      #expect(try JSONShapeChecker.problems(in: made.body, OpenDoorAPI.door).isEmpty)
      let list = try await site.browser(.cyd).json(.get, Self.doors)
      #expect(try JSONShapeChecker.problems(in: list.body, .page(of: OpenDoorAPI.doorLine)).isEmpty)
      #expect(list.text.contains(DoorSample.door.text))
      #expect(try await ben.json(.patch, path, Self.body(), headers: RoundSample.token(ben)).status == 422)
      let tag = RoundSample.token(ben, ifMatch: 1)
      #expect(try await ben.json(.patch, path, Self.body(place: "Gym"), headers: tag).status == 200)
      #expect(try await ben.json(.patch, path, Self.body(), headers: tag).status == 412)
      let lea = try await site.browser(.lea)
      #expect(try await lea.json(.post, "\(path)/closure", headers: RoundSample.token(lea)).status == 403)
      let closed = try await ben.json(.post, "\(path)/closure", headers: RoundSample.token(ben))
      #expect(closed.status == 200 && closed.text.contains(#""state":"closed""#))
    }
  }

  @Test("one asks, is answered, calls off, and sees one's own bookings only")
  func bookings() async throws {
    try await TestSite.run { site in
      try await DoorSample.open(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))
      let path = "/api/v1\(DoorSample.bookingPath)"
      let body = #"{"id":"\#(DoorSample.booking)","day":"\#(DoorSample.day)"}"#
      let asked = try await cyd.json(
        .post,
        "\(Self.doors)/\(DoorSample.door)/bookings",
        body,
        headers: RoundSample.token(cyd)
      )
      let agreed = try await ben.json(
        .post,
        "\(path)/answer",
        #"{"agrees":true}"#,
        headers: RoundSample.token(ben)
      )

      #expect(asked.status == 201)
      #expect(agreed.text.contains(#""state":"agreed""#))
      #expect(try JSONShapeChecker.problems(in: agreed.body, OpenDoorAPI.booking).isEmpty)
      for browser in [ben, cyd] {
        let list = try await browser.json(.get, "/api/v1/d/maravilla/door-bookings")
        #expect(try JSONShapeChecker.problems(in: list.body, .page(of: OpenDoorAPI.booking)).isEmpty)
        #expect(list.text.contains(DoorSample.booking.text))
      }
      let off = try await cyd.json(.post, "\(path)/cancellation", "{}", headers: RoundSample.token(cyd))
      #expect(off.text.contains("withdrawn"))
    }
  }

  @Test("line and thanks are sent as on the page, and the echo is the host's own")
  func echo() async throws {
    try await TestSite.run { site in
      try await DoorSample.visited(site)
      let (ben, cyd) = (try await site.browser(.ben), try await site.browser(.cyd))
      let path = "/api/v1\(DoorSample.bookingPath)"
      let token = RoundSample.token(cyd)
      let line = try await cyd.json(
        .post,
        "\(path)/try",
        #"{"line":"Wait","isShared":false}"#,
        headers: token
      )
      let thanks = try await cyd.json(.post, "\(path)/thanks", #"{"words":"Gracias"}"#, headers: token)

      #expect(line.status == 200 && line.text.contains("Wait") && thanks.status == 200)
      let echo = try await ben.json(.get, "/api/v1/d/maravilla/door-echo")
      #expect(echo.text.contains(#""came":1"#) && echo.text.contains("Gracias"))
      #expect(try JSONShapeChecker.problems(in: echo.body, OpenDoorAPI.echo).isEmpty)
      #expect(try await cyd.json(.get, "/api/v1/d/maravilla/door-echo").text.contains(#""came":0"#))
    }
  }

  private static func body(place: String = "Room 14") -> String {
    """
    {"id":"\(DoorSample.door)","school":"\(Cast.lincoln)","practice":"\(RoundSample.practices[0])","subject":"science",
    "gradeFrom":3,"gradeTo":5,"lookFor":"Talk","day":"\(DoorSample.day)","startsAt":"09:05","endsAt":"09:50",
    "place":"\(place)","seats":2,"needsAsking":true}
    """
  }
}
