import Kernel
import Web

/// JSON shapes of inquiry visits and those invited.
enum InquiryVisitAPI {
  /// A visit in a list.
  struct Visit: Encodable, Sendable {
    let id: InquiryVisitID
    let school: SchoolID
    let schoolName: String
    let title: String
    let day: CalendarDay
    let startsAt: String
    let endsAt: String
    let place: String
    let state: InquiryVisitState
    let cancelledBecause: String?
    let closedOn: CalendarDay?
    let version: Int
    /// Only when one visit is asked for.
    var parts: Parts?

    init(_ visit: InquiryVisit, _ parts: Parts? = nil) {
      id = visit.id
      school = visit.school
      schoolName = visit.schoolName
      title = visit.title
      day = visit.day
      startsAt = visit.startsAt.description
      endsAt = visit.endsAt.description
      place = visit.place
      state = visit.state
      cancelledBecause = visit.state == .cancelled ? visit.cancelledBecause : nil
      closedOn = visit.closedOn
      version = visit.version
      self.parts = parts
    }
  }

  /// What was prepared, and who comes.
  struct Parts: Encodable, Sendable {
    let theory: Theory
    let lookFors: [LookForItem]
    let targets: [Target]
    let partners: [Partner]
    let guests: [Guest]

    init(_ page: InquiryVisitPage) {
      theory = Theory(page.visit.theory)
      lookFors = page.lookFors.map {
        LookForItem(practice: $0.practice.text, studentsWould: $0.studentsWould)
      }
      targets = page.targets.map(Target.init)
      partners = page.partners.map { Partner(school: $0.id.text, name: $0.name) }
      guests = page.guests.map(Guest.init)
    }
  }

  /// If, then, so that.
  struct Theory: Codable, Sendable {
    let ifWe: String
    let then: String
    let soThat: String

    init(_ theory: TheoryOfAction) {
      ifWe = theory.ifWe
      then = theory.then
      soThat = theory.soThat
    }
  }

  /// A look-for with what students would be doing.
  struct LookForItem: Codable, Sendable {
    let practice: String
    let studentsWould: String
  }

  /// A target as the form asks for it.
  struct Target: Codable, Sendable {
    let measure: String
    let group: String
    let amount: String
    let unit: String
    let baseline: String?
    let dueOn: String

    init(_ target: InquiryTarget) {
      measure = target.measure
      group = target.group
      amount = target.amount
      unit = target.unit.rawValue
      baseline = target.baseline
      dueOn = target.dueOn.description
    }

    var line: TargetLine {
      var line = TargetLine()
      line.measure = measure
      line.group = group
      line.amount = amount
      line.unit = unit
      line.baseline = baseline ?? ""
      line.dueOn = dueOn
      return line
    }
  }

  /// A school that comes.
  struct Partner: Encodable, Sendable {
    let school: String
    let name: String
  }

  /// Somebody invited.
  struct Guest: Encodable, Sendable {
    let id: InquiryGuestID
    let person: String?
    let name: String
    let school: String?
    let part: GuestPart
    let isPrincipal: Bool
    let answer: GuestAnswer

    init(_ guest: InquiryGuest) {
      id = guest.id
      person = guest.person?.text
      name = guest.name
      school = guest.school?.text
      part = guest.part
      isPrincipal = guest.isPrincipal
      answer = guest.answer
    }
  }

  /// What prepares a visit.
  struct NewVisit: Decodable, Sendable {
    let id: String?
    let school: String
    let title: String
    let day: String
    let startsAt: String
    let endsAt: String
    let place: String?
  }

  /// What changes a visit; what is left out stays.
  struct VisitChange: Decodable, Sendable {
    let title: String?
    let day: String?
    let startsAt: String?
    let endsAt: String?
    let place: String?
    let theory: Theory?
    let lookFors: [LookForItem]?
    let targets: [Target]?
  }

  /// What invites somebody: a person of the staff, or a name.
  struct NewGuest: Decodable, Sendable {
    let id: String?
    let person: String?
    let name: String?
    let school: String?
    let part: String
    let isPrincipal: Bool?
  }

  /// What adds a school.
  struct NewPartner: Decodable, Sendable {
    let school: String
  }

  /// What those invited say.
  struct Answer: Codable, Sendable {
    let answer: String
  }

  /// Words to those invited.
  struct Cancellation: Decodable, Sendable {
    let because: String
  }

  private static let theory = JSONShape.object([
    ("ifWe", .text("What adults do differently.")), ("then", .text("What changes in classrooms.")),
    ("soThat", .text("What students can do.")),
  ])
  private static let lookFors = JSONShape.list(
    .object([
      ("practice", .identifier("A practice of the framework.")),
      ("studentsWould", .text("What students would be doing.")),
    ])
  )
  private static let targets = JSONShape.list(
    .object([
      ("measure", .text("What is measured.")), ("group", .text("For which students.")),
      ("amount", .text("By how much: a number.")),
      ("unit", .oneOf(TargetUnit.allCases.map(\.rawValue), "What it is counted in.")),
      ("baseline?", .text("Where it stands today.")), ("dueOn", .day("The day it is to be reached.")),
    ])
  )
  private static let visitMembers: [(String, JSONShape)] = [
    ("id", .identifier("The visit.")), ("school", .identifier("The host school.")),
    ("schoolName", .text("Its name.")), ("title", .text("What people call it.")),
    ("day", .day("The day, in the district’s time zone.")),
    ("startsAt", .text("On the clocks of the district, `08:30`.")), ("endsAt", .text("Likewise.")),
    ("place", .text("Where visitors come to.")),
    ("state", .oneOf(InquiryVisitState.allCases.map(\.rawValue), "Where it stands.")),
    ("cancelledBecause?", .text("The host’s words when it was called off.")),
    ("closedOn?", .day("The day the debrief went to the host.")), ("version", .integer("For If-Match.")),
  ]
  private static let guest = JSONShape.object([
    ("id", .identifier("The invitation.")), ("person?", .identifier("Absent for somebody on paper.")),
    ("name", .text("Their name.")), ("school?", .identifier("A school they work at.")),
    ("part", .oneOf(GuestPart.allCases.map(\.rawValue), "What they do on the day.")),
    ("isPrincipal", .flag("Whether they lead a school.")),
    ("answer", .oneOf(GuestAnswer.allCases.map(\.rawValue), "What they said.")),
  ])
  static let visitLine = JSONShape.object(visitMembers)
  static let visit = JSONShape.object(
    visitMembers + [
      (
        "parts",
        .object([
          ("theory", theory), ("lookFors", lookFors), ("targets", targets),
          (
            "partners",
            .list(.object([("school", .identifier("A school that comes.")), ("name", .text("Its name."))]))
          ),
          ("guests", .list(guest)),
        ])
      )
    ]
  )
  static let newVisit = JSONShape.object([
    ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")),
    ("school", .identifier("The host school.")), ("title", .text("What people call it.")),
    ("day", .day("A day to come.")), ("startsAt", .text("`08:30`")), ("endsAt", .text("`14:00`")),
    ("place?", .text("Where visitors come to.")),
  ])
  static let visitChange = JSONShape.object([
    ("title?", .text("What people call it.")), ("day?", .day("A day to come.")),
    ("startsAt?", .text("`08:30`")), ("endsAt?", .text("`14:00`")),
    ("place?", .text("Where visitors come to.")), ("theory?", theory), ("lookFors?", lookFors),
    ("targets?", targets),
  ])
  static let newGuest = JSONShape.object([
    ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")),
    ("person?", .identifier("Somebody of the staff.")), ("name?", .text("Somebody without an account.")),
    ("school?", .identifier("Of somebody without an account.")),
    ("part", .oneOf(GuestPart.allCases.map(\.rawValue), "What they do on the day.")),
    ("isPrincipal?", .flag("Of somebody without an account.")),
  ])
  static let newPartner = JSONShape.object([("school", .identifier("The school that comes."))])
  static let answer = JSONShape.object([
    ("answer", .oneOf(["coming", "declined"], "What the person asking says."))
  ])
  static let cancellation = JSONShape.object([("because", .text("Words to those invited."))])
}
