import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Inquiry visits for programs", .database)
struct InquiryVisitAPIHandlersTests {
  @Test("a visit is prepared, filled, shared and answered, each answer in its declared shape")
  func whole() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let eli = try await site.browser(.eli)
      let day = PreparedVisit.today.adding(days: 20)
      let made = try await eli.json(
        .post,
        "/api/v1/d/maravilla/visits",
        """
        {"id":"\(PreparedVisit.id)","school":"\(Cast.lincoln)","title":"Talk","day":"\(day)","startsAt":"8:30",\
        "endsAt":"13:00"}
        """,
        headers: RoundSample.token(eli)
      )
      #expect(made.status == 201)
      #expect(try JSONShapeChecker.problems(in: made.body, InquiryVisitAPI.visit).isEmpty)

      let filled = try await eli.json(
        .patch,
        PreparedVisit.apiPath,
        """
        {"place":"Library","theory":{"ifWe":"a","then":"b","soThat":"c"},\
        "targets":[{"measure":"Math","group":"all","amount":"5","unit":"percent","dueOn":"2027-06-10"}],\
        "lookFors":[{"practice":"\(RoundSample.practices[0])","studentsWould":"talk"},\
        {"practice":"\(RoundSample.practices[1])","studentsWould":"write"}]}
        """,
        headers: RoundSample.token(eli, ifMatch: 1)
      )
      #expect(filled.status == 200, "\(filled.text)")
      #expect(filled.text.contains("\"studentsWould\":\"write\""))
      let late = try await eli.json(
        .patch,
        PreparedVisit.apiPath,
        "{\"title\":\"Late\"}",
        headers: RoundSample.token(eli, ifMatch: 1)
      )
      #expect(late.status == 412)
      let blind = try await eli.json(
        .patch,
        PreparedVisit.apiPath,
        "{\"title\":\"Blind\"}",
        headers: RoundSample.token(eli)
      )
      #expect(blind.status == 422)

      try await people(eli)
      let shared = try await eli.json(
        .post,
        "\(PreparedVisit.apiPath)/sharing",
        headers: RoundSample.token(eli)
      )
      #expect(shared.status == 200)
      let cyd = try await site.browser(.cyd)
      let answer = try await cyd.json(
        .put,
        "\(PreparedVisit.apiPath)/answer",
        "{\"answer\":\"coming\"}",
        headers: RoundSample.token(cyd)
      )
      #expect(answer.status == 200)
      let list = try await cyd.json(.get, "/api/v1/d/maravilla/visits")
      #expect(list.text.contains("\"title\":\"Talk\""))
      #expect(try JSONShapeChecker.problems(in: list.body, .page(of: InquiryVisitAPI.visitLine)).isEmpty)
    }
  }

  private func people(_ eli: TestBrowser) async throws {
    let partner = try await eli.json(
      .post,
      "\(PreparedVisit.apiPath)/partners",
      "{\"school\":\"\(Cast.grant)\"}",
      headers: RoundSample.token(eli)
    )
    #expect(partner.status == 201)
    let guest = try await eli.json(
      .post,
      "\(PreparedVisit.apiPath)/guests",
      "{\"id\":\"\(PreparedVisit.cyd)\",\"person\":\"\(Cast.person(.cyd))\",\"part\":\"visitor\"}",
      headers: RoundSample.token(eli)
    )
    #expect(guest.status == 201)
    let supervisor = try await eli.json(
      .post,
      "\(PreparedVisit.apiPath)/guests",
      "{\"person\":\"\(Cast.person(.gil))\",\"part\":\"visitor\"}",
      headers: RoundSample.token(eli)
    )
    #expect(supervisor.status == 422 && supervisor.text.contains("goes into no room"))
    let paper = try await eli.json(
      .post,
      "\(PreparedVisit.apiPath)/guests",
      "{\"id\":\"01900000-0000-7000-8000-00000000b0aa\",\"name\":\"Quinn\",\"part\":\"guest\"}",
      headers: RoundSample.token(eli)
    )
    #expect(paper.status == 201)
    let gone = try await eli.json(
      .delete,
      "\(PreparedVisit.apiPath)/guests/01900000-0000-7000-8000-00000000b0aa",
      headers: RoundSample.token(eli)
    )
    #expect(gone.status == 200 && !gone.text.contains("Quinn"))
    let school = try await eli.json(
      .delete,
      "\(PreparedVisit.apiPath)/partners/\(Cast.roble)",
      headers: RoundSample.token(eli)
    )
    #expect(school.status == 404)
  }

  @Test("a visit is called off with words, and only by its host")
  func cancels() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site)
      let path = "\(PreparedVisit.apiPath)/cancellation"
      let ben = try await site.browser(.ben)
      let body = "{\"because\":\"Storm\"}"
      #expect(try await ben.json(.post, path, body, headers: RoundSample.token(ben)).status == 403)
      let eli = try await site.browser(.eli)
      let answer = try await eli.json(.post, path, body, headers: RoundSample.token(eli))
      #expect(answer.status == 200 && answer.text.contains("\"cancelledBecause\":\"Storm\""))
      #expect(try JSONShapeChecker.problems(in: answer.body, InquiryVisitAPI.visit).isEmpty)
    }
  }
}
