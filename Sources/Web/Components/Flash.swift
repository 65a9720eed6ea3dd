package import Markup

/// One sentence, once, about what was just done.
package struct Flash: Sendable {
  let kind: Notice.Kind
  let text: String

  /// Makes the sentence shown at the top of the page that follows a form.
  package init(_ text: String, kind: Notice.Kind = .success) {
    self.kind = kind
    self.text = text
  }

  /// The sentence, announced without moving the focus.
  package var html: HTML {
    """
    <div class="flash \(kind.rawValue)" role="status">\((kind == .attention ? Icon.attention : .done).html)<p>\(text)</p></div>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example("done", Flash("The round is open until Dec 4, 2026.").html),
    Example("attention", Flash("Saved, but Ben has no account yet.", kind: .attention).html),
  ]
}
