/// Believable invented people: given and family names of the communities of a Californian district.
enum DemoNames {
  /// Names that go together often enough to be believed.
  struct Community: Sendable {
    /// The student group of the federal race and ethnicity question these names are mostly used for.
    let group: DemoGroup
    let given: [String]
    let family: [String]
  }

  /// A given and a family name; `second` is the second family name some Latino families use.
  struct Name: Hashable, Sendable {
    let given: String
    let family: String
    let second: String?

    /// The family names as they stand on a roster.
    var familyNames: String { second.map { "\(family) \($0)" } ?? family }
  }

  /// An invented name for somebody of a group; one in seven takes a given name used by everybody.
  static func name(_ group: DemoGroup, using random: inout DemoRandom) -> Name {
    let fitting: [Community] = byGroup[group] ?? [everybody]
    let chosen: Int = random.pick(weights: fitting.map { Double($0.given.count) })
    let community: Community = fitting[chosen]
    let given: [String] = random.below(7) == 0 ? everybody.given : community.given
    let family: String = random.pick(community.family) ?? "Rivera"
    let second: String? = group == .latino && random.below(4) == 0 ? random.pick(community.family) : nil
    return Name(
      given: random.pick(given) ?? "Alex",
      family: family,
      second: second == family ? nil : second
    )
  }

  /// An invented name for a member of staff, whose groups differ from the students'.
  static func staffName(using random: inout DemoRandom) -> Name {
    name(DemoGroup.races[random.pick(weights: staffWeights)], using: &random)
  }

  private static let byGroup: [DemoGroup: [Community]] = Dictionary(grouping: communities, by: \.group)

  // Order of `DemoGroup.races`.
  private static let staffWeights: [Double] = [0.36, 0.11, 0.11, 0.06, 0.02, 0.31, 0.01, 0.02]
}
