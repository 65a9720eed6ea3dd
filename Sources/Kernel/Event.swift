/// Something that happened: who did what to what. Written in the same transaction as the change.
package struct Event: Sendable, Hashable {
  package let district: DistrictID?
  package let actor: EventActor
  /// A past-tense verb of the field, e.g. `round.opened`.
  package let verb: String
  package let subject: String
  /// The school it is about, when it is about one.
  package let school: SchoolID?
  /// Small facts for the timeline; never names of students, never a note's content.
  package let detail: [String: String]

  package init(
    _ verb: String,
    of subject: String,
    by actor: EventActor,
    district: DistrictID?,
    school: SchoolID? = nil,
    detail: [String: String] = [:]
  ) {
    self.verb = verb
    self.subject = subject
    self.actor = actor
    self.district = district
    self.school = school
    self.detail = detail
  }
}

/// Who caused an event.
package enum EventActor: Sendable, Hashable {
  case person(PersonID)
  case account(AccountID)
  case command
  case schedule

  package var text: String {
    switch self {
    case .person(let id): "person:\(id)"
    case .account(let id): "account:\(id)"
    case .command: "command"
    case .schedule: "schedule"
    }
  }
}
