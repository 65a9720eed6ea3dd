extension VisitDayProblem {
  /// Why no plan can be made, as far as it shows without searching; nothing when a search may begin.
  package var obstacle: VisitDayRefusal? {
    do {
      _ = try VisitDayPreparation(self)
      return nil
    } catch {
      return error
    }
  }
}
