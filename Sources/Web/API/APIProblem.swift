import Foundation
import HTTPTypes
import Kernel

/// Problem details for programs.
///
/// Source: RFC 9457.
enum APIProblem {
  private struct Body: Encodable {
    struct Field: Encodable {
      let field: String
      let detail: String
    }

    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let reference: String
    let errors: [Field]?
  }

  static func reply(_ call: Call, status: HTTPResponse.Status, title: Phrase, detail: Phrase) -> Reply {
    encode(
      Body(
        title: call.say(title),
        status: status.code,
        detail: call.say(detail),
        reference: call.id,
        errors: nil
      ),
      status
    )
  }

  static func invalid(_ call: Call, title: Phrase, _ errors: [FieldError]) -> Reply {
    let fields = errors.map { Body.Field(field: $0.field, detail: call.say($0.message)) }
    return encode(
      Body(
        title: call.say(title),
        status: 422,
        detail: fields.map(\.detail).joined(separator: " "),
        reference: call.id,
        errors: fields
      ),
      .unprocessableContent
    )
  }

  private static func encode(_ body: Body, _ status: HTTPResponse.Status) -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(body)).map { Array($0) } ?? Array("{}".utf8)
    return .json(bytes, status: status, type: "application/problem+json")
  }
}
