/// The key above a drawing, broken into lines where it is too wide.
struct ChartKey: Hashable, Sendable {
  /// Where each mark stands; its words follow.
  let places: [Place]
  let height: Double

  init(_ texts: [String], width: Double) {
    var places: [Place] = []
    var next = Place(7, 12)
    for text in texts {
      let length = 24 + TextWidth.estimate(text)
      if next.x > 7, next.x + length > width { next = Place(7, next.y + 22) }
      places.append(next)
      next = Place(next.x + length + 16, next.y)
    }
    self.places = places
    height = texts.isEmpty ? 0 : (places.last?.y ?? 0) + 12
  }
}
