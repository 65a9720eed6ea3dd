/// Small CASE files of our own.
enum CASEFixtures {
  static func id(_ last: String) -> String { "30000000-0000-4000-8000-00000000000\(last)" }

  static let document = id("d")
  static let early = "2026-01-05T09:30:00Z"
  static let late = "2027-01-05T09:30:00+01:00"

  static func item(_ last: String, _ type: String?, _ words: String, changed: String = early) -> String {
    let type = type.map { "\"CFItemType\": \"\($0)\", " } ?? ""
    return """
      {"identifier": "\(id(last))", "uri": "https://example.org/\(last)", "fullStatement": "\(words)", \(type)\
      "humanCodingScheme": "\(last.uppercased())", "educationLevel": ["05"], "lastChangeDateTime": "\(changed)"}
      """
  }

  static func link(
    _ last: String,
    _ origin: String,
    _ kind: String,
    _ destination: String,
    _ sequence: Int? = nil
  ) -> String {
    """
    {"identifier": "40000000-0000-4000-8000-00000000000\(last)", "uri": "u", "associationType": "\(kind)",
     "originNodeURI": {"title": "t", "identifier": "\(id(origin))", "uri": "u"},
     "destinationNodeURI": {"title": "t", "identifier": "\(id(destination))", "uri": "u"},
     \(sequence.map { "\"sequenceNumber\": \($0)," } ?? "") "lastChangeDateTime": "\(early)"}
    """
  }

  /// A continuum with an item that stands in two places, a foreign item, a link to elsewhere, and a rubric.
  static func continuum(
    practice: String = "Students speak",
    changed: String = early,
    withIndicator: Bool = true
  ) -> [UInt8] {
    let items =
      [
        item("a", "Understanding", "Talk"), item("b", "Practice", practice, changed: changed),
        item("c", "Step", "First step"),
        item("f", "Standard", "A standard"),
      ] + (withIndicator ? [item("e", "Indicator", "A sign")] : [])
    let links =
      [
        link("1", "a", "isChildOf", "d", 10), link("2", "b", "isChildOf", "a", 20),
        link("3", "c", "isChildOf", "b", 5),
        link("5", "f", "isChildOf", "d", 30), link("6", "f", "isChildOf", "a", 1),
        link("7", "b", "exactMatchOf", "9"),
      ] + (withIndicator ? [link("4", "e", "isChildOf", "c", 7)] : [])
    return Array(
      """
      {"CFDocument": {"identifier": "\(document)", "uri": "u", "title": "Own words", "creator": "C", "language": "en-US",
        "notes": "kept", "lastChangeDateTime": "\(changed)"},
       "CFItems": [\(items.joined(separator: ","))], "CFAssociations": [\(links.joined(separator: ","))],
       "CFDefinitions": {"CFConcepts": [], "CFSubjects": [], "CFLicenses": [], "CFItemTypes": [
         {"identifier": "\(id("7"))", "uri": "t", "title": "Practice", "description": "d", "hierarchyCode": "2",
          "lastChangeDateTime": "\(early)"}], "CFAssociationGroupings": []},
       "CFRubrics": [{"identifier": "\(id("8"))", "uri": "r", "title": "R", "lastChangeDateTime": "\(early)"}]}
      """.utf8
    )
  }

  /// Many items under one parent, each under a second one too.
  static func large(_ count: Int) -> [UInt8] {
    func id(_ number: Int) -> String {
      let hex = String(number, radix: 16)
      return "50000000-0000-4000-8000-" + String(repeating: "0", count: 12 - hex.count) + hex
    }
    func ends(_ origin: String, _ destination: String) -> String {
      """
      "originNodeURI": {"title": "t", "identifier": "\(origin)", "uri": "u"},
      "destinationNodeURI": {"title": "t", "identifier": "\(destination)", "uri": "u"}
      """
    }
    let items = (0..<count).map { number in
      """
      {"identifier": "\(id(number))", "uri": "u", "fullStatement": "Standard number \(number)", "lastChangeDateTime": "\(early)"}
      """
    }
    let links = (0..<count * 6).map { number in
      let item = number % count
      let parent = number < count ? document : id((item + number / count * 7) % count)
      let kind = number < 2 * count ? "isChildOf" : "isRelatedTo"
      return """
        {"identifier": "\(id(1_000_000 + number))", "uri": "u", "associationType": "\(kind)", "sequenceNumber": \(item + 1),
         \(ends(id(item), parent)), "lastChangeDateTime": "\(early)"}
        """
    }
    return Array(
      """
      {"CFDocument": {"identifier": "\(document)", "uri": "u", "title": "Large", "creator": "C",
        "lastChangeDateTime": "\(early)"},
       "CFItems": [\(items.joined(separator: ","))], "CFAssociations": [\(links.joined(separator: ","))]}
      """.utf8
    )
  }
}
