package import JSONText

/// An entry of a framework's definitions: a concept, subject, licence, item type or association grouping.
///
/// The five kinds differ only in which texts they carry; each kind's own members are listed in its `Kind`.
package struct CFDefinition: Hashable, Sendable {
  /// Which list it stands in.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case concept = "CFConcepts"
    case subject = "CFSubjects"
    case license = "CFLicenses"
    case itemType = "CFItemTypes"
    case grouping = "CFAssociationGroupings"
  }

  package var identifier: String
  package var uri: String
  package var title: String
  package var lastChangeDateTime: String
  package var description: String?
  /// Concepts, subjects and item types have one.
  package var hierarchyCode: String?
  /// Concepts only.
  package var keywords: String?
  /// Licences only.
  package var licenseText: String?
  /// Item types only.
  package var typeCode: String?
  package var extensions = JSONObject()

  /// A definition with what all kinds require.
  package init(identifier: String, uri: String, title: String, lastChangeDateTime: String) {
    self.identifier = identifier
    self.uri = uri
    self.title = title
    self.lastChangeDateTime = lastChangeDateTime
  }

  /// `nil`, with the reasons in the log, when it has no identifier.
  init?(_ kind: Kind, _ reader: consuming CFObjectReader) {
    guard let identifier = reader.identifier() else { return nil }
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      title: reader.text("title", filledWith: ""),
      lastChangeDateTime: reader.changed()
    )
    description = kind == .itemType ? reader.text("description", filledWith: "") : reader.text("description")
    switch kind {
    case .concept:
      keywords = reader.text("keywords")
      hierarchyCode = reader.text("hierarchyCode", filledWith: "")
    case .subject: hierarchyCode = reader.text("hierarchyCode", filledWith: "")
    case .license: licenseText = reader.text("licenseText", filledWith: "")
    case .itemType:
      hierarchyCode = reader.text("hierarchyCode", filledWith: "")
      typeCode = reader.text("typeCode")
    case .grouping: break
    }
    extensions = reader.finish()
  }

  func json(_ kind: Kind) -> JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("uri", uri)
    object.add("title", title)
    object.add("description", kind == .itemType ? description ?? "" : description)
    switch kind {
    case .concept:
      object.add("keywords", keywords)
      object.add("hierarchyCode", hierarchyCode ?? "")
    case .subject: object.add("hierarchyCode", hierarchyCode ?? "")
    case .license: object.add("licenseText", licenseText ?? "")
    case .itemType:
      object.add("hierarchyCode", hierarchyCode ?? "")
      object.add("typeCode", typeCode)
    case .grouping: break
    }
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}

/// The definitions a framework's items and associations point to.
package struct CFDefinitions: Hashable, Sendable {
  package var concepts: [CFDefinition] = []
  package var subjects: [CFDefinition] = []
  package var licenses: [CFDefinition] = []
  package var itemTypes: [CFDefinition] = []
  package var groupings: [CFDefinition] = []
  package var extensions = JSONObject()

  /// No definitions.
  package init() {}

  init(_ reader: consuming CFObjectReader) {
    for kind in CFDefinition.Kind.allCases {
      self[kind] = (reader.objects(kind.rawValue) ?? []).compactMap { CFDefinition(kind, $0) }
    }
    extensions = reader.finish()
  }

  /// The list of one kind.
  package subscript(kind: CFDefinition.Kind) -> [CFDefinition] {
    get { self[keyPath: Self.list(kind)] }
    set { self[keyPath: Self.list(kind)] = newValue }
  }

  var json: JSONValue {
    var object = JSONObject()
    for kind in CFDefinition.Kind.allCases {
      object.add(kind.rawValue, .array(self[kind].map { $0.json(kind) }))
    }
    object.add("extensions", extensions.orNone)
    return .object(object)
  }

  private static func list(_ kind: CFDefinition.Kind) -> WritableKeyPath<CFDefinitions, [CFDefinition]> {
    switch kind {
    case .concept: \.concepts
    case .subject: \.subjects
    case .license: \.licenses
    case .itemType: \.itemTypes
    case .grouping: \.groupings
    }
  }
}
