package import JSONText

/// One statement of a framework.
package struct CFItem: Hashable, Sendable {
  package var identifier: String
  package var uri: String
  package var fullStatement: String
  package var lastChangeDateTime: String
  package var alternativeLabel: String?
  package var itemType: String?
  package var itemTypeURI: LinkURI?
  package var humanCodingScheme: String?
  package var listEnumeration: String?
  package var abbreviatedStatement: String?
  package var conceptKeywords: [String]?
  package var conceptKeywordsURI: LinkURI?
  package var notes: String?
  package var subject: [String]?
  package var subjectURI: [LinkURI]?
  package var language: String?
  package var educationLevel: [String]?
  package var licenseURI: LinkURI?
  package var statusStartDate: String?
  package var statusEndDate: String?
  package var extensions = JSONObject()

  /// A statement with what CASE requires.
  package init(identifier: String, uri: String, fullStatement: String, lastChangeDateTime: String) {
    self.identifier = identifier
    self.uri = uri
    self.fullStatement = fullStatement
    self.lastChangeDateTime = lastChangeDateTime
  }

  /// `nil`, with the reasons in the log, when what identifies it is missing.
  init?(_ reader: consuming CFObjectReader) {
    let given = reader.identifier()
    let statement = reader.required("fullStatement")
    guard let identifier = given, let statement else { return nil }
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      fullStatement: statement,
      lastChangeDateTime: reader.changed()
    )
    alternativeLabel = reader.text("alternativeLabel")
    itemType = reader.text("CFItemType")
    itemTypeURI = reader.link("CFItemTypeURI")
    humanCodingScheme = reader.text("humanCodingScheme")
    listEnumeration = reader.text("listEnumeration")
    abbreviatedStatement = reader.text("abbreviatedStatement")
    conceptKeywords = reader.texts("conceptKeywords")
    conceptKeywordsURI = reader.link("conceptKeywordsURI")
    notes = reader.text("notes")
    subject = reader.texts("subject")
    subjectURI = reader.links("subjectURI")
    language = reader.text("language")
    educationLevel = reader.texts("educationLevel")
    licenseURI = reader.link("licenseURI")
    statusStartDate = reader.day("statusStartDate")
    statusEndDate = reader.day("statusEndDate")
    extensions = reader.finish()
  }

  /// What to call it in a list: its short form, or the statement.
  package var title: String { abbreviatedStatement ?? fullStatement }

  /// A link to it from an association.
  package var link: LinkGenURI { LinkGenURI(title: title, identifier: identifier, uri: uri) }

  var json: JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("fullStatement", fullStatement)
    object.add("alternativeLabel", alternativeLabel)
    object.add("CFItemType", itemType)
    object.add("uri", uri)
    object.add("humanCodingScheme", humanCodingScheme)
    object.add("listEnumeration", listEnumeration)
    object.add("abbreviatedStatement", abbreviatedStatement)
    object.add("conceptKeywords", conceptKeywords)
    object.add("conceptKeywordsURI", conceptKeywordsURI?.json)
    object.add("notes", notes)
    object.add("subject", subject)
    object.add("subjectURI", subjectURI.map { .array($0.map(\.json)) })
    object.add("language", language)
    object.add("educationLevel", educationLevel)
    object.add("CFItemTypeURI", itemTypeURI?.json)
    object.add("licenseURI", licenseURI?.json)
    object.add("statusStartDate", statusStartDate)
    object.add("statusEndDate", statusEndDate)
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}
