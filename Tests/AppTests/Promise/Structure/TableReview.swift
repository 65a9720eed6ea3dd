/// What kind of words or marks a table holds, as somebody has decided who read it.
enum TableKind: Sendable {
  /// What was seen in classrooms, or what people said without their name: leads to nobody.
  case nameless
  /// What a person wrote for themselves or answers for by name.
  case ofItsWriter
  /// What a group wrote together; no single person's.
  case ofTheGroup
  /// Kind words for one named person, without who wrote them.
  case forOnePerson
  /// What the district publishes: texts, figures made once, plans everybody concerned reads.
  case published
  /// Rows about people and things that hold no observation: who came, who has answered, where a group goes.
  case register
}

/// The one list of tables that hold free text, marks or answers.
///
/// A new table of that sort is not here, and the structure walk fails until somebody reads it and adds it.
enum TableReview {
  static let kinds: [String: TableKind] = [
    "walk_note": .nameless,
    "walk_mark": .nameless,
    "walk_room": .nameless,
    "inquiry_note": .nameless,
    "inquiry_answer": .nameless,

    "reason_answer": .nameless,
    "reason_words": .nameless,

    "door_thanks": .forOnePerson,

    "open_door": .ofItsWriter,
    "door_booking": .ofItsWriter,
    "door_try": .ofItsWriter,
    "calibration_mark": .ofItsWriter,
    "decision_follow_up": .ofItsWriter,
    "self_reflection": .ofItsWriter,
    "practice_decision": .ofItsWriter,
    "inquiry_principal_note": .ofItsWriter,
    "inquiry_commitment": .ofItsWriter,

    "inquiry_pattern": .ofTheGroup,
    "inquiry_feedback": .ofTheGroup,
    "inquiry_feedback_evidence": .ofTheGroup,
    "inquiry_board": .ofTheGroup,

    "published_cell": .published,
    "pooled_reflection": .published,
    "inquiry_pooled_answer": .published,
    "reason_batch": .published,
    "reason_theme": .published,
    "reason_line": .published,
    "calibration_set": .published,
    "calibration_set_text": .published,
    "calibration_vignette": .published,
    "calibration_vignette_text": .published,
    "calibration_look_for": .published,
    "framework_reason": .published,
    "framework_version": .published,
    "framework": .published,
    "framework_text": .published,
    "framework_item": .published,
    "framework_item_text": .published,
    "walk_round": .published,
    "walk_round_look_for": .published,
    "inquiry_visit": .published,
    "inquiry_look_for": .published,
    "inquiry_target": .published,

    "account_second_factor": .register,
    "account_session": .register,
    "district": .register,
    "reflection_freeze": .register,
    "reason_given": .register,
    "reason_count_day": .register,
    "open_door_day": .register,
    "door_came": .register,
    "calibration_rater": .register,
    "inquiry_day": .register,
    "inquiry_search": .register,
    "inquiry_partner": .register,
    "inquiry_guest": .register,
    "inquiry_answered": .register,
    "inquiry_time": .register,
    "inquiry_room": .register,
    "inquiry_room_time": .register,
    "inquiry_stop": .register,
  ]

  /// Columns of nameless tables that look forbidden and are not, each with its reason.
  static let allowedColumns: [String: String] = [
    "walk_room.room_hash": "a sign under a key; both are destroyed at closing"
  ]

  /// Words in a table's name that mean it must be in the list.
  static let telling: Set<String> = [
    "note", "notes", "mark", "marks", "answer", "answers", "answered", "reason", "reasons", "evidence",
    "feedback", "reflection", "walk", "inquiry", "visit", "thanks", "wondering", "observation", "rating",
    "score", "comment", "calibration", "door", "pattern", "vignette", "look",
  ]

  /// Words in a column's name that mean the same.
  static let tellingColumns: Set<String> = [
    "body", "text", "comment", "note", "notes", "mark", "step", "rating", "score", "answer", "reason",
    "thanks",
    "statement", "outcome", "quote", "students", "understanding", "line", "wondering", "seen", "description",
  ]

  /// Words that a column of a nameless table never has in its name.
  static let forbidden: Set<String> = [
    "teacher", "person", "author", "writer", "staff", "account", "user", "visitor", "guest", "owner", "by",
    "room", "section", "class", "course", "group", "place", "location", "device", "agent", "ip", "address",
    "session", "created", "updated", "written", "sent", "at", "on", "time", "date", "day", "hour", "minute",
    "moment", "instant", "stamp", "seq", "sequence", "number",
  ]

  /// Tables with these columns or keys are about people, so nothing nameless may lead to them.
  static let people: Set<String> = ["person", "account", "person_role", "enrollment", "class"]
}
