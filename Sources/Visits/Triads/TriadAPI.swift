import Kernel
import Web

/// JSON shapes of triads.
enum TriadAPI {
  /// A plan; groups only when one plan is asked for.
  struct Plan: Encodable, Sendable {
    let id: TriadPlanID
    let title: String
    let schoolYear: Int
    let state: String
    let publishedOn: CalendarDay?
    let version: Int
    var groups: [Group]?

    init(_ plan: TriadPlanOfYear, groups: [[TriadMember]]? = nil) {
      id = plan.id
      title = plan.title
      schoolYear = plan.year.endYear
      state = plan.state.rawValue
      publishedOn = plan.publishedOn
      version = plan.version
      self.groups = groups.map { $0.map(Group.init) }
    }
  }

  /// Schools that visit each other.
  struct Group: Encodable, Sendable {
    let number: Int
    let schools: [School]

    init(_ members: [TriadMember]) {
      number = members.first?.group ?? 0
      schools = members.map { School(id: $0.school, name: $0.name) }
    }
  }

  /// A school of a group.
  struct School: Encodable, Sendable {
    let id: SchoolID
    let name: String
  }

  /// The day on which a school hosts.
  struct Host: Encodable, Sendable {
    let school: SchoolID
    let name: String
    let group: Int
    let day: CalendarDay?

    init(_ day: HostingDay) {
      school = day.school
      name = day.name
      group = day.group
      self.day = day.day
    }
  }

  static let hostingDay = JSONShape.object([
    ("school", .identifier("The host.")), ("name", .text("Its name.")),
    ("group", .integer("Number of its group.")), ("day?", .day("The day; absent while it has none.")),
  ])

  private static let fields: [(String, JSONShape)] = [
    ("id", .identifier("The plan.")), ("title", .text("Its name.")),
    ("schoolYear", .integer("The year in which the school year ends.")),
    ("state", .oneOf(TriadPlanOfYear.State.allCases.map(\.rawValue), "Where the plan stands.")),
    ("publishedOn?", .day("Day of publication.")), ("version", .integer("Grows with every change.")),
  ]

  private static let group = JSONShape.object([
    ("number", .integer("Number of the group.")),
    (
      "schools",
      .list(.object([("id", .identifier("The school.")), ("name", .text("Its name."))]))
    ),
  ])

  static let plan = JSONShape.object(fields)
  static let planWithGroups = JSONShape.object(fields + [("groups", .list(group))])
}
