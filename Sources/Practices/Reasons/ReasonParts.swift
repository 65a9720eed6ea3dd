import HTTPTypes
package import Kernel
import Storage
import Web

/// What reasons add to the area.
enum ReasonParts {
  static let permissions = [PracticesPermissions.giveReason, PracticesPermissions.viewReasons]
  static let migrations = [PracticesMigrations.reason]
  static let jobs = [ReasonCount.job]
  static let eventWords: [String: Phrase] = [
    "reasons.published": Phrase("published a count of reasons", "publicó un recuento de motivos")
  ]

  static let routes: [Route] = [
    .require(
      PracticesPermissions.giveReason,
      .get,
      "/d/:district/practices/:practice/reason",
      ReasonHandlers.ask
    ).unstored(),
    .require(
      PracticesPermissions.giveReason,
      .post,
      "/d/:district/practices/:practice/reason",
      ReasonHandlers.give
    ).unstored(),
    .require(
      PracticesPermissions.viewReasons,
      .get,
      "/api/v1/d/:district/reasons",
      ReasonAPIHandlers.published
    ).documented(
      APIOperation(
        "listReasons",
        "What people said stands in the way, in batches of ten answers or more.",
        query: [.init("after", "The cursor of the page before.")],
        gives: .page(of: ReasonAPI.batch)
      )
    ),
    .require(
      PracticesPermissions.giveReason,
      .post,
      "/api/v1/d/:district/practices/:practice/reasons",
      ReasonAPIHandlers.give
    ).unstored().documented(
      APIOperation(
        "giveReason",
        "Says what stands in the way of a practice, once a term; nobody can read it back.",
        takes: ReasonAPI.giving,
        gives: ReasonAPI.given,
        status: 201
      )
    ),
  ]
}

extension PracticesPermissions {
  package static let giveReason = Permission(
    "give_reason",
    Phrase("Say what stands in the way of a practice", "Decir qué impide una práctica"),
    reach: [.teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school]
  )
  package static let viewReasons = Permission(
    "view_reasons",
    Phrase("See what people say stands in the way", "Ver lo que la gente dice que lo impide"),
    reach: [
      .teacher: .school, .teacherLeader: .school, .instructionalLeadershipTeam: .school, .coach: .school,
      .principal: .school, .principalSupervisor: .schools, .director: .district, .analyst: .district,
      .administrator: .district,
    ]
  )
}
