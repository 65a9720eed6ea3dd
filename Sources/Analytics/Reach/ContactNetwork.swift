/// Who was in contact with whom, as a network in which several contacts of a pair are one line.
///
/// Shape: people are the roster, sorted by identity; a directed line has the number of its contacts as
/// weight; the undirected network has one line for a pair, whichever of them led. There are no lines to
/// oneself. Centrality is of positions, not of worth; nothing here ranks people.
public struct ContactNetwork: Sendable {
  /// The people, sorted.
  public let people: [String]

  /// Whom each person led, with the number of contacts, by place in `people`.
  let followers: [[(person: Int, weight: Double)]]

  /// With whom each person was in contact in either direction, ascending.
  let neighbors: [[Int]]

  /// The network of a log.
  public init(_ log: ContactLog) {
    people = log.roster.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    var weights = people.map { _ in [Int: Double]() }
    var either = people.map { _ in Set<Int>() }
    for contact in log.contacts {
      guard let from = places[contact.from], let to = places[contact.to] else { continue }
      weights[from][to, default: 0] += 1
      either[from].insert(to)
      either[to].insert(from)
    }
    followers = weights.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    neighbors = either.map { $0.sorted() }
  }

  /// How many directed lines there are.
  public var directedLines: Int { followers.reduce(0) { $0 + $1.count } }

  /// How many pairs were in contact.
  public var undirectedLines: Int { neighbors.reduce(0) { $0 + $1.count } / 2 }

  /// Directed lines over possible ones; 0 where fewer than two people leave none possible.
  public var density: Double {
    let size = Double(people.count)
    return size < 2 ? 0 : Double(directedLines) / (size * (size - 1))
  }

  /// The share of directed lines that are answered by one the other way; `nil` without lines.
  public var reciprocity: Double? {
    guard directedLines > 0 else { return nil }
    return Double(2 * (directedLines - undirectedLines)) / Double(directedLines)
  }

  /// How many people led contacts with each person.
  public var inDegrees: [Int] {
    var degrees = people.map { _ in 0 }
    for line in followers.joined() { degrees[line.person] += 1 }
    return degrees
  }

  /// With how many people each person led contacts.
  public var outDegrees: [Int] { followers.map(\.count) }

  /// People without any contact, sorted.
  public var isolates: [String] { people.indices.filter { neighbors[$0].isEmpty }.map { people[$0] } }

  /// The sizes of the parts that hang together in either direction, largest first; somebody alone is a part.
  public var componentSizes: [Int] {
    var isSeen = people.map { _ in false }
    var sizes: [Int] = []
    for start in people.indices where !isSeen[start] {
      isSeen[start] = true
      var part = [start]
      var next = 0
      while next < part.count {
        for neighbor in neighbors[part[next]] where !isSeen[neighbor] {
          isSeen[neighbor] = true
          part.append(neighbor)
        }
        next += 1
      }
      sizes.append(part.count)
    }
    return sizes.sorted(by: >)
  }
}
