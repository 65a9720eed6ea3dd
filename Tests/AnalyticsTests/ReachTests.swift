import Testing

@testable import Analytics

@Suite("Spread of expertise")
struct ReachTests {
  /// Ana and Ben lead; Ana meets Cyd and Dee, Cyd passes it on to Eli, and Eli to Fay.
  private static let roster = [
    "ana": StaffMember(school: "Lincoln", subject: "math", gradeBand: "6-8"),
    "ben": StaffMember(school: "Adams", subject: "ela", gradeBand: "6-8"),
    "cyd": StaffMember(school: "Lincoln", subject: "math", gradeBand: "3-5"),
    "dee": StaffMember(school: "Adams", subject: "art", gradeBand: nil),
    "eli": StaffMember(school: "Adams", subject: "math", gradeBand: "3-5"),
    "fay": StaffMember(school: "Lincoln", subject: "art", gradeBand: "3-5"),
  ]

  private static func contact(_ from: String, _ to: String, _ channel: String, _ day: Int) -> Contact {
    Contact(from: from, to: to, channel: channel, day: day, minutes: day == 9 ? nil : 30)
  }

  private static let contacts = [
    contact("ana", "cyd", "pd", 1), contact("ana", "cyd", "social", 2), contact("ana", "dee", "pd", 9),
    contact("ben", "ana", "pd", 3), contact("ana", "ana", "pd", 1), contact("cyd", "eli", "pd", 4),
    contact("eli", "fay", "pd", 5), contact("dee", "ben", "pd", 8), contact("ana", "zoe", "social", 5),
  ]

  private static let log = ContactLog(
    roster: roster,
    leaders: ["ana", "ben", "ana", "zoe"],
    contacts: contacts
  )

  @Test("somebody met in two channels counts once, and the sum says twice")
  func direct() {
    let reach = DirectReach(Self.log)

    #expect(reach.contacts == 4)
    #expect(reach.people == ["ana", "cyd", "dee"])
    #expect(reach.withoutLeaders == ["cyd", "dee"])
    #expect(reach.sumOfChannels == 4 && reach.overlap == 1)
    #expect(reach.channels["pd"]?.onlyHere == 2)
    #expect(reach.channels["social"]?.onlyHere == 0)
    #expect(reach.channels["pd"]?.minutes == 60 && reach.channels["pd"]?.withoutMinutes == 1)
    #expect(reach.byLeader == ["ana": 2, "ben": 1])
    #expect(reach.coverage == 0.5)
    #expect(reach.count(by: .school) == ["Lincoln": 2, "Adams": 1])
    #expect(reach.count(by: .gradeBand) == ["6-8": 1, "3-5": 1])
    #expect(Self.log.outsideContacts == 1)
  }

  @Test("a broker leads on a later day than the first contact received")
  func indirect() {
    let reach = IndirectReach(Self.log)

    #expect(reach.brokers == ["cyd"])
    #expect(reach.secondOrder == ["eli"])
    #expect(reach.anyOrder == ["cyd", "dee", "eli", "fay"])
  }

  @Test("on one and the same day nothing is passed on")
  func sameDay() {
    let contacts = [Self.contact("ana", "cyd", "pd", 4), Self.contact("cyd", "eli", "pd", 4)]
    let reach = IndirectReach(ContactLog(roster: Self.roster, leaders: ["ana"], contacts: contacts))

    #expect(reach.brokers.isEmpty && reach.secondOrder.isEmpty)
    #expect(reach.anyOrder == ["cyd"])
  }

  @Test("the only teacher of a subject at a school is named, and whether a peer was met")
  func lone() {
    let lone = LoneTeachers(Self.log)

    #expect(lone.all == ["ben", "dee", "eli", "fay"])
    #expect(lone.withoutPeerContact == ["ben", "dee", "fay"])
  }

  @Test("channel totals of 311, 63 and 113 hold a head count of 311 to 487")
  func bounds() throws {
    let bounds = try #require(ReachBounds(channelTotals: [311, 63, 113], staff: 1400))

    #expect(bounds.sum == 487)
    #expect(bounds.people == 311...487)
    #expect(bounds.coverage == 311.0 / 1400...487.0 / 1400)
    #expect(ReachBounds(channelTotals: [311, 63, 113], staff: 400)?.people == 311...400)
    #expect(ReachBounds(channelTotals: [311], staff: 300)?.people == nil)
    #expect(ReachBounds(channelTotals: [], staff: 0)?.coverage == nil)
    #expect(ReachBounds(channelTotals: [.max, 1], staff: nil) == nil)
    #expect(ReachBounds(channelTotals: [-1], staff: 3) == nil)
  }

  @Test("head counts lie in their bounds, and order of writing changes nothing", arguments: 0..<40)
  func properties(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let log = RandomContacts.log(&random)
    let shuffled = ContactLog(
      roster: log.roster,
      leaders: log.leaders,
      contacts: log.contacts.shuffled(using: &random)
    )
    let (direct, indirect) = (DirectReach(log), IndirectReach(log))
    let bounds = ReachBounds(
      channelTotals: direct.channels.values.map(\.people.count),
      staff: log.roster.count
    )

    #expect(bounds?.people?.contains(direct.people.count) == true, "seed \(seed)")
    #expect(indirect == IndirectReach(shuffled))
    #expect(DirectReach(shuffled).people == direct.people)
    #expect(indirect.brokers.isSubset(of: direct.withoutLeaders))
    #expect(indirect.secondOrder.isDisjoint(with: direct.people))
    #expect(indirect.secondOrder.union(direct.withoutLeaders).isSubset(of: indirect.anyOrder))
  }
}

/// Small logs made at random, some of them empty.
enum RandomContacts {
  static func log(_ random: inout SeededGenerator) -> ContactLog {
    let people = (0..<Int.random(in: 0...14, using: &random)).map { "p\($0)" }
    let groups = ["a", "b", "c", nil]
    var roster: [String: StaffMember] = [:]
    for person in people {
      roster[person] = StaffMember(
        school: groups.randomElement(using: &random) ?? nil,
        subject: groups.randomElement(using: &random) ?? nil,
        gradeBand: "6-8"
      )
    }
    let known = people + ["outside"]
    let contacts = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Contact(
        from: known.randomElement(using: &random) ?? "",
        to: known.randomElement(using: &random) ?? "",
        channel: ["pd", "social", "job_embedded"].randomElement(using: &random) ?? "",
        day: [.min, .max, 1, 2, 3, 4].randomElement(using: &random) ?? 0,
        minutes: [nil, 15, .infinity, .nan].randomElement(using: &random) ?? nil
      )
    }
    return ContactLog(roster: roster, leaders: Array(people.prefix(3)) + ["outside"], contacts: contacts)
  }
}
