import Kernel
import Markup

/// Pages that anybody may read before signing in: help, privacy, accessibility and the style guide.
enum OpenPages {
  /// A heading and what stands under it.
  struct Part {
    let title: Phrase
    let paragraphs: [Phrase]
  }

  static func page(_ call: Call, _ title: Phrase, _ lead: Phrase, _ parts: [Part]) -> Reply {
    var frame = PageFrame(call.say(title))
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(call.say(title)).html)<div class="prose"><p class="lead">\(call.say(lead))</p>
      \(each: parts, { part in
        "<h2>\(call.say(part.title))</h2>\(each: part.paragraphs, { "<p>\(call.say($0))</p>" })"
      })</div>
      """
    )
  }

  /// `GET /styleguide`
  @Sendable static func styleguide(_ call: Call) async throws -> Reply {
    let title = call.say("Style guide", "Guía de estilo")
    let about = call.say(
      "Every part of the pages with its examples. The examples are in English.",
      "Cada parte de las páginas con sus ejemplos. Los ejemplos están en inglés."
    )
    return call.page(
      title,
      nil,
      "\(PageHeading(title).html)<p>\(about)</p><div lang=\"en\">\(Styleguide.html)</div>"
    )
  }
}
