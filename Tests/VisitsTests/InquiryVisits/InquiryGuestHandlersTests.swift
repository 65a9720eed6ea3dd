import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Who comes to inquiry visits", .database)
struct InquiryGuestHandlersTests {
  private static let guests = "\(PreparedVisit.path)/guests"

  @Test("a host adds a school and invites people of the staff, found by name, once")
  func invites() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .preparing)
      try await site.store.write { db in
        try db.run("DELETE FROM inquiry_guest")
        try db.run("DELETE FROM inquiry_partner")
      }
      let eli = try await site.browser(.eli)
      let added = try await eli.post("\(PreparedVisit.path)/partners", [("partner", Cast.grant.text)])
      #expect(added.status == 303)
      #expect(try await eli.get("\(Self.guests)?q=cyd").text.contains("Cyd Castro"))
      #expect(try await eli.get("\(Self.guests)?q=nobody").text.contains("Nobody of that name"))

      let form = Self.people(.cyd)
      #expect(try await eli.post(Self.guests, form).status == 303)
      #expect(try await eli.post(Self.guests, form).status == 303)

      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_guest") == 1)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'visit.guest_invited'")
          == 1
      )
      let twice = try await eli.post(Self.guests, Self.people(.cyd, row: .make(at: Cast.now)))
      #expect(twice.status == 422 && twice.text.contains("Cyd Castro is invited already"))
    }
  }

  @Test("who evaluates the host’s teachers goes into no room, and the host’s staff are guides")
  func refuses() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let eli = try await site.browser(.eli)
      for (member, part, words) in [
        (Cast.Member.eli, "visitor", "goes into no room"), (.gil, "visitor", "goes into no room"),
        (.gil, "guest", "goes into no room"), (.eli, "guide", "goes into no room"),
        (.ben, "visitor", "Invite Ben Castro as a guide"),
        (.dee, "guide", "does not work at the host school"),
        (.dee, "boss", "Choose visitor, guide or guest"),
      ] {
        let answer = try await eli.post(
          Self.guests,
          Self.people(member, part: part, row: .make(at: Cast.now))
        )
        #expect(answer.status == 422 && answer.text.contains(words), "\(member) as \(part)")
      }
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_guest") == 2)
      let kim = try await eli.post(Self.guests, Self.people(.kim, row: .make(at: Cast.now)))
      #expect(kim.status == 422 && kim.text.contains("Choose whom to invite"))
      #expect(
        try await eli.post(Self.guests, Self.people(.ben, part: "guide", row: .make(at: Cast.now))).status
          == 303
      )
    }
  }

  @Test("somebody without an account is invited by name, and the same name twice is pointed out")
  func onPaper() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let eli = try await site.browser(.eli)
      let form = Self.paper("Professor Quinn")
      #expect(try await eli.post(Self.guests, form).status == 303)
      #expect(try await eli.post(Self.guests, form).status == 303)
      let twice = try await eli.post(Self.guests, Self.paper(" professor  quinn"))
      #expect(twice.status == 422 && twice.text.contains("is invited already"))
      let unnamed = try await eli.post(Self.guests, Self.paper(""))
      #expect(unnamed.status == 422 && unnamed.text.contains("Write the name"))
      let nowhere = try await eli.post(Self.guests, Self.paper("Somebody", school: Cast.roble.text))
      #expect(nowhere.status == 422 && nowhere.text.contains("Choose a school of the list"))
      #expect(try await eli.get(PreparedVisit.path).text.contains("Professor Quinn"))
    }
  }

  @Test("schools and people are taken off again, and the host is no partner of itself")
  func removes() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let eli = try await site.browser(.eli)
      let host = try await eli.post("\(PreparedVisit.path)/partners", [("partner", Cast.lincoln.text)])
      #expect(host.status == 422 && host.text.contains("This school hosts the visit"))
      let other = try await eli.post("\(PreparedVisit.path)/partners", [("partner", Cast.roble.text)])
      #expect(other.status == 422)

      #expect(try await eli.post("\(Self.guests)/\(PreparedVisit.cyd)/removal", []).status == 303)
      #expect(try await eli.post("\(Self.guests)/\(PreparedVisit.cyd)/removal", []).status == 404)
      let school = "\(PreparedVisit.path)/partners/\(Cast.grant)/removal"
      #expect(try await eli.post(school, []).status == 303)
      #expect(try await eli.post(school, []).status == 404)
      #expect(try await site.browser(.cyd).get(PreparedVisit.path).status == 404)
      #expect(try await site.browser(.ben).post(Self.guests, Self.people(.cyd)).status == 403)
    }
  }

  @Test("those invited say whether they come, and may change their mind")
  func answers() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site)
      let ivo = try await site.browser(.ivo)
      let answer = "\(PreparedVisit.path)/answer"
      #expect(try await ivo.get("/d/maravilla/visits").text.contains("Say whether you come"))

      #expect(try await ivo.post(answer, [("answer", "declined")]).location == "/d/maravilla/visits")
      #expect(try await ivo.get(PreparedVisit.path).text.contains("You are invited"))
      #expect(try await ivo.post(answer, [("answer", "coming")]).location == PreparedVisit.path)

      let said = try await PreparedVisit.value(
        site,
        "SELECT answer FROM inquiry_guest WHERE person_id = \(Cast.person(.ivo))"
      )
      #expect(said == "coming")
      let unclear = try await ivo.post(answer, [("answer", "perhaps")])
      #expect(unclear.status == 422 && unclear.text.contains("Say whether you come"))
      #expect(try await site.browser(.ben).post(answer, [("answer", "coming")]).status == 404)
      #expect(try await site.browser(.kim).post(answer, [("answer", "coming")]).status == 404)
    }
  }

  @Test("a school that is elsewhere on the same day is pointed out")
  func clash() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .preparing)
      try await site.store.write { db in
        let other = InquiryVisitID("01900000-0000-7000-8000-00000000b003")
        try db.run(
          """
          INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, state)
          VALUES (\(other), \(Cast.maravilla), \(Cast.grant), 'Grant hosts', \(PreparedVisit.today.adding(days: 10)),
            '08:00', '12:00', 'shared')
          """
        )
      }
      let eli = try await site.browser(.eli)
      #expect(
        try await eli.get(PreparedVisit.path).text.contains(
          "Grant Middle is at “Grant hosts” on the same day"
        )
      )
      #expect(try await eli.get(Self.guests).text.contains("On the same day it is at “Grant hosts”"))
    }
  }

  private static func people(
    _ member: Cast.Member,
    part: String = "visitor",
    row: InquiryGuestID = PreparedVisit.cyd
  ) -> [(String, String)] {
    let person = Cast.person(member).text
    return [("person", person), ("id-\(person)", row.text), ("part", part)]
  }

  private static func paper(_ name: String, school: String = "") -> [(String, String)] {
    [
      (
        "id",
        name == "Professor Quinn"
          ? "01900000-0000-7000-8000-00000000b0aa" : InquiryGuestID.make(at: Cast.now).text
      ),
      ("name", name), ("school", school), ("paper_part", "guest"),
    ]
  }
}
