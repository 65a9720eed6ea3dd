import Markup

/// The hatching that says "not shown"; its pattern has an id, so each drawing brings its own.
struct Hatch: Sendable {
  let id: String

  /// The pattern, once in a drawing.
  var definition: SVG {
    """
    <defs><pattern id="\(id)-h" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hatch" width="4" height="8"/></pattern></defs>
    """
  }

  /// A hatched box with a dashed edge.
  func fill(_ frame: Frame) -> SVG {
    """
    <rect class="few" fill="url(#\(id)-h)" x="\(at: frame.left)" y="\(at: frame.top)" width="\(at: frame.width)" \
    height="\(at: frame.height)" rx="5"/>
    """
  }
}
