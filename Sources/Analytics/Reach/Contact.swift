/// One contact in which somebody led and somebody took part: a session, a visit in a classroom, a post
/// answered.
///
/// It is exposure. Whether anybody took anything up, or was influenced, it does not say.
public struct Contact: Hashable, Sendable {
  /// Who led.
  public let from: String

  /// Who took part.
  public let to: String

  /// The way they met, such as `pd`, `job_embedded` or `social`.
  public let channel: String

  /// The day, counted from any first day.
  public let day: Int

  /// How long it took; `nil` where nobody wrote it down.
  public let minutes: Double?

  /// A contact.
  public init(from: String, to: String, channel: String, day: Int, minutes: Double?) {
    self.from = from
    self.to = to
    self.channel = channel
    self.day = day
    self.minutes = minutes
  }
}

/// Somebody on the roster with the groups they belong to; `nil` where unknown.
public struct StaffMember: Hashable, Sendable {
  /// The school.
  public let school: String?

  /// The subject or department.
  public let subject: String?

  /// The grade band.
  public let gradeBand: String?

  /// Somebody on the roster.
  public init(school: String?, subject: String?, gradeBand: String?) {
    self.school = school
    self.subject = subject
    self.gradeBand = gradeBand
  }
}

/// A kind of group that staff belong to.
public enum StaffGrouping: CaseIterable, Hashable, Sendable {
  /// By school.
  case school
  /// By subject or department.
  case subject
  /// By grade band.
  case gradeBand

  /// The group of somebody; `nil` where unknown.
  public func group(of member: StaffMember) -> String? {
    switch self {
    case .school: member.school
    case .subject: member.subject
    case .gradeBand: member.gradeBand
    }
  }
}

/// A roster and the contacts among it, as both are counted here.
///
/// Shape: contacts with oneself are dropped; contacts with somebody who is not on the roster are set aside
/// and counted, because a share of the staff cannot hold them. Leaders not on the roster lead nobody.
public struct ContactLog: Sendable {
  /// The staff by identity.
  public let roster: [String: StaffMember]

  /// Those whose spread of expertise is asked about, each once and in the order given.
  public let leaders: [String]

  /// Contacts between two different people of the roster.
  public let contacts: [Contact]

  /// How many contacts had somebody outside the roster at either end.
  public let outsideContacts: Int

  /// Sorts contacts into those that count and those set aside.
  public init(roster: [String: StaffMember], leaders: [String], contacts: [Contact]) {
    let others = contacts.filter { $0.from != $0.to }
    let inside = others.filter { roster[$0.from] != nil && roster[$0.to] != nil }
    var seen: Set<String> = []
    self.roster = roster
    self.leaders = leaders.filter { roster[$0] != nil && seen.insert($0).inserted }
    self.contacts = inside
    outsideContacts = others.count - inside.count
  }

  /// Contacts that a leader led.
  public var led: [Contact] {
    let leaders = Set(leaders)
    return contacts.filter { leaders.contains($0.from) }
  }
}
