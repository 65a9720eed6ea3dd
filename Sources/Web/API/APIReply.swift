import Foundation
package import HTTPTypes
import Kernel

/// One page of a list as JSON, with a cursor for the next.
package struct APIPage<Item: Encodable & Sendable>: Encodable, Sendable {
  package let items: [Item]
  package let next: String?

  package init(items: [Item], next: String?) {
    self.items = items
    self.next = next
  }
}

extension Reply {
  /// A value as JSON with sorted keys.
  package static func api(_ value: some Encodable, status: HTTPResponse.Status = .ok, version: Int? = nil)
    throws -> Reply
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var reply = Reply.json(Array(try encoder.encode(value)), status: status)
    if let version { reply.headers[.eTag] = "\"\(version)\"" }
    return reply
  }
}

extension Call {
  /// The JSON body as a value.
  ///
  /// Throws: `invalid` naming the member that does not fit.
  package func body<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(form.json))
    } catch let error as DecodingError {
      throw Failure.invalid([Self.fieldError(error)])
    }
  }

  /// The version an `If-Match` header names.
  package var expectedVersion: Int? {
    headers[.ifMatch].flatMap { Int($0.replacing("\"", with: "").replacing("W/", with: "")) }
  }

  private static func fieldError(_ error: DecodingError) -> FieldError {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context
      case .keyNotFound(let key, let context):
        DecodingError.Context(codingPath: context.codingPath + [key], debugDescription: "")
      @unknown default: nil
      }
    let path = (context?.codingPath ?? []).map(\.stringValue).joined(separator: ".")
    return FieldError(
      path.isEmpty ? "body" : path,
      path.isEmpty
        ? Phrase(
          "The body is not JSON this address understands.",
          "El cuerpo no es JSON que esta dirección entienda."
        )
        : Phrase("\(path) is missing or of the wrong kind.", "\(path) falta o es del tipo equivocado.")
    )
  }
}
