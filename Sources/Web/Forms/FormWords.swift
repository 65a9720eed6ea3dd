package import Kernel
package import Markup

/// What a form says about fields that need attention, in the language of the person asking.
package struct FormWords: Sendable {
  private let title: String
  private let messages: [(field: String, message: String)]

  package init(_ call: Call, _ errors: [FieldError]) {
    title = call.say("Please check", "Revisa")
    messages = errors.map { ($0.field, call.say($0.message)) }
  }

  /// The message of a field, or nothing.
  package subscript(_ field: String) -> String? { messages.first { $0.field == field }?.message }

  /// The list at the top of the page; nothing when all is well.
  package var summary: HTML { ErrorSummary(title: title, errors: messages).html }
}
