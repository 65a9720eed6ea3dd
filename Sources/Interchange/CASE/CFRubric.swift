package import JSONText

/// A rubric: criteria, each with its levels.
package struct CFRubric: Hashable, Sendable {
  package var identifier: String
  package var uri: String
  package var lastChangeDateTime: String
  package var title: String?
  package var description: String?
  package var criteria: [CFRubricCriterion]?
  package var extensions = JSONObject()

  /// A rubric without criteria.
  package init(identifier: String, uri: String, lastChangeDateTime: String) {
    self.identifier = identifier
    self.uri = uri
    self.lastChangeDateTime = lastChangeDateTime
  }

  init?(_ reader: consuming CFObjectReader) {
    guard let identifier = reader.identifier() else { return nil }
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      lastChangeDateTime: reader.changed()
    )
    title = reader.text("title")
    description = reader.text("description")
    criteria = reader.objects("CFRubricCriteria")?.compactMap { CFRubricCriterion($0) }
    extensions = reader.finish()
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("uri", uri)
    object.add("title", title)
    object.add("description", description)
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("CFRubricCriteria", criteria.map { .array($0.map(\.json)) })
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}

/// One row of a rubric, usually about one item.
package struct CFRubricCriterion: Hashable, Sendable {
  package var identifier: String
  package var uri: String
  package var lastChangeDateTime: String
  package var category: String?
  package var description: String?
  package var itemURI: LinkURI?
  package var weight: CFNumber?
  package var position: Int?
  package var rubricId: String?
  package var levels: [CFRubricCriterionLevel]?
  package var extensions = JSONObject()

  /// A criterion without levels.
  package init(identifier: String, uri: String, lastChangeDateTime: String) {
    self.identifier = identifier
    self.uri = uri
    self.lastChangeDateTime = lastChangeDateTime
  }

  init?(_ reader: consuming CFObjectReader) {
    guard let identifier = reader.identifier() else { return nil }
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      lastChangeDateTime: reader.changed()
    )
    category = reader.text("category")
    description = reader.text("description")
    itemURI = reader.link("CFItemURI")
    weight = reader.number("weight")
    position = reader.whole("position")
    rubricId = reader.uuid("rubricId")
    levels = reader.objects("CFRubricCriterionLevels")?.compactMap { CFRubricCriterionLevel($0) }
    extensions = reader.finish()
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("uri", uri)
    object.add("category", category)
    object.add("description", description)
    object.add("CFItemURI", itemURI?.json)
    object.add("weight", weight.map { .number($0.text) })
    object.add("position", position)
    object.add("rubricId", rubricId)
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("CFRubricCriterionLevels", levels.map { .array($0.map(\.json)) })
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}

/// One level of a criterion.
package struct CFRubricCriterionLevel: Hashable, Sendable {
  package var identifier: String
  package var uri: String
  package var lastChangeDateTime: String
  package var description: String?
  package var quality: String?
  package var score: CFNumber?
  package var feedback: String?
  package var position: Int?
  package var rubricCriterionId: String?
  /// A list here and an object everywhere else: the official schema says so.
  package var extensions: [JSONObject] = []

  /// A level without words.
  package init(identifier: String, uri: String, lastChangeDateTime: String) {
    self.identifier = identifier
    self.uri = uri
    self.lastChangeDateTime = lastChangeDateTime
  }

  init?(_ reader: consuming CFObjectReader) {
    guard let identifier = reader.identifier() else { return nil }
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      lastChangeDateTime: reader.changed()
    )
    description = reader.text("description")
    quality = reader.text("quality")
    score = reader.number("score")
    feedback = reader.text("feedback")
    position = reader.whole("position")
    rubricCriterionId = reader.uuid("rubricCriterionId")
    let listed = reader.extensionList()
    let other = reader.finish()
    extensions = listed + (other.isEmpty ? [] : [other])
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("uri", uri)
    object.add("description", description)
    object.add("quality", quality)
    object.add("score", score.map { .number($0.text) })
    object.add("feedback", feedback)
    object.add("position", position)
    object.add("rubricCriterionId", rubricCriterionId)
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("extensions", extensions.isEmpty ? nil : .array(extensions.map(JSONValue.object)))
    return .object(object)
  }
}

extension CFObjectReader {
  /// A text that must be a UUID where it is given.
  mutating func uuid(_ name: String) -> String? {
    guard let text = text(name) else { return nil }
    return CFIdentifier.isUUID(text) ? text : keep(name, .string(text))
  }

  /// The extensions of a level when they are the list the schema asks for.
  mutating func extensionList() -> [JSONObject] {
    guard let value = take("extensions") else { return [] }
    let objects = value.elements?.compactMap(\.object) ?? []
    guard objects.count == value.elements?.count else {
      _ = keep("extensions", value) as String?
      return []
    }
    return objects
  }
}
