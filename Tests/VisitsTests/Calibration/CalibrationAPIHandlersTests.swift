import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Visits

@Suite("Practice sets for programs", .database)
struct CalibrationAPIHandlersTests {
  private static let sets = "/api/v1/d/maravilla/calibration"
  private static let one = "/api/v1\(CalibrationSample.path)"

  @Test("a set is drafted, published, marked, finished and closed, with the documented shapes")
  func whole() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let (dee, ben) = (try await site.browser(.dee), try await site.browser(.ben))
      let (token, own) = (RoundSample.token(dee), RoundSample.token(ben))
      let text = #"[{"language":"en","title":"Talk","body":"Pairs compare."}]"#
      let set = #"{"id":"\#(CalibrationSample.set)","texts":\#(text)}"#
      let scene = """
        {"id":"\(CalibrationSample.scenes[0])","texts":\(text),
        "lookFors":[{"practice":"\(RoundSample.practices[0])","authorMark":"seen"}]}
        """
      let marks = "\(Self.one)/vignettes/\(CalibrationSample.scenes[0])/marks"

      #expect(try await dee.json(.post, Self.sets, set, headers: token).status == 201)
      #expect(try await dee.json(.post, "\(Self.one)/vignettes", scene, headers: token).status == 201)
      #expect(try await dee.json(.post, "\(Self.one)/publication", headers: token).status == 200)
      let list = try await ben.json(.get, Self.sets)
      #expect(try JSONShapeChecker.problems(in: list.body, .page(of: CalibrationAPI.setLine)).isEmpty)
      #expect(try await ben.json(.post, marks, #"{"marks":[]}"#, headers: own).status == 422)
      let marked = try await ben.json(.post, marks, #"{"marks":["not_seen"]}"#, headers: own)
      #expect(try JSONShapeChecker.problems(in: marked.body, CalibrationAPI.set).isEmpty)
      #expect(marked.text.contains(#""ownMark":"not_seen""#) && !marked.text.contains("authorMark"))
      let done = try await ben.json(.post, "\(Self.one)/completion", headers: own)
      #expect(try JSONShapeChecker.problems(in: done.body, CalibrationAPI.agreement).isEmpty)
      #expect(done.text.contains(#""isWithheld":true"#) && done.text.contains(#""authorMark":"seen""#))
      #expect(try await ben.json(.post, "\(Self.one)/closure", headers: own).status == 403)
      #expect(try await dee.json(.post, "\(Self.one)/closure", headers: token).text.contains("closed"))
    }
  }

  @Test("figures appear with ten observers, as on the page")
  func figures() async throws {
    try await TestSite.run { site in
      try await CalibrationSample.publish(site)
      try await CalibrationSample.crowd(site, 9, seen: 4)
      try await CalibrationSample.mark(site, .ben)

      let answer = try await site.browser(.ben).json(.get, "\(Self.one)/agreement")

      #expect(try JSONShapeChecker.problems(in: answer.body, CalibrationAPI.agreement).isEmpty)
      #expect(answer.text.contains(#""observers":10"#) && answer.text.contains(#""percentAgreement":0.81"#))
    }
  }
}
