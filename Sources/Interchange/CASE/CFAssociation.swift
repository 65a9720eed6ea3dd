package import JSONText

/// A statement that two nodes belong together in some way.
package struct CFAssociation: Hashable, Sendable {
  /// How they belong together: one of the standard's words, or `ext:…`.
  package struct Kind: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// `nil` for a word that CASE 1.1 does not allow.
    package init?(rawValue: String) {
      guard Self.standard.contains(rawValue) || Self.extended(rawValue) == rawValue else { return nil }
      self.rawValue = rawValue
    }

    private init(_ word: String) { rawValue = word }

    package static let isChildOf = Kind("isChildOf")
    package static let precedes = Kind("precedes")
    package static let exactMatchOf = Kind("exactMatchOf")
    package static let isRelatedTo = Kind("isRelatedTo")

    private static let standard = [
      "isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy",
      "exemplar",
      "hasSkillLevel", "isTranslationOf",
    ]

    /// The word with its prefix, in the characters the standard allows.
    static func extended(_ word: String) -> String {
      let name = word.hasPrefix("ext:") ? word.dropFirst(4) : word[...]
      let allowed = name.map { character in
        character.isASCII && (character.isLetter || character.isNumber || ".-_".contains(character))
          ? character : "-"
      }
      return "ext:" + (allowed.isEmpty ? "other" : String(allowed))
    }

    /// The standard's word for a liberally written one, else its extension.
    static func read(_ word: String) -> Kind {
      if let kind = Kind(rawValue: word) { return kind }
      let plain = word.lowercased().filter(\.isLetter)
      return Kind(standard.first { $0.lowercased() == plain } ?? extended(word))
    }
  }

  package var identifier: String
  package var uri: String
  package var kind: Kind
  package var origin: LinkGenURI
  package var destination: LinkGenURI
  package var lastChangeDateTime: String
  package var sequenceNumber: Int?
  package var groupingURI: LinkURI?
  package var notes: String?
  package var extensions = JSONObject()

  /// An association with what CASE requires.
  package init(
    identifier: String,
    uri: String,
    _ origin: LinkGenURI,
    _ kind: Kind,
    _ destination: LinkGenURI,
    lastChangeDateTime: String
  ) {
    self.identifier = identifier
    self.uri = uri
    self.kind = kind
    self.origin = origin
    self.destination = destination
    self.lastChangeDateTime = lastChangeDateTime
  }

  /// `nil`, with the reasons in the log, when what identifies it or one of its ends is missing.
  init?(_ reader: consuming CFObjectReader) {
    let given = reader.identifier()
    let word = reader.required("associationType")
    let first = Self.end("originNodeURI", &reader)
    let second = Self.end("destinationNodeURI", &reader)
    guard let identifier = given, let word, let first, let second else { return nil }
    let kind = Kind.read(word)
    self.init(
      identifier: identifier,
      uri: reader.text("uri", filledWith: "urn:uuid:\(identifier)"),
      first,
      kind,
      second,
      lastChangeDateTime: reader.changed()
    )
    if kind.rawValue != word { _ = reader.adapted("associationType", word) }
    sequenceNumber = reader.whole("sequenceNumber")
    groupingURI = reader.link("CFAssociationGroupingURI")
    notes = reader.text("notes")
    extensions = reader.finish()
  }

  private static func end(_ name: String, _ reader: inout CFObjectReader) -> LinkGenURI? {
    let path = "\(reader.path).\(name)"
    if let object = reader.take(name)?.object, let end = LinkGenURI(object, log: reader.log, at: path) {
      return end
    }
    reader.log.add(.missing(name), at: path)
    return nil
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("identifier", identifier)
    object.add("associationType", kind.rawValue)
    object.add("sequenceNumber", sequenceNumber)
    object.add("uri", uri)
    object.add("originNodeURI", origin.json)
    object.add("destinationNodeURI", destination.json)
    object.add("CFAssociationGroupingURI", groupingURI?.json)
    object.add("lastChangeDateTime", lastChangeDateTime)
    object.add("notes", notes)
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}
