import JSONText

/// A link to an object that has a UUID of its own.
package struct LinkURI: Hashable, Sendable {
  package var title: String
  package var identifier: String
  package var uri: String

  /// A link with its title.
  package init(title: String, identifier: String, uri: String) {
    self.title = title
    self.identifier = identifier
    self.uri = uri
  }

  init?(_ object: JSONObject, log: CASEIssueLog, at path: String) {
    let uri = object["uri"]?.text
    guard let identifier = object["identifier"]?.text ?? uri?.split(separator: "/").last.map(String.init),
      CFIdentifier.isUUID(identifier)
    else { return nil }
    for member in object.members where !["title", "identifier", "uri"].contains(member.name) {
      log.add(.dropped(member.name), at: "\(path).\(member.name)")
    }
    for name in ["title", "identifier", "uri"] where object[name]?.text == nil {
      log.add(.filled(name), at: "\(path).\(name)")
    }
    self.init(
      title: object["title"]?.text ?? "",
      identifier: identifier,
      uri: uri ?? "urn:uuid:\(identifier)"
    )
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("title", title)
    object.add("identifier", identifier)
    object.add("uri", uri)
    return .object(object)
  }
}

/// One end of an association, which may lie in another framework or outside CASE altogether.
package struct LinkGenURI: Hashable, Sendable {
  package var title: String
  /// A UUID in CASE, anything elsewhere.
  package var identifier: String
  package var uri: String
  /// `CASE` or `ext:…`.
  package var targetType: String?

  /// An end with its title.
  package init(title: String, identifier: String, uri: String, targetType: String? = nil) {
    self.title = title
    self.identifier = identifier
    self.uri = uri
    self.targetType = targetType
  }

  init?(_ object: JSONObject, log: CASEIssueLog, at path: String) {
    let uri = object["uri"]?.text
    guard let identifier = object["identifier"]?.text ?? uri?.split(separator: "/").last.map(String.init),
      !identifier.isEmpty
    else { return nil }
    for member in object.members where !["title", "identifier", "uri", "targetType"].contains(member.name) {
      log.add(.dropped(member.name), at: "\(path).\(member.name)")
    }
    for name in ["title", "identifier", "uri"] where object[name]?.text == nil {
      log.add(.filled(name), at: "\(path).\(name)")
    }
    self.init(
      title: object["title"]?.text ?? "",
      identifier: identifier,
      uri: uri ?? (CFIdentifier.isUUID(identifier) ? "urn:uuid:\(identifier)" : identifier)
    )
    if let type = object["targetType"]?.text {
      targetType = type == "CASE" ? type : CFAssociation.Kind.extended(type)
      if targetType != type { log.add(.adapted("targetType"), at: "\(path).targetType") }
    }
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("title", title)
    object.add("identifier", identifier)
    object.add("uri", uri)
    object.add("targetType", targetType)
    return .object(object)
  }
}

/// A number with the digits it was written with.
package struct CFNumber: Hashable, Sendable {
  package let text: String

  /// `nil` when the text is not a JSON number.
  package init?(_ text: String) {
    var parser = JSONParser(Array(text.utf8), depthLimit: 0)
    guard case .number(text) = try? parser.parse() else { return nil }
    self.text = text
  }

  package var value: Double { Double(text) ?? 0 }
}
