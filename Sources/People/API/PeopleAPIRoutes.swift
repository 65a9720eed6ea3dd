import HTTPTypes
import Kernel
import Web

extension People {
  /// The area's part of the API.
  static func apiRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = PeopleAPIHandlers(memory: parts.schools)
    return placeRoutes(handlers) + peopleRoutes(handlers)
  }

  private static let district = "/api/v1/d/:district"
  private static let after = APIOperation.Parameter(
    "after",
    "Where the page starts: `next` of the page before."
  )
  private static let school = APIOperation.Parameter("school", "Identity of a school.", isRequired: true)

  private static func placeRoutes(_ handlers: PeopleAPIHandlers) -> [Route] {
    [
      .account(.get, "/api/v1/me", handlers.me)
        .documented(APIOperation("me", "Who the token stands for.", gives: PeopleAPI.Me.shape)),
      .account(.get, "/api/v1/districts", handlers.districts)
        .documented(
          APIOperation(
            "listDistricts",
            "The districts one belongs to.",
            gives: .page(of: PeopleAPI.Place.shape)
          )
        ),
      .require(PeoplePermissions.viewStaff, .get, "\(district)/schools", handlers.schools)
        .documented(
          APIOperation(
            "listSchools",
            "Schools by name.",
            query: [after],
            gives: .page(of: PeopleAPI.School.shape)
          )
        ),
      .member(.get, "\(district)/terms", handlers.terms)
        .documented(
          APIOperation("listTerms", "Terms, latest first.", gives: .page(of: PeopleAPI.Term.shape))
        ),
    ]
  }

  private static func peopleRoutes(_ handlers: PeopleAPIHandlers) -> [Route] {
    [
      .require(PeoplePermissions.viewStaff, .get, "\(district)/people", handlers.people)
        .documented(
          APIOperation(
            "listStaff",
            "Staff by family name.",
            query: [
              after, .init("name", "Beginnings of names."), .init("role", "Only this role."),
              .init("school", "Only at this school."),
            ],
            gives: .page(of: PeopleAPI.Person.shape)
          )
        ),
      .require(PeoplePermissions.viewStaff, .get, "\(district)/classes", handlers.classes)
        .documented(
          APIOperation(
            "listClasses",
            "Classes of a school by title.",
            query: [school, after],
            gives: .page(of: PeopleAPI.Class.shape)
          )
        ),
      .require(PeoplePermissions.viewStudents, .get, "\(district)/students", handlers.students).unstored()
        .documented(
          APIOperation(
            "listStudents",
            "Students of a school by family name; each reading is logged.",
            query: [school, after],
            gives: .page(of: PeopleAPI.Student.shape)
          )
        ),
      .require(PeoplePermissions.viewAudit, .get, "\(district)/events", handlers.events)
        .documented(
          APIOperation(
            "listEvents",
            "The audit log, latest first.",
            query: [after, .init("actor", "Only by this actor."), .init("verb", "Only this verb.")],
            gives: .page(of: PeopleAPI.Event.shape)
          )
        ),
    ]
  }
}
