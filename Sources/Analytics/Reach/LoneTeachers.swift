/// Teachers who are the only one of their subject at their school.
public struct LoneTeachers: Hashable, Sendable {
  /// All of them, sorted; somebody without a known school or subject is not among them.
  public let all: [String]

  /// Those who had no contact in either direction with anybody of their subject, sorted.
  public let withoutPeerContact: [String]

  /// Finds them on the roster of a log.
  public init(_ log: ContactLog) {
    struct Post: Hashable {
      let school: String
      let subject: String
    }
    func post(_ person: String) -> Post? {
      guard let member = log.roster[person], let school = member.school, let subject = member.subject else {
        return nil
      }
      return Post(school: school, subject: subject)
    }
    let holders = Dictionary(grouping: log.roster.keys.sorted(), by: post)
    var peers: Set<String> = []
    for contact in log.contacts {
      guard let subject = log.roster[contact.from]?.subject, subject == log.roster[contact.to]?.subject else {
        continue
      }
      peers.formUnion([contact.from, contact.to])
    }
    let lone = holders.compactMap { $0.key != nil && $0.value.count == 1 ? $0.value.first : nil }.sorted()
    all = lone
    withoutPeerContact = lone.filter { !peers.contains($0) }
  }
}
