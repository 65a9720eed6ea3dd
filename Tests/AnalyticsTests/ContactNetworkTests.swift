import Testing

@testable import Analytics

@Suite("Network of contacts")
struct ContactNetworkTests {
  private static func log(_ lines: [(String, String)], _ people: String, groups: String = "") -> ContactLog {
    var roster: [String: StaffMember] = [:]
    for (index, person) in people.enumerated() {
      let group = groups.isEmpty ? "x" : String(Array(groups)[index])
      roster[String(person)] = StaffMember(
        school: group == "?" ? nil : group,
        subject: "math",
        gradeBand: nil
      )
    }
    let contacts = lines.map { Contact(from: $0.0, to: $0.1, channel: "pd", day: 1, minutes: 5) }
    return ContactLog(roster: roster, leaders: [], contacts: contacts)
  }

  private static func network(_ lines: [(String, String)], _ people: String) -> ContactNetwork {
    ContactNetwork(log(lines, people))
  }

  private func near(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { near($0, $1) }
  }

  private func near(_ one: Double?, _ other: Double) -> Bool { one.map { abs($0 - other) < 1e-12 } ?? false }

  @Test("a chain a → b → c → d")
  func chain() {
    let chain = Self.network([("a", "b"), ("b", "c"), ("c", "d")], "abcd")

    #expect(near(chain.betweenness.map { $0 * 3 }, [0, 1, 1, 0]))
    #expect(near(chain.closeness, [0.5, 0.75, 0.75, 0.5]))
    #expect(chain.inDegrees == [0, 1, 1, 1] && chain.outDegrees == [1, 1, 1, 0])
    #expect(chain.coreNumbers == [1, 1, 1, 1])
    #expect(chain.density == 0.25 && chain.reciprocity == 0 && chain.clustering == 0)
  }

  @Test("a triangle with a tail and somebody alone")
  func triangle() {
    let lines = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "a"), ("c", "d")]
    let network = Self.network(lines, "abcde")

    #expect(network.directedLines == 5 && network.undirectedLines == 4)
    #expect(network.reciprocity == 0.4)
    #expect(network.coreNumbers == [2, 2, 2, 1, 0])
    #expect(near(network.clustering, 7.0 / 15))
    #expect(network.componentSizes == [4, 1] && network.isolates == ["e"])
    #expect(near(network.closeness, [0.5625, 0.5625, 0.75, 0.45, 0]))
  }

  @Test("weight moves the walk: two contacts draw twice as much as one")
  func pageRank() {
    let ranks = Self.network([("a", "b"), ("a", "b"), ("a", "c")], "abc").pageRank()

    // a = (0.85(b+c) + 0.15)/3, b = a + 0.85·2a/3, c = a + 0.85·a/3, with a + b + c = 1.
    let first = 1 / 3.85
    let expected = [1, 1 + 1.7 / 3, 1 + 0.85 / 3].map { $0 * first }
    #expect(near(ranks, expected))
  }

  @Test("contacts across and within schools, with an unknown school left out")
  func mixing() {
    let log = Self.log(
      [("a", "b"), ("b", "a"), ("c", "d"), ("a", "c"), ("d", "e")],
      "abcde",
      groups: "xxyy?"
    )
    let mixing = Mixing(ContactNetwork(log), log.roster, by: .school)
    let subjects = Mixing(ContactNetwork(log), log.roster, by: .subject)

    #expect(mixing.within == 2 && mixing.crossing == 1 && mixing.unknown == 1)
    #expect(near(mixing.ei, -1.0 / 3))
    #expect(near(mixing.assortativity, 1.0 / 3))
    // Of the six pairs of four people, four cross: (4 - 2)/6.
    #expect(near(mixing.expectedEI, 1.0 / 3))
    #expect(subjects.ei == -1 && subjects.assortativity == nil && subjects.expectedEI == -1)
  }

  @Test("nobody, and somebody alone, have no shares")
  func nobody() {
    let empty = Self.network([], "")
    let one = Self.network([("a", "a")], "a")

    #expect(empty.pageRank().isEmpty && empty.componentSizes.isEmpty && empty.clustering == nil)
    #expect(empty.density == 0 && empty.reciprocity == nil && empty.coreNumbers.isEmpty)
    #expect(one.pageRank() == [1] && one.closeness == [0] && one.isolates == ["a"])
  }

  @Test("ranks sum to 1, cores stay below degrees, and shares between 0 and 1", arguments: 0..<40)
  func properties(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let log = RandomContacts.log(&random)
    let network = ContactNetwork(log)
    guard !network.people.isEmpty else { return }

    #expect(abs(network.pageRank().reduce(0, +) - 1) < 1e-12, "seed \(seed)")
    #expect(network.componentSizes.reduce(0, +) == network.people.count)
    #expect(zip(network.coreNumbers, network.neighbors).allSatisfy { $0 <= $1.count })
    #expect((network.betweenness + network.closeness).allSatisfy { (0...1).contains($0) })
    #expect(network.inDegrees.reduce(0, +) == network.outDegrees.reduce(0, +))
    #expect(Self.coresHold(network))
    for grouping in StaffGrouping.allCases {
      let mixing = Mixing(network, log.roster, by: grouping)
      #expect(mixing.crossing + mixing.within + mixing.unknown == network.undirectedLines)
      #expect((mixing.assortativity ?? 0) <= 1 + 1e-12 && abs(mixing.ei ?? 0) <= 1)
    }
  }

  /// By definition: for each k, taking away those with fewer than k neighbors until none is left to take.
  private static func coresHold(_ network: ContactNetwork) -> Bool {
    (0...network.people.count).allSatisfy { k in
      var left = Set(network.people.indices)
      while true {
        let loose = left.filter { person in network.neighbors[person].count { left.contains($0) } < k }
        guard !loose.isEmpty else { break }
        left.subtract(loose)
      }
      return left == Set(network.people.indices.filter { network.coreNumbers[$0] >= k })
    }
  }
}
