import Kernel
import Practices

/// Which schools' figures somebody sees: all, some, or only those of the whole district.
struct BoardReach: Hashable, Sendable {
  let extent: Scope.Extent

  init(_ scope: Scope) { extent = scope.extent }

  /// The schools whose own figures may be shown.
  func own(of schools: [BoardSchool]) -> [BoardSchool] {
    switch extent {
    case .own: []
    case .schools(let ids): schools.filter { ids.contains($0.id) }
    case .district: schools
    }
  }

  /// A sum as far as it may be shown: with few schools in it, one's own could be taken away from it.
  func shown(_ sum: BoardCell) -> BoardCell {
    switch extent {
    case .own: sum.shown(ofSchools: Self.fewestSchools, rooms: Self.fewestRooms)
    case .schools: sum.shown(ofSchools: Self.fewestSchools)
    case .district: sum
    }
  }

  /// Published reasons as far as they may be shown: a school's own, or a sum of enough schools.
  func pooled(_ batches: [ReasonBatch], at place: BoardColumn.Place) -> PooledReasons? {
    switch place {
    case .school(let school): return PooledReasons(batches.filter { $0.school == school.id })
    case .level: return nil
    case .district:
      guard let sum = PooledReasons(batches) else { return nil }
      return extent == .district || sum.schools >= Self.fewestSchools ? sum : nil
    }
  }

  static let fewestSchools = 3
  static let fewestRooms = 20
}
