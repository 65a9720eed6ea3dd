import Foundation
import HTTPTypes
import Kernel
import People
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("The API's own document", .database)
struct OpenAPIDocumentTests {
  @Test("every address of the API is documented, and every operation has a name of its own")
  func complete() async throws {
    try await TestSite.run { site in
      let routes = site.assembly.routes.filter(\.isAPI)
      let names = routes.compactMap(\.documentation?.id)

      #expect(!routes.isEmpty)
      for route in routes { #expect(route.documentation != nil, "\(route.method) \(route.pattern)") }
      #expect(Set(names).count == names.count)
    }
  }

  @Test("every answer to a documented GET has the documented shape")
  func isTrue() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      try await site.store.write { db in
        try EventLog.append(
          Event("term.added", of: "x:1", by: .command, district: Cast.maravilla, school: Cast.lincoln),
          at: Cast.now,
          db
        )
      }
      // Not everything is an administrator's: reflections are a teacher's own, rounds a school's.
      let askers = [try await site.browser(.jo), try await site.browser(.ben), try await site.browser(.eli)]
      for route in site.assembly.routes where route.isAPI && route.method == .get {
        guard let operation = route.documentation, RouteFill.names(route).isSubset(of: RouteFill.known) else {
          continue
        }
        var answer = try await askers[0].json(.get, RouteFill.own.path(route))
        for asker in askers.dropFirst() where answer.status == 403 {
          answer = try await asker.json(.get, RouteFill.own.path(route))
        }
        #expect(answer.status == operation.status, "\(route.pattern)")
        let problems = try JSONShapeChecker.problems(in: answer.body, operation.gives)
        #expect(problems.isEmpty, "\(route.pattern): \(problems.joined(separator: "; "))")
      }
    }
  }

  @Test("the document is OpenAPI 3.1: parameters of addresses are declared, references lead somewhere")
  func structure() async throws {
    try await TestSite.run { site in
      let answer = try await site.browser(nil).json(.get, "/api/v1/openapi.json")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])

      #expect(document["openapi"] as? String == "3.1.0")
      #expect((document["info"] as? [String: Any])?["version"] is String)
      #expect(paths.values.map(\.count).reduce(0, +) == site.assembly.routes.filter(\.isAPI).count)
      for (path, operations) in paths {
        for (method, operation) in operations {
          let problems = Self.problems(operation, path: path)
          #expect(problems.isEmpty, "\(method) \(path): \(problems)")
        }
      }
      let references = Set(answer.text.matches(of: /"\$ref" : "#\/([^"]+)"/).map { String($0.1) })
      for reference in references { #expect(Self.isThere(reference, in: document), "\(reference)") }
    }
  }

  @Test("the checker finds what is missing, extra or of another kind")
  func checker() throws {
    let shape = JSONShape.object([("a", .integer("")), ("b?", .text("")), ("c", .identifier(""))])
    let problems = { (text: String) in try JSONShapeChecker.problems(in: Array(text.utf8), shape).count }
    let id = Cast.lincoln.text

    #expect(try problems("{\"a\":1,\"c\":\"\(id)\"}") == 0)
    #expect(try problems("{\"a\":1,\"b\":null,\"c\":\"\(id)\"}") == 0)
    #expect(try problems("{\"c\":\"\(id)\"}") == 1)
    #expect(try problems("{\"a\":1.5,\"c\":\"x\",\"d\":2}") == 3)
  }

  private static func problems(_ operation: [String: Any], path: String) -> [String] {
    let parameters = operation["parameters"] as? [[String: Any]] ?? []
    let declared = parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
    let used = path.matches(of: /\{([a-z_-]+)\}/).map { String($0.1) }
    let responses = operation["responses"] as? [String: Any] ?? [:]
    return [
      (operation["operationId"] as? String ?? "").isEmpty ? "no operationId" : nil,
      (operation["summary"] as? String ?? "").isEmpty ? "no summary" : nil,
      declared.sorted() == used.sorted() ? nil : "parameters \(declared) declared, \(used) used",
      responses["default"] == nil ? "no default response" : nil,
      responses.keys.contains { $0.hasPrefix("2") } ? nil : "no response for success",
    ].compactMap { $0 }
  }

  private static func isThere(_ reference: String, in document: [String: Any]) -> Bool {
    var node: Any? = document
    for key in reference.split(separator: "/") { node = (node as? [String: Any])?[String(key)] }
    return node != nil
  }
}
