import Kernel
import Web

/// What the form of a decision shows: saved or typed words, and what needs attention.
struct DecisionForm: Sendable {
  let decision: Decision?
  let practice: FrameworkItemID
  let practiceName: String
  let school: SchoolID?
  let schoolName: String?
  let owners: [DecisionOwner]
  var id = DecisionID("")
  var version = 0
  var statement = ""
  var owner: String
  var told = ""
  var dueOn = ""
  var stopped = ""
  var followUpOn = ""
  var errors: [FieldError] = []
  /// Somebody else saved while this was being typed.
  var isConflict = false

  /// An empty form about a practice.
  init(
    practice: FrameworkItemID,
    practiceName: String,
    school: SchoolID?,
    schoolName: String?,
    owners: [DecisionOwner],
    owner: String
  ) {
    decision = nil
    self.practice = practice
    self.practiceName = practiceName
    self.school = school
    self.schoolName = schoolName
    self.owners = owners
    self.owner = owner
  }

  /// The form of a decision that is there.
  init(decision: Decision, owners: [DecisionOwner]) {
    self.decision = decision
    practice = decision.practice
    practiceName = decision.practiceName
    school = decision.school
    schoolName = decision.schoolName
    // Who sees to it now stays possible, also after moving to another school.
    let current = DecisionOwner(person: decision.owner, name: decision.ownerName)
    self.owners = owners.contains { $0.person == current.person } ? owners : owners + [current]
    id = decision.id
    version = decision.version
    statement = decision.statement
    owner = decision.owner.text
    told = decision.told
    dueOn = decision.dueOn.description
    stopped = decision.stopped
    followUpOn = decision.followUpOn?.description ?? ""
  }

  /// The same form with what was typed.
  func typed(_ form: Form) -> DecisionForm {
    var copy = self
    copy.statement = form["statement"]
    copy.owner = form["owner"]
    copy.told = form["told"]
    copy.dueOn = form["due_on"]
    copy.stopped = form["stopped"]
    copy.followUpOn = form["follow_up_on"]
    return copy
  }

  /// Throws: `invalid` with every field that needs attention.
  func draft() throws(Failure) -> DecisionDraft {
    try DecisionDraft(
      statement: statement,
      owner: owner,
      told: told,
      dueOn: dueOn,
      stopped: stopped,
      followUpOn: followUpOn,
      owners: Set(owners.map(\.person))
    )
  }

  /// Whether the decision already says what the draft says.
  func isSaved(_ draft: DecisionDraft) -> Bool {
    guard let decision else { return false }
    return decision.statement == draft.statement && decision.owner == draft.owner
      && decision.told == draft.told
      && decision.dueOn == draft.dueOn && decision.stopped == draft.stopped
      && decision.followUpOn == draft.followUpOn
  }
}
