package import Markup

/// Something to know before going on, such as who can read what is written here.
package struct Notice: Sendable {
  /// Why it is said, which decides the picture and the colour.
  package enum Kind: String, Sendable {
    case info, success, attention
    /// Who can read this, and who cannot.
    case readers
  }

  let kind: Kind
  let title: String?
  let text: HTML

  /// Makes a notice from plain text.
  package init(_ kind: Kind = .info, title: String? = nil, _ text: String) {
    self.init(kind, title: title, html: HTML(text: text))
  }

  /// Makes a notice that holds links or emphasis.
  package init(_ kind: Kind = .info, title: String? = nil, html: HTML) {
    self.kind = kind
    self.title = title
    self.text = html
  }

  /// The notice; the title is bold text and no heading, so that it fits under any level.
  package var html: HTML {
    """
    <div class="notice \(kind.rawValue)">\(icon.html)<div>\(title.map { "<p><strong>\($0)</strong></p>" as HTML })\
    <p>\(text)</p></div></div>
    """
  }

  private var icon: Icon {
    switch kind {
    case .info: .info
    case .success: .done
    case .attention: .attention
    case .readers: .lock
    }
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "who can read this",
      Notice(
        .readers,
        title: "Only you read this",
        "Your school sees counts of ten or more people, once a term."
      ).html
    ),
    Example("info", Notice(.info, "The round closes on Friday. Figures appear then.").html),
    Example(
      "attention",
      Notice(.attention, title: "Three notes are still on your phone", "Sign in there to send them.").html
    ),
    Example("success", Notice(.success, "Nothing is waiting to be sent.").html),
  ]
}
