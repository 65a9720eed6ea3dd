import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("After visits, for programs", .database)
struct VisitResultAPIHandlersTests {
  @Test("a promise is made, kept and listed, each answer in its declared shape")
  func commitments() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let eli = try await site.browser(.eli)
      let path = "\(PreparedVisit.apiPath)/commitments"
      let made = try await eli.json(
        .post,
        path,
        """
        {"id":"\(CommitmentHandlersTests.id)","text":"Plan talk","owner":"\(Cast.person(.lea))","dueOn":"2026-12-18"}
        """,
        headers: RoundSample.token(eli)
      )
      #expect(made.status == 201)
      #expect(try JSONShapeChecker.problems(in: made.body, VisitResultAPI.commitment).isEmpty)

      let one = "\(path)/\(CommitmentHandlersTests.id)"
      let change = "{\"state\":\"kept\",\"outcome\":\"Done\"}"
      let kept = try await eli.json(.patch, one, change, headers: RoundSample.token(eli, ifMatch: 1))
      #expect(kept.status == 200 && kept.text.contains("\"state\":\"kept\""))
      let late = try await eli.json(.patch, one, change, headers: RoundSample.token(eli, ifMatch: 1))
      #expect(late.status == 412)
      let blind = try await eli.json(.patch, one, change, headers: RoundSample.token(eli))
      #expect(blind.status == 422)
      let list = try await site.browser(.cyd).json(.get, path)
      #expect(try JSONShapeChecker.problems(in: list.body, .page(of: VisitResultAPI.commitment)).isEmpty)
      let cyd = try await site.browser(.cyd)
      let foreign = try await cyd.json(.post, path, "{}", headers: RoundSample.token(cyd))
      #expect(foreign.status == 403)
      #expect(try await site.browser(.kim).json(.get, path).status == 404)
    }
  }

  @Test("an answer is taken without a name, and the list holds none of it")
  func answers() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let path = "\(PreparedVisit.apiPath)/answers"
      let ben = try await site.browser(.ben)
      let body = "{\"wasUseful\":4,\"feltSafe\":4}"

      let answer = try await ben.json(.post, path, body, headers: RoundSample.token(ben))
      #expect(answer.status == 201)
      #expect(try JSONShapeChecker.problems(in: answer.body, VisitResultAPI.recorded).isEmpty)
      let wrong = try await ben.json(
        .post,
        path,
        "{\"wasUseful\":9,\"feltSafe\":4}",
        headers: RoundSample.token(ben)
      )
      #expect(wrong.status == 422)
      let list = try await site.browser(.dee).json(.get, path)
      #expect(list.text.contains("\"items\":[]"))
      let eli = try await site.browser(.eli)
      #expect(try await eli.json(.post, path, body, headers: RoundSample.token(eli)).status == 403)
    }
  }
}
