import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Sharing and calling off inquiry visits", .database)
struct InquiryStateHandlersTests {
  private static let sharing = "\(PreparedVisit.path)/sharing"
  private static let cancellation = "\(PreparedVisit.path)/cancellation"

  @Test("invitations go out once there is enough, and say before what is missing")
  func shares() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .preparing)
      try await site.store.write { db in try db.run("DELETE FROM inquiry_guest") }
      let eli = try await site.browser(.eli)

      let early = try await eli.post(Self.sharing, [])
      #expect(early.status == 422 && early.text.contains("Nobody is invited yet"))

      try await site.store.write { db in try PreparedVisit.guest(db, .cyd, at: Cast.grant) }
      #expect(try await eli.get(PreparedVisit.path).text.contains("Send the invitations"))
      #expect(try await eli.post(Self.sharing, []).status == 303)
      #expect(try await eli.post(Self.sharing, []).status == 303)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'visit.shared'") == 1
      )
      #expect(try await site.browser(.cyd).get(PreparedVisit.path).text.contains("You are invited"))
      #expect(try await site.browser(.ben).post(Self.sharing, []).status == 403)
    }
  }

  @Test("a visit is called off with words, which those invited read")
  func cancels() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get(Self.cancellation).status == 200)
      let silent = try await eli.post(Self.cancellation, [("because", "")])
      #expect(silent.status == 422 && silent.text.contains("Write a sentence"))

      #expect(try await eli.post(Self.cancellation, [("because", "The boiler broke.")]).status == 303)
      #expect(try await eli.post(Self.cancellation, [("because", "Again.")]).status == 303)

      let cyd = try await site.browser(.cyd)
      #expect(try await cyd.get(PreparedVisit.path).text.contains("The boiler broke."))
      #expect(try await cyd.get("/d/maravilla/visits").text.contains("Called off"))
      #expect(try await cyd.get("\(PreparedVisit.path)/calendar").text.contains("STATUS:CANCELLED"))
      #expect(try await eli.get("\(PreparedVisit.path)/edit").status == 410)
    }
  }

  @Test("a visit whose day is over is not called off, nor shared, nor is one of others")
  func tooLate() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, inDays: -1)
      let eli = try await site.browser(.eli)
      #expect(try await eli.post(Self.cancellation, [("because", "Late.")]).status == 422)
      try await site.store.write { db in try db.run("UPDATE inquiry_visit SET state = 'preparing'") }
      let share = try await eli.post(Self.sharing, [])
      #expect(share.status == 422 && share.text.contains("The day of the visit is over"))
      #expect(try await site.browser(.gil).post(Self.cancellation, [("because", "No.")]).status == 403)
    }
  }
}
