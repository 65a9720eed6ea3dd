extension ContactNetwork {
  /// The largest k for which each person belongs to a group whose members each have k contacts within it.
  ///
  /// Shape: one for each of `people`, in the undirected network; 0 for somebody alone.
  /// Source: Seidman 1983, Social Networks 5:269-287; computed as in Batagelj and Zaversnik 2003.
  public var coreNumbers: [Int] {
    var degrees = neighbors.map(\.count)
    var isLeft = people.map { _ in true }
    var layers = [[Int]](repeating: [], count: (degrees.max() ?? 0) + 1)
    for person in people.indices { layers[degrees[person]].append(person) }
    var cores = people.map { _ in 0 }
    for layer in layers.indices {
      // The layer grows while it is emptied: neighbors fall into it, never below it.
      var next = 0
      while next < layers[layer].count {
        let person = layers[layer][next]
        next += 1
        guard isLeft[person], degrees[person] == layer else { continue }
        isLeft[person] = false
        cores[person] = layer
        for neighbor in neighbors[person] where isLeft[neighbor] && degrees[neighbor] > layer {
          degrees[neighbor] -= 1
          layers[degrees[neighbor]].append(neighbor)
        }
      }
    }
    return cores
  }

  /// The mean over all people of the share of pairs of their contacts who are themselves in contact.
  ///
  /// Edge cases: somebody with fewer than two contacts counts as 0; `nil` where there is nobody.
  /// Source: Watts and Strogatz 1998, Nature 393:440-442.
  public var clustering: Double? {
    guard !people.isEmpty else { return nil }
    let sets = neighbors.map(Set.init)
    let shares = people.indices.map { person -> Double in
      let around = neighbors[person]
      guard around.count > 1 else { return 0 }
      let lines = around.reduce(0) { $0 + sets[$1].intersection(sets[person]).count }
      return Double(lines) / (Double(around.count) * Double(around.count - 1))
    }
    return shares.reduce(0, +) / Double(people.count)
  }
}
