package import Markup

/// The button that ends the session, after asking when notes on this phone have not been sent.
package struct SignOutForm: Sendable {
  let action: Link
  let token: String
  let label: String
  let unsent: String

  /// Makes the form; `unsent` asks "{n} notes on this phone are not sent. Sign out anyway? They stay on the
  /// phone."
  package init(action: Link, token: String, label: String, unsent: String) {
    self.action = action
    self.token = token
    self.label = label
    self.unsent = unsent
  }

  /// The form.
  package var html: HTML {
    """
    <form method="post" action="\(action)" data-sign-out data-unsent="\(unsent)">\
    <input type="hidden" name="csrf" value="\(token)">\(Button(label, kind: .secondary).html)</form>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "plain",
      SignOutForm(action: "#", token: "t", label: "Sign out", unsent: "{n} notes are not sent.").html
    )
  ]
}
