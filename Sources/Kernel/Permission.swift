/// How far a permission carries for a role.
package enum Reach: String, Sendable, Comparable, CaseIterable {
  case own
  case school
  case schools
  case district

  package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .own: 0
    case .school: 1
    case .schools: 2
    case .district: 3
    }
  }
}

/// What a permission touches, shown beside it so that an administrator can see the risk.
package enum PermissionTouch: String, Sendable, CaseIterable {
  case studentData = "student_data"
  case staffPractice = "staff_practice"
  case bulkChange = "bulk_change"
}

/// One thing people may do, declared by the area that does it; pages, docs and tests are generated from these.
package struct Permission: Sendable, Hashable {
  package let key: String
  package let label: Phrase
  package let reach: [Role: Reach]
  package let touches: [PermissionTouch]

  package init(
    _ key: String,
    _ label: Phrase,
    reach: [Role: Reach],
    touches: [PermissionTouch] = []
  ) {
    self.key = key
    self.label = label
    self.reach = reach
    self.touches = touches
  }

  package static func == (left: Self, right: Self) -> Bool { left.key == right.key }
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
