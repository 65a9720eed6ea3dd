/// Who could have been reached through others, in the order in which contacts happened.
public struct IndirectReach: Hashable, Sendable {
  /// People met by a leader, leaders left out, who later led a contact themselves.
  ///
  /// Later is a later day than that of the first contact received from a leader.
  public let brokers: Set<String>

  /// People whom brokers met on such a later day, and whom no leader met; leaders left out.
  public let secondOrder: Set<String>

  /// People to whom contacts lead from a leader by any number of steps, each on a later day than the one
  /// before; leaders left out.
  public let anyOrder: Set<String>

  /// Follows the contacts from the leaders on.
  public init(_ log: ContactLog) {
    let leaders = Set(log.leaders)
    var firstMet: [String: Int] = [:]
    for contact in log.led { firstMet[contact.to] = min(contact.day, firstMet[contact.to] ?? contact.day) }
    let passedOn = log.contacts.filter { contact in
      !leaders.contains(contact.from) && firstMet[contact.from].map { contact.day > $0 } == true
    }
    brokers = Set(passedOn.map(\.from))
    secondOrder = Set(passedOn.map(\.to)).subtracting(firstMet.keys).subtracting(leaders)
    anyOrder = Self.reached(by: leaders, log.contacts)
  }

  // Day by day: what arrives on a day can be passed on from the next day with a contact.
  private static func reached(by leaders: Set<String>, _ contacts: [Contact]) -> Set<String> {
    var knowing = leaders
    for (_, ofDay) in Dictionary(grouping: contacts, by: \.day).sorted(by: { $0.key < $1.key }) {
      knowing.formUnion(ofDay.filter { knowing.contains($0.from) }.map(\.to))
    }
    return knowing.subtracting(leaders)
  }
}
