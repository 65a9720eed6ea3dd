package import Markup

/// Small pictures that always stand beside words, drawn with one stroke on a grid of 24.
package enum Icon: String, Sendable, CaseIterable {
  case today, practices, plus, cycles, visits, learning, plan, more
  case attention, info, done, lock, back, forward, print, copy, download, search, people, settings
  case seen, notSeen, notExpected, phone

  /// The picture, hidden from screen readers because its words are beside it.
  package var html: SVG {
    "<svg class=\"ico\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">\(shapes)</svg>"
  }

  private var shapes: SVG {
    switch self {
    case .today: "<path d=\"M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z\"/>"
    case .practices:
      """
      <path d="M4 6h16M4 12h10M4 18h6"/><circle cx="18" cy="12" r="1.6"/><circle cx="14" cy="18" r="1.6"/>
      """
    case .plus: "<path d=\"M12 5v14M5 12h14\"/>"
    case .cycles: "<path d=\"M19.5 9A8 8 0 0 0 5 8.5M4.5 15A8 8 0 0 0 19 15.5M5 4.5v4h4M19 19.5v-4h-4\"/>"
    case .visits: "<path d=\"M6 20V4h9v16M3 20h18M15 7l4 1.5V20\"/><circle cx=\"12\" cy=\"12.5\" r=\".6\"/>"
    case .learning:
      "<path d=\"M12 6.5C9.5 5 7 4.5 4 5v13c3-.5 5.5 0 8 1.5 2.5-1.5 5-2 8-1.5V5c-3-.5-5.5 0-8 1.5zV19\"/>"
    case .plan: "<path d=\"M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3\"/>"
    case .more: "<path d=\"M5 12h.01M12 12h.01M19 12h.01\" stroke-width=\"3\"/>"
    case .attention: "<path d=\"M12 4 3 19.5h18zM12 10v4.5M12 17h.01\"/>"
    case .info: "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M12 11v5M12 8h.01\"/>"
    case .done: "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"m8 12.3 2.8 2.7L16 9.5\"/>"
    case .lock: "<path d=\"M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3\"/>"
    case .back: "<path d=\"M19 12H5m6-6-6 6 6 6\"/>"
    case .forward: "<path d=\"M5 12h14m-6-6 6 6-6 6\"/>"
    case .print: "<path d=\"M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z\"/>"
    case .copy: "<path d=\"M9 9h11v11H9zM15 9V4H4v11h5\"/>"
    case .download: "<path d=\"M12 4v11m-5-4.5 5 5 5-5M5 20h14\"/>"
    case .search: "<circle cx=\"11\" cy=\"11\" r=\"6\"/><path d=\"m15.5 15.5 4.5 4.5\"/>"
    case .people:
      """
      <circle cx="9" cy="8.5" r="3.5"/><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6M15.5 5.5a3.5 3.5 0 0 1 0 6M17.5 \
      14.5c2.2.8 3.5 2.7 3.5 5.5"/>
      """
    case .settings:
      """
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>
      """
    case .seen: "<circle cx=\"12\" cy=\"12\" r=\"6.5\" class=\"full\"/>"
    case .notSeen: "<circle cx=\"12\" cy=\"12\" r=\"6.5\"/>"
    case .notExpected: "<path d=\"M5 12h14\" stroke-dasharray=\"2.5 3.25\"/>"
    case .phone: "<path d=\"M7.5 3h9v18h-9zM11 18h2\"/>"
    }
  }

  /// The mark of the product: the ring of knowing, joined to the dot of doing.
  package static let mark: SVG = """
    <svg class="mark" viewBox="0 0 26 26" aria-hidden="true"><circle cx="7" cy="13" r="5" fill="none" \
    stroke="currentColor" stroke-width="2.25"/><circle cx="20" cy="13" r="5" fill="currentColor"/>\
    <path d="M12 13h3" stroke="currentColor" stroke-width="2.25"/></svg>
    """

  /// Looks for the style guide.
  package static let examples = [
    Example("all", "<ul class=\"icons\">\(each: allCases, { "<li>\($0.html) \($0.rawValue)</li>" })</ul>")
  ]
}
