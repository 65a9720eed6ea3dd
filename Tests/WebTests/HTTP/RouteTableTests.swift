import HTTPTypes
import Markup
import Testing

@testable import Web

@Suite("Finding a route")
struct RouteTableTests {
  private let table = RouteTable([
    .open(.get, "/", because: "test") { _ in .seeOther("/") },
    .open(.get, "/d/:district/rounds/:round", because: "test") { _ in .seeOther("/") },
    .open(.get, "/d/:district/rounds/new", because: "test") { _ in .seeOther("/") },
    .open(.post, "/d/:district/rounds/:round/notes", because: "test") { _ in .seeOther("/") },
  ])

  @Test("parameters are read from their place and decoded")
  func parameters() throws {
    guard case .found(let route, let parameters) = table.match(.get, "/d/maravilla/rounds/caf%C3%A9") else {
      Issue.record("no route")
      return
    }

    #expect(route.pattern == "/d/:district/rounds/:round")
    #expect(parameters == ["district": "maravilla", "round": "café"])
  }

  @Test("a literal wins over a parameter")
  func literalWins() {
    guard case .found(let route, _) = table.match(.get, "/d/maravilla/rounds/new") else {
      Issue.record("no route")
      return
    }

    #expect(route.pattern == "/d/:district/rounds/new")
  }

  @Test("HEAD is answered where GET is")
  func head() {
    guard case .found = table.match(.head, "/d/x/rounds/new") else {
      Issue.record("no route")
      return
    }
  }

  @Test("a wrong verb names the right ones")
  func wrongMethod() {
    guard case .wrongMethod(let allowed) = table.match(.delete, "/d/x/rounds/1/notes") else {
      Issue.record("expected a wrong verb")
      return
    }

    #expect(allowed == ["POST"])
  }

  @Test(
    "nothing is found elsewhere",
    arguments: ["/d", "/d/x", "/d/x/rounds", "/d/x/rounds/1/2/3", "/nowhere"]
  )
  func nothing(path: String) {
    guard case .none = table.match(.get, path) else {
      Issue.record("\(path) was found")
      return
    }
  }
}
