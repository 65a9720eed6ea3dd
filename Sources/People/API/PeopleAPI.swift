import Kernel
import Web

/// The shapes of this area's answers in the API.
enum PeopleAPI {
  /// Who a token stands for.
  struct Me: Encodable, Sendable {
    let account: String
    let language: String?
    let districts: [Place]

    static let shape = JSONShape.object([
      ("account", .identifier("The account.")),
      ("language?", .oneOf(["en", "es"], "Chosen language of pages.")),
      ("districts", .list(Place.shape)),
    ])
  }

  /// A place in a district.
  struct Place: Encodable, Sendable {
    let district: String
    let name: String
    let person: String
    let timeZone: String
    let roles: [HeldRoleShape]

    static let shape = JSONShape.object([
      ("district", .text("The district's part of addresses.")), ("name", .text("Name of the district.")),
      ("person", .identifier("The person one is there.")), ("timeZone", .text("IANA time zone.")),
      ("roles", .list(HeldRoleShape.shape)),
    ])
  }

  /// A role held today.
  struct HeldRoleShape: Encodable, Sendable {
    let role: String
    let schools: [String]

    static let shape = JSONShape.object([
      ("role", .oneOf(Role.allCases.map(\.rawValue), "The role.")),
      ("schools", .list(.identifier("A school where it is held; none means the whole district."))),
    ])
  }

  /// A school.
  struct School: Encodable, Sendable {
    let id: String
    let name: String
    let level: String?
    let staffCount: Int

    static let shape = JSONShape.object([
      ("id", .identifier("The school.")), ("name", .text("Name.")),
      ("level?", .oneOf(SchoolLevel.allCases.map(\.rawValue), "Level.")),
      ("staffCount", .integer("People with a role at the school.")),
    ])
  }

  /// A term.
  struct Term: Encodable, Sendable {
    let id: String
    let title: String
    let startsOn: CalendarDay
    let endsOn: CalendarDay
    let reflectionsFreezeOn: CalendarDay?

    static let shape = JSONShape.object([
      ("id", .identifier("The term.")), ("title", .text("Name.")), ("startsOn", .day("First day.")),
      ("endsOn", .day("Last day.")),
      ("reflectionsFreezeOn?", .day("Day on which self-reflections are counted.")),
    ])
  }

  /// Somebody of the staff.
  struct Person: Encodable, Sendable {
    struct Role: Encodable, Sendable {
      let role: String
      let school: String?
    }

    let id: String
    let name: String
    let email: String?
    let roles: [Role]

    static let shape = JSONShape.object([
      ("id", .identifier("The person.")), ("name", .text("Name.")), ("email?", .text("Work email.")),
      (
        "roles",
        .list(
          .object([
            ("role", .oneOf(Kernel.Role.allCases.map(\.rawValue), "The role.")),
            ("school?", .text("Name of the school; absent for the whole district.")),
          ])
        )
      ),
    ])
  }

  /// A class.
  struct Class: Encodable, Sendable {
    let id: String
    let title: String
    let grades: [String]
    let subjects: [String]
    let students: Int

    static let shape = JSONShape.object([
      ("id", .identifier("The class.")), ("title", .text("Title.")), ("grades", .list(.text("Grade."))),
      ("subjects", .list(.text("Subject."))), ("students", .integer("Students enrolled.")),
    ])
  }

  /// A student.
  struct Student: Encodable, Sendable {
    let id: String
    let name: String
    let grades: [String]
    let identifier: String?

    static let shape = JSONShape.object([
      ("id", .identifier("The student.")), ("name", .text("Name.")), ("grades", .list(.text("Grade."))),
      ("identifier?", .text("Student number.")),
    ])
  }

  /// A line of the audit log.
  struct Event: Encodable, Sendable {
    let id: String
    let at: Instant
    let actor: String
    let verb: String
    let subject: String
    let school: String?
    let detail: [String: String]

    static let shape = JSONShape.object([
      ("id", .identifier("The event.")), ("at", .instant("When.")),
      ("actor", .text("`person:…`, `account:…`, `command` or `schedule`.")),
      ("verb", .text("What happened.")),
      ("subject", .text("To what.")), ("school?", .identifier("The school it is about.")),
      ("detail", .object([])),
    ])
  }
}
