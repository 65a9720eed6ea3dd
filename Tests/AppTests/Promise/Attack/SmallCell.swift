/// A small published cell that somebody takes apart by trying every way its marks could have been.
///
/// The adversary knows how often each room was visited, how many marks were counted, in how many rooms, and the
/// exact number of *seen* unless the label blurs it; more than the product tells.
struct SmallCell {
  /// Visits to each room, by the calendar.
  let visits: [Int]
  /// Marks that were seen or not seen.
  let counted: Int
  /// Rooms with at least one such mark.
  let rooms: Int
  /// What the number of seen marks may have been.
  let seen: ClosedRange<Int>

  /// How many marks of a room were seen, and how many counted.
  struct Share: Hashable {
    let seen: Int
    let counted: Int
  }

  /// Rooms for which only one share fits; a room without a counted mark has a share of its own kind.
  var pinnedRooms: Int { possibleShares.count { $0.count == 1 } }

  /// Every share each room may have had; empty sets when nothing fits the numbers at all.
  var possibleShares: [Set<Share>] {
    let forward = reached(visits)
    let backward = Array(reached(visits.reversed()).reversed())
    return visits.indices.map { room in
      Set(options(visits[room]).filter { fits($0, forward[room], backward[room + 1]) })
    }
  }

  /// Sums that the first so many rooms can give.
  private struct Sum: Hashable {
    var seen = 0
    var counted = 0
    var rooms = 0

    func adding(_ share: Share) -> Sum {
      Sum(
        seen: seen + share.seen,
        counted: counted + share.counted,
        rooms: rooms + (share.counted > 0 ? 1 : 0)
      )
    }
  }

  private func options(_ visits: Int) -> [Share] {
    (0...visits).flatMap { counted in (0...counted).map { Share(seen: $0, counted: counted) } }
  }

  private func reached(_ visits: [Int]) -> [Set<Sum>] {
    visits.reduce(into: [Set([Sum()])]) { sums, count in
      let options = options(count)
      let next = (sums.last ?? []).flatMap { sum in options.map { sum.adding($0) } }
      sums.append(
        Set(next.filter { $0.counted <= counted && $0.rooms <= rooms && $0.seen <= seen.upperBound })
      )
    }
  }

  private func fits(_ share: Share, _ before: Set<Sum>, _ after: Set<Sum>) -> Bool {
    before.contains { sum in
      let sum = sum.adding(share)
      return seen.contains { total in
        after.contains(
          Sum(seen: total - sum.seen, counted: counted - sum.counted, rooms: rooms - sum.rooms)
        )
      }
    }
  }
}
