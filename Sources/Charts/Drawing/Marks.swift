import Markup

/// The few shapes that charts are drawn with; their looks are in the stylesheet.
enum Marks {
  static func line(_ style: StaticString, _ from: Place, _ to: Place) -> SVG {
    """
    <line\(style: style) x1="\(at: from.x)" x2="\(at: to.x)" y1="\(at: from.y)" y2="\(at: to.y)"/>
    """
  }

  /// A text; `anchor` is where on it the place lies.
  static func text(_ style: StaticString, _ place: Place, _ text: String, _ anchor: Anchor = .start) -> SVG {
    """
    <text\(style: style) x="\(at: place.x)" y="\(at: place.y)"\(raw: anchor.attribute)>\(text)</text>
    """
  }

  static func circle(_ style: StaticString, _ centre: Place, _ radius: Double) -> SVG {
    "<circle\(style: style) cx=\"\(at: centre.x)\" cy=\"\(at: centre.y)\" r=\"\(at: radius)\"/>"
  }

  static func diamond(_ style: StaticString, _ centre: Place, _ reach: Double) -> SVG {
    """
    <path\(style: style) d="M\(at: centre.x) \(at: centre.y - reach)l\(at: reach) \(at: reach) \
    \(at: -reach) \(at: reach) \(at: -reach) \(at: -reach)z"/>
    """
  }

  static func rectangle(_ style: StaticString, _ frame: Frame, radius: Double = 0) -> SVG {
    """
    <rect\(style: style) x="\(at: frame.left)" y="\(at: frame.top)" width="\(at: frame.width)" \
    height="\(at: frame.height)"\(if: radius > 0, " rx=\"\(at: radius)\"")/>
    """
  }

  /// A line through places in order; nothing for fewer than two.
  static func path(_ style: StaticString, _ places: [Place]) -> SVG {
    guard places.count > 1 else { return .empty }
    return "<path\(style: style) d=\"\(data(places))\"/>"
  }

  /// What a path's `d` says for places joined by straight lines.
  static func data(_ places: [Place]) -> SVG {
    var coordinates: [Double] = []
    coordinates.reserveCapacity(places.count * 2)
    for place in places {
      coordinates.append(place.x)
      coordinates.append(place.y)
    }
    return "\(path: coordinates)"
  }

  /// Where on a text its place lies.
  enum Anchor: Hashable, Sendable {
    case start, middle, end

    var attribute: StaticString {
      switch self {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    }
  }

  /// The opening of a drawing with its two texts; the id must be the only one on the page.
  static func drawing(_ width: Double, _ height: Double, id: String, _ words: ChartWords, _ marks: SVG) -> SVG
  {
    """
    <svg viewBox="0 0 \(at: width) \(at: height)" role="img" aria-labelledby="\(id)-t \(id)-d">\
    <title id="\(id)-t">\(words.title)</title><desc id="\(id)-d">\(words.description)</desc>\(marks)</svg>
    """
  }
}

extension HTML.Interpolation {
  /// Adds the classes of a mark, or nothing when it has none.
  mutating func appendInterpolation(style names: StaticString) {
    guard names.utf8CodeUnitCount > 0 else { return }
    appendLiteral(" class=\"")
    appendLiteral(names)
    appendLiteral("\"")
  }

  /// Adds source text that is chosen among literals.
  mutating func appendInterpolation(raw literal: StaticString) { appendLiteral(literal) }
}
