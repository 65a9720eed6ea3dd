import Storage

extension BoardsMigrations {
  /// The board reads one term and one grade band of a whole district; these hold all it shows, in its order.
  static let boardIndexes = Migration(
    id: "2026_11_22_1200_board_indexes",
    statements: [
      """
      CREATE INDEX published_cell_for_board ON published_cell (district_id, term_id, grade_band, org_id, practice_id,
        closed_on, round_id, is_withheld, notes, rooms, not_expected, rate, low_percent, high_percent)
      """,
      """
      CREATE INDEX pooled_reflection_for_board ON pooled_reflection (district_id, term_id, grade_band, org_id,
        practice_id, is_withheld, teachers, answers, rate, low_percent, high_percent, bounds_low_percent,
        bounds_high_percent)
      """,
      "CREATE INDEX practice_decision_open ON practice_decision (district_id, due_on) WHERE done_on IS NULL",
    ]
  )
}
