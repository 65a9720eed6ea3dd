extension ContactNetwork {
  /// How often each person lies on shortest directed paths between others, as a share of the pairs of others.
  ///
  /// Shape: one for each of `people`; 0 where fewer than three people leave no pairs.
  /// Source: Freeman 1977, Sociometry 40:35-41; computed as in Brandes 2001, J. Math. Sociol. 25:163-177.
  public var betweenness: [Double] {
    var scores = people.map { _ in 0.0 }
    guard people.count > 2 else { return scores }
    for source in people.indices { addDependencies(on: source, to: &scores) }
    let pairs = Double(people.count - 1) * Double(people.count - 2)
    return scores.map { $0 / pairs }
  }

  private func addDependencies(on source: Int, to scores: inout [Double]) {
    var distance = people.map { _ in -1 }
    var paths = people.map { _ in 0.0 }
    var before = people.map { _ in [Int]() }
    (distance[source], paths[source]) = (0, 1)
    var order = [source]
    var next = 0
    while next < order.count {
      let person = order[next]
      next += 1
      for line in followers[person] {
        if distance[line.person] < 0 {
          distance[line.person] = distance[person] + 1
          order.append(line.person)
        }
        guard distance[line.person] == distance[person] + 1 else { continue }
        paths[line.person] += paths[person]
        before[line.person].append(person)
      }
    }
    var dependency = people.map { _ in 0.0 }
    for person in order.reversed() where person != source {
      for earlier in before[person] {
        dependency[earlier] += paths[earlier] / paths[person] * (1 + dependency[person])
      }
      scores[person] += dependency[person]
    }
  }

  /// How near each person is to those they hang together with, in the undirected network.
  ///
  /// With r people in the part (the person counted) and n in all: (r-1)/Σ distances × (r-1)/(n-1); 0 for
  /// somebody alone.
  /// Source: Wasserman and Faust 1994, Social Network Analysis, ch. 5, for networks that do not hang
  /// together.
  public var closeness: [Double] {
    people.indices.map { start in
      var distance = [start: 0]
      var order = [start]
      var next = 0
      var sum = 0
      while next < order.count {
        let person = order[next]
        let further = (distance[person] ?? 0) + 1
        next += 1
        for neighbor in neighbors[person] where distance[neighbor] == nil {
          distance[neighbor] = further
          sum += further
          order.append(neighbor)
        }
      }
      let reached = Double(order.count - 1)
      return sum == 0 ? 0 : reached / Double(sum) * (reached / Double(people.count - 1))
    }
  }

  /// The share of time that somebody who follows contacts at random, weighted by their number, spends at each
  /// person.
  ///
  /// With probability 1 - `damping`, and always at a person who led nobody, the walk begins again anywhere.
  /// Shape: shares that sum to 1; empty for nobody. Source: Brin and Page 1998, Comput. Netw. 30:107-117.
  public func pageRank(damping: Double = 0.85, tolerance: Double = 1e-13) -> [Double] {
    let size = Double(people.count)
    let totals = followers.map { $0.reduce(0) { $0 + $1.weight } }
    var ranks = people.map { _ in 1 / size }
    // Each round shrinks what is left to `damping` of it, so that 1,000 rounds settle any damping up to 0.97.
    for _ in 0..<1000 {
      let stopped = people.indices.reduce(0) { totals[$1] == 0 ? $0 + ranks[$1] : $0 }
      var moved = people.map { _ in (damping * stopped + 1 - damping) / size }
      for person in people.indices {
        for line in followers[person] {
          moved[line.person] += damping * ranks[person] * line.weight / totals[person]
        }
      }
      let shift = zip(moved, ranks).reduce(0) { $0 + abs($1.0 - $1.1) }
      ranks = moved
      if shift < tolerance { break }
    }
    return ranks
  }
}
