/// What the API document says of one operation.
package struct APIOperation: Sendable {
  /// A value that goes in the query.
  package struct Parameter: Sendable {
    package let name: String
    package let about: String
    package let isRequired: Bool

    package init(_ name: String, _ about: String, isRequired: Bool = false) {
      self.name = name
      self.about = about
      self.isRequired = isRequired
    }
  }

  package let id: String
  package let summary: String
  package let query: [Parameter]
  /// The shape of the request body, when there is one.
  package let takes: JSONShape?
  package let gives: JSONShape
  package let status: Int

  package init(
    _ id: String,
    _ summary: String,
    query: [Parameter] = [],
    takes: JSONShape? = nil,
    gives: JSONShape,
    status: Int = 200
  ) {
    self.id = id
    self.summary = summary
    self.query = query
    self.takes = takes
    self.gives = gives
    self.status = status
  }
}

/// The shape of a JSON value, printed into the API document and checked against real answers by test.
package indirect enum JSONShape: Sendable {
  case text(String)
  /// Text from a fixed list.
  case oneOf([String], String)
  case identifier(String)
  case day(String)
  case instant(String)
  case integer(String)
  case number(String)
  case flag(String)
  case list(JSONShape)
  /// An object; a name ending in `?` may be absent or null.
  case object([(String, JSONShape)])

  /// A page of a list with a cursor for the next one.
  package static func page(of item: JSONShape) -> JSONShape {
    .object([("items", .list(item)), ("next?", .text("Cursor of the next page; absent on the last."))])
  }
}
