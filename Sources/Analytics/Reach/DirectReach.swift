/// Who was met by a leader, by channel and without counting anybody twice.
///
/// The sum over channels is a sum of contacts by channel, which overlap; only the unduplicated reach is a
/// head count.
public struct DirectReach: Sendable {
  /// What happened in one channel.
  public struct Channel: Hashable, Sendable {
    /// How many contacts.
    public let contacts: Int

    /// Their minutes, where written down.
    public let minutes: Double

    /// How many contacts had no minutes written down.
    public let withoutMinutes: Int

    /// Who was met in this channel.
    public let people: Set<String>

    /// How many were met in this channel and in no other.
    public let onlyHere: Int
  }

  /// The channels by name.
  public let channels: [String: Channel]

  /// How many contacts leaders led.
  public let contacts: Int

  /// Everybody met, each once, leaders met by leaders among them.
  public let people: Set<String>

  /// Everybody met who does not lead.
  public let withoutLeaders: Set<String>

  /// How many different people each leader met.
  public let byLeader: [String: Int]

  private let roster: [String: StaffMember]

  /// Counts the contacts that leaders led.
  public init(_ log: ContactLog) {
    let led = log.led
    let byChannel = Dictionary(grouping: led, by: \.channel)
    let met = byChannel.mapValues { Set($0.map(\.to)) }
    channels = byChannel.reduce(into: [:]) { channels, entry in
      let here = met[entry.key] ?? []
      let elsewhere = met.reduce(into: Set<String>()) { if $1.key != entry.key { $0.formUnion($1.value) } }
      channels[entry.key] = Channel(
        contacts: entry.value.count,
        minutes: entry.value.reduce(0) { $0 + ($1.minutes ?? 0) },
        withoutMinutes: entry.value.count { $0.minutes == nil },
        people: here,
        onlyHere: here.subtracting(elsewhere).count
      )
    }
    let byLead = Dictionary(grouping: led, by: \.from).mapValues { Set($0.map(\.to)).count }
    contacts = led.count
    people = Set(led.map(\.to))
    withoutLeaders = people.subtracting(log.leaders)
    byLeader = Dictionary(uniqueKeysWithValues: log.leaders.map { ($0, byLead[$0] ?? 0) })
    roster = log.roster
  }

  /// The sum of the channels' reach, in which a person met in two channels counts twice.
  public var sumOfChannels: Int { channels.values.reduce(0) { $0 + $1.people.count } }

  /// How often the sum counts somebody again.
  public var overlap: Int { sumOfChannels - people.count }

  /// The share of the roster that was met; `nil` where the roster is empty.
  public var coverage: Double? { roster.isEmpty ? nil : Double(people.count) / Double(roster.count) }

  /// How many different people were met in each group; groups in which nobody was met are left out.
  public func count(by grouping: StaffGrouping) -> [String: Int] {
    people.reduce(into: [:]) { counts, person in
      if let group = roster[person].flatMap(grouping.group) { counts[group, default: 0] += 1 }
    }
  }
}
