package import Markup

/// Knowing as a hollow ring, doing as a filled dot, and the line between them as the gap.
package struct Dumbbell: Sendable {
  let knowing: Int?
  let doing: Int?

  /// Makes the mark from two percentages, either of which may be missing.
  ///
  /// Units: percent, 0 to 100.
  package init(knowing: Int?, doing: Int?) {
    self.knowing = knowing
    self.doing = doing
  }

  /// The mark beside words that say the same. Percent coordinates make it as wide as its place without a
  /// script.
  // Radii, the vertical position and the track are in the stylesheet, because a board holds hundreds of
  // these.
  package var html: SVG {
    "<svg class=db aria-hidden=true>\(shapes)</svg>"
  }

  /// The mark standing alone, with words for those who do not see it; the id must be the only one on the
  /// page.
  package func html(title: String, id: String) -> SVG {
    """
    <svg class="db" role="img" aria-labelledby="\(id)"><title id="\(id)">\(title)</title>\(shapes)</svg>
    """
  }

  private var shapes: SVG {
    switch (knowing, doing) {
    case (let knowing?, let doing?):
      // The circle after the line is the ring, so that it needs no class; the dot lies over it.
      "<line x1=\(min(knowing, doing))% x2=\(max(knowing, doing))% /><circle cx=\(knowing)% /><circle cx=\(doing)% />"
    case (let knowing?, nil): "<circle class=kn cx=\(knowing)% />"
    case (nil, let doing?): "<circle cx=\(doing)% />"
    case (nil, nil): .empty
    }
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "a wide gap",
      Dumbbell(knowing: 84, doing: 35).html(title: "84% know it, 35% seen", id: "ex-db-1")
    ),
    Example(
      "doing ahead of knowing",
      Dumbbell(knowing: 69, doing: 78).html(title: "69% know it, 78% seen", id: "ex-db-2")
    ),
    Example("doing not known", Dumbbell(knowing: 69, doing: nil).html(title: "69% know it", id: "ex-db-3")),
  ]
}
