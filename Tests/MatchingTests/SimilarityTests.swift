import Testing

@testable import Matching

@Suite("Similarity of schools")
struct SimilarityTests {
  @Test("two schools are two standard deviations apart in every variable")
  func twoSchools() throws {
    let size = SimilarityVariable(name: "size", scale: .logarithm, values: [100, 900])
    let share = SimilarityVariable(name: "share", values: [0.2, 0.4])

    #expect(try Similarity.distance([size], schools: 2)[0, 1] == 200)
    #expect(try Similarity.distance([size, share], schools: 2)[0, 1] == 283)
  }

  @Test("a weight multiplies the squared difference, and none leaves the variable out")
  func weights() throws {
    let heavy = SimilarityVariable(name: "a", weight: 4, values: [0, 1])
    let absent = SimilarityVariable(name: "b", weight: 0, values: [nil, nil])

    #expect(try Similarity.distance([heavy, absent], schools: 2)[0, 1] == 400)
  }

  @Test("a variable in which all agree adds nothing")
  func equal() throws {
    let same = SimilarityVariable(name: "a", values: [7, 7, 7])

    #expect(try Similarity.distance([same], schools: 3)[0, 2] == 0)
  }

  @Test("the open problems' distances come out to the hundredth", arguments: OpenInstances.triads)
  func openInstances(_ name: String, _ best: Int) throws {
    let instance = try OpenInstances.instance("triads_\(name)")
    let schools = try #require(instance["schools"] as? [[String: Any]])
    let expected = try #require(instance["distance"] as? [[Int]])
    let variables = ["enrollment", "sed", "el", "swd"].map { key in
      SimilarityVariable(
        name: key,
        scale: key == "enrollment" ? .logarithm : .plain,
        values: schools.map { $0[key] as? Double }
      )
    }

    let distance = try Similarity.distance(variables, schools: schools.count)

    for one in schools.indices {
      for other in schools.indices { #expect(distance[one, other] == expected[one][other]) }
    }
  }

  @Test("missing values, logarithms of zero and weights below zero are refused by name")
  func refusals() {
    func refusal(_ variable: SimilarityVariable) -> SimilarityRefusal? {
      do {
        _ = try Similarity.distance([variable], schools: 2)
        return nil
      } catch {
        return error
      }
    }

    #expect(refusal(.init(name: "a", values: [1, nil])) == .missing(variable: "a", school: 1))
    #expect(refusal(.init(name: "a", values: [.nan, 1])) == .missing(variable: "a", school: 0))
    let zero = SimilarityVariable(name: "a", scale: .logarithm, values: [0, 1])
    #expect(refusal(zero) == .notPositive(variable: "a", school: 0))
    #expect(refusal(.init(name: "a", weight: -1, values: [1, 2])) == .weight(variable: "a"))
  }
}
