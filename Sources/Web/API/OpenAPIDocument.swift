package import Foundation
import HTTPTypes
import Kernel

/// The document that describes the API, made from the routes themselves.
///
/// Source: OpenAPI Specification 3.1.0.
package enum OpenAPIDocument {
  /// The document as JSON with sorted keys.
  package static func json(_ routes: [Route]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return try encoder.encode(document(routes))
  }

  private static func document(_ routes: [Route]) -> JSONNode {
    var paths: [String: [String: JSONNode]] = [:]
    for route in routes where route.isAPI {
      guard let operation = route.documentation else { continue }
      paths[path(route.pattern), default: [:]][route.method.rawValue.lowercased()] = node(
        operation,
        of: route
      )
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Throughline", "version": "1.0.0",
        "description": """
        The same resources as the pages, as JSON. Programs sign in with a personal token made on the account page. \
        Lists are read page by page: pass `next` of an answer as `after`.
        """,
        "license": ["name": "MIT", "identifier": "MIT"],
      ],
      "servers": [["url": "/"]],
      "security": [["bearer": []]],
      "paths": .object(paths.mapValues { .object($0) }),
      "components": [
        "securitySchemes": [
          "bearer": ["type": "http", "scheme": "bearer", "description": "A personal token, `tl_…`."]
        ],
        "schemas": ["Problem": problem],
        "responses": [
          "Problem": [
            "description": "What went wrong and what to do (RFC 9457).",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
          ]
        ],
      ],
    ]
  }

  /// `/api/v1/d/:district/schools` as `/api/v1/d/{district}/schools`.
  private static func path(_ pattern: String) -> String {
    pattern.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }

  private static func node(_ operation: APIOperation, of route: Route) -> JSONNode {
    var fields: [String: JSONNode] = [
      "operationId": .text(operation.id), "summary": .text(operation.summary),
      "parameters": parameters(operation, route),
      "responses": [
        String(operation.status): [
          "description": .text(operation.summary),
          "content": ["application/json": ["schema": OpenAPISchema.node(operation.gives)]],
        ],
        "default": ["$ref": "#/components/responses/Problem"],
      ],
    ]
    if let takes = operation.takes {
      fields["requestBody"] = [
        "required": true, "content": ["application/json": ["schema": OpenAPISchema.node(takes)]],
      ]
    }
    if case .open = route.access { fields["security"] = [] }
    if case .require(let permission) = route.access {
      fields["description"] = .text("Needs the permission `\(permission.key)`: \(permission.label.english).")
    }
    return .object(fields)
  }

  private static func parameters(_ operation: APIOperation, _ route: Route) -> JSONNode {
    let inPath = route.pattern.split(separator: "/").filter { $0.hasPrefix(":") }.map { name -> JSONNode in
      let plain = String(name.dropFirst())
      return [
        "name": .text(plain), "in": "path", "required": true,
        "schema": plain == "district" ? ["type": "string"] : ["type": "string", "format": "uuid"],
      ]
    }
    let inQuery = operation.query.map { parameter -> JSONNode in
      [
        "name": .text(parameter.name), "in": "query", "required": .flag(parameter.isRequired),
        "description": .text(parameter.about), "schema": ["type": "string"],
      ]
    }
    return .list(inPath + inQuery)
  }

  private static let problem: JSONNode = [
    "type": "object", "required": ["type", "title", "status", "detail", "reference"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "detail": [
        "type": "string", "description": "What happened and what to do, in the language asked for.",
      ],
      "reference": ["type": "string", "description": "Tell your administrator this when you ask for help."],
      "errors": [
        "type": "array",
        "items": [
          "type": "object", "required": ["field", "detail"],
          "properties": ["field": ["type": "string"], "detail": ["type": "string"]],
        ],
      ],
    ],
  ]
}

/// Shapes as JSON Schema.
enum OpenAPISchema {
  static func node(_ shape: JSONShape) -> JSONNode {
    switch shape {
    case .text(let about): described(["type": "string"], about)
    case .oneOf(let values, let about):
      described(["type": "string", "enum": .list(values.map { .text($0) })], about)
    case .identifier(let about): described(["type": "string", "format": "uuid"], about)
    case .day(let about): described(["type": "string", "format": "date"], about)
    case .instant(let about): described(["type": "string", "format": "date-time"], about)
    case .integer(let about): described(["type": "integer"], about)
    case .number(let about): described(["type": "number"], about)
    case .flag(let about): described(["type": "boolean"], about)
    case .list(let item): ["type": "array", "items": node(item)]
    case .object(let members): object(members)
    }
  }

  private static func described(_ fields: [String: JSONNode], _ about: String) -> JSONNode {
    .object(about.isEmpty ? fields : fields.merging(["description": .text(about)]) { $1 })
  }

  private static func object(_ members: [(String, JSONShape)]) -> JSONNode {
    var properties: [String: JSONNode] = [:]
    var required: [JSONNode] = []
    for (name, shape) in members {
      if name.hasSuffix("?") {
        properties[String(name.dropLast())] = ["anyOf": [node(shape), ["type": "null"]]]
      } else {
        properties[name] = node(shape)
        required.append(.text(name))
      }
    }
    return ["type": "object", "required": .list(required), "properties": .object(properties)]
  }
}
