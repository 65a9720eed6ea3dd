import Kernel
import Storage

/// All SQL about one's own answers over time: the person is always the one who asks.
enum ReflectionHistoryQueries {
  /// One's own answers by practice and the last eight terms with any, oldest first.
  static func mine(_ db: Connection, _ scope: Scope, language: Language) throws -> (
    terms: [ReflectionTerm], practices: [ReflectionHistory]
  ) {
    let rows = try db.rows(
      """
      SELECT r.practice_id, r.term_id, s.title AS term_title, r.understanding, r.step, fv.number, i.code,
        COALESCE(NULLIF(t.title, ''), NULLIF(f.title, ''), t.statement, f.statement, '') AS name,
        COALESCE(t.language, f.language, 'en') AS lang
      FROM self_reflection r JOIN academic_session s ON s.id = r.term_id
      JOIN framework_item i ON i.id = r.practice_id
      LEFT JOIN framework_version fv ON fv.id = r.framework_version_id
      LEFT JOIN framework_item_text t ON t.item_id = i.id AND t.language = \(language)
      LEFT JOIN framework_item_text f ON f.item_id = i.id AND f.language =
        (SELECT MIN(y.language) FROM framework_item_text y WHERE y.item_id = i.id)
      WHERE r.person_id = \(scope.person) AND r.district_id = \(scope.district)
      ORDER BY s.starts_on DESC, s.id, i.code, i.id LIMIT 3000
      """
    )
    var terms: [ReflectionTerm] = []
    var order: [FrameworkItemID] = []
    var names: [FrameworkItemID: (name: String, lang: String)] = [:]
    var answers: [FrameworkItemID: [PastReflection]] = [:]
    for row in rows {
      let term = ReflectionTerm(id: try row("term_id"), title: try row("term_title"))
      if !terms.contains(term) {
        guard terms.count < 8 else { break }
        terms.append(term)
      }
      let practice: FrameworkItemID = try row("practice_id")
      if answers[practice] == nil { order.append(practice) }
      let code: String = try row("code")
      let name: String = try row("name")
      names[practice] = ([code, name].filter { !$0.isEmpty }.joined(separator: " "), try row("lang"))
      answers[practice, default: []].append(
        PastReflection(
          term: term.id,
          understanding: try row("understanding"),
          step: try row("step"),
          versionNumber: try row("number")
        )
      )
    }
    let practices = order.map { practice in
      ReflectionHistory(
        practice: practice,
        name: names[practice]?.name ?? "",
        lang: names[practice]?.lang ?? "en",
        answers: (answers[practice] ?? []).reversed()
      )
    }
    return (terms.reversed(), practices.sorted { $0.name < $1.name })
  }
}
