package import JSONText

/// The framework itself: its title, who made it, and its standing.
package struct CFDocument: Hashable, Sendable {
  package var identifier: String
  package var uri: String
  package var frameworkType: String?
  package var creator: String
  package var title: String
  package var lastChangeDateTime: String
  package var officialSourceURL: String?
  package var publisher: String?
  package var description: String?
  package var subject: [String]?
  package var subjectURI: [LinkURI]?
  package var language: String?
  package var version: String?
  package var adoptionStatus: String?
  package var statusStartDate: String?
  package var statusEndDate: String?
  package var licenseURI: LinkURI?
  package var notes: String?
  package var extensions = JSONObject()

  /// A framework with what CASE requires.
  package init(identifier: String, uri: String, creator: String, title: String, lastChangeDateTime: String) {
    self.identifier = identifier
    self.uri = uri
    self.creator = creator
    self.title = title
    self.lastChangeDateTime = lastChangeDateTime
  }

  /// `nil`, with the reasons in the log, when what identifies it is missing.
  init?(_ reader: consuming CFObjectReader) {
    guard let identifier = reader.identifier(), let title = reader.required("title") else { return nil }
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      creator: reader.text("creator", filledWith: ""),
      title: title,
      lastChangeDateTime: reader.changed()
    )
    // The version of the file's form, not of its content; an export always says 1.1.
    _ = reader.take("caseVersion")
    frameworkType = reader.text("frameworkType")
    officialSourceURL = reader.text("officialSourceURL")
    publisher = reader.text("publisher")
    description = reader.text("description")
    subject = reader.texts("subject")
    subjectURI = reader.links("subjectURI")
    language = reader.text("language")
    version = reader.text("version")
    adoptionStatus = reader.text("adoptionStatus")
    statusStartDate = reader.day("statusStartDate")
    statusEndDate = reader.day("statusEndDate")
    licenseURI = reader.link("licenseURI")
    notes = reader.text("notes")
    extensions = reader.finish()
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("uri", uri)
    object.add("frameworkType", frameworkType)
    object.add("caseVersion", "1.1")
    object.add("creator", creator)
    object.add("title", title)
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("officialSourceURL", officialSourceURL)
    object.add("publisher", publisher)
    object.add("description", description)
    object.add("subject", subject)
    object.add("subjectURI", subjectURI.map { .array($0.map(\.json)) })
    object.add("language", language)
    object.add("version", version)
    object.add("adoptionStatus", adoptionStatus)
    object.add("statusStartDate", statusStartDate)
    object.add("statusEndDate", statusEndDate)
    object.add("licenseURI", licenseURI?.json)
    object.add("notes", notes)
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}

extension JSONObject {
  /// The object as a value, or nothing when it is empty.
  var orNone: JSONValue? { isEmpty ? nil : .object(self) }
}
