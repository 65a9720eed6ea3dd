/// Small frameworks of our own, as text.
enum CASESamples {
  /// A UUID that ends in a letter or digit.
  static func id(_ last: some StringProtocol) -> String { "10000000-0000-4000-8000-00000000000\(last)" }

  static let document = id("d")
  static let changed = "2026-01-05T09:30:00Z"

  static func item(_ last: String, _ statement: String = "A statement", changed: String = changed) -> String {
    #"{"identifier": "\#(id(last))", "uri": "u", "fullStatement": "\#(statement)", "#
      + #""lastChangeDateTime": "\#(changed)"}"#
  }

  static func link(
    _ last: String,
    _ origin: String,
    _ kind: String,
    _ destination: String,
    _ sequence: Int? = nil
  )
    -> String
  {
    let number = sequence.map { #", "sequenceNumber": \#($0)"# } ?? ""
    let ends = [("originNodeURI", origin), ("destinationNodeURI", destination)].map { name, end in
      #""\#(name)": {"title": "t", "identifier": "\#(id(end))", "uri": "u"}"#
    }
    return
      #"{"identifier": "20000000-0000-4000-8000-00000000000\#(last)", "uri": "u", "#
      + #""associationType": "\#(kind)", "#
      + ends.joined(separator: ", ") + #", "lastChangeDateTime": "\#(changed)"\#(number)}"#
  }

  static func package(items: [String] = [], links: [String] = []) -> [UInt8] {
    Array(
      #"""
      {"CFDocument": {"identifier": "\#(document)", "uri": "u", "title": "T", "creator": "C",
       "lastChangeDateTime": "\#(changed)"},
       "CFItems": [\#(items.joined(separator: ","))], "CFAssociations": [\#(links.joined(separator: ","))]}
      """#.utf8
    )
  }

  /// A package with one item that has extra members.
  static func with(item members: String, changed: String = changed) -> [UInt8] {
    package(items: [item("a", changed: changed).dropLast() + ", \(members)}"])
  }

  static let version10 = #"""
    {"CFDocument": {"identifier": "\#(document)", "uri": "u", "title": "T", "creator": "C",
     "licenseURI": null,
      "CFPackageURI": {"title": "T", "identifier": "\#(document)", "uri": "p"},
       "lastChangeDateTime": "\#(changed)"},
     "CFItems": [{"identifier": "\#(id("a"))", "uri": "u", "fullStatement": "s",
      "lastChangeDateTime": "\#(changed)",
      "CFDocumentURI": {"title": "T", "identifier": "\#(document)", "uri": "p"}}],
     "CFAssociations": [\#(link("1", "a", "isChildOf", "d", 1))],
     "CFDefinitions": {"CFConcepts": [], "CFSubjects": [], "CFLicenses": [], "CFItemTypes": []}}
    """#

  static let full = #"""
    {"CFDocument": {"identifier": "\#(document)", "uri": "https://example.org/d",
     "frameworkType": "Continuum",
      "caseVersion": "1.1", "creator": "C", "title": "Preguntas y ñandú 𝑑",
       "lastChangeDateTime": "\#(changed)",
      "publisher": "P", "description": "D", "subject": ["Math"], "language": "es", "version": "2",
      "subjectURI": [{"title": "Math", "identifier": "\#(id("1"))", "uri": "s"}], "adoptionStatus": "Draft",
      "statusStartDate": "2026-01-05", "statusEndDate": "2027-01-05", "notes": "n\n\"q\" \\ /",
       "extensions": {"k": [1, null]}},
     "CFItems": [
      {"identifier": "\#(id("a"))", "uri": "a", "fullStatement": "A", "CFItemType": "Understanding",
       "notes": "n",
       "humanCodingScheme": "U1", "abbreviatedStatement": "a", "listEnumeration": "1",
        "alternativeLabel": "al",
       "conceptKeywords": ["k"], "subject": ["s"], "educationLevel": ["05", "06"], "language": "en",
       "CFItemTypeURI": {"title": "Understanding", "identifier": "\#(id("2"))", "uri": "t"},
       "licenseURI": {"title": "CC", "identifier": "\#(id("3"))", "uri": "l"},
       "statusStartDate": "2026-01-05", "lastChangeDateTime": "2026-01-05T09:30:00.250-08:00",
        "extensions": {"deep": 1e3}},
      \#(item("b")), \#(item("c"))],
     "CFAssociations": [\#(link("1", "a", "isChildOf", "d", 10)), \#(link("2", "b", "isChildOf", "a", 20)),
      \#(link("3", "b", "isChildOf", "d", 5)), \#(link("4", "c", "isChildOf", "a", 10)),
      \#(link("5", "c", "precedes", "b")), \#(link("6", "a", "exactMatchOf", "e")), \#(link("7", "a",
       "ext:supports", "e"))],
     "CFDefinitions": {
      "CFConcepts": [{"identifier": "\#(id("4"))", "uri": "c", "title": "c", "keywords": "k|l",
       "hierarchyCode": "1", "lastChangeDateTime": "\#(changed)"}],
      "CFSubjects": [{"identifier": "\#(id("1"))", "uri": "s", "title": "Math", "hierarchyCode": "1",
       "lastChangeDateTime": "\#(changed)"}],
      "CFLicenses": [{"identifier": "\#(id("3"))", "uri": "l", "title": "CC", "licenseText": "x",
       "lastChangeDateTime": "\#(changed)"}],
      "CFItemTypes": [{"identifier": "\#(id("2"))", "uri": "t", "title": "Understanding",
       "description": "d", "hierarchyCode": "1", "typeCode": "U", "lastChangeDateTime": "\#(changed)"}],
      "CFAssociationGroupings": [{"identifier": "\#(id("5"))", "uri": "g", "title": "g",
       "lastChangeDateTime": "\#(changed)"}]},
     "CFRubrics": [{"identifier": "\#(id("6"))", "uri": "r", "title": "R",
      "lastChangeDateTime": "\#(changed)", "CFRubricCriteria": [
      {"identifier": "\#(id("7"))", "uri": "k", "category": "c", "weight": 1.50, "position": 1,
       "rubricId": "\#(id("6"))",
       "CFItemURI": {"title": "A", "identifier": "\#(id("a"))", "uri": "a"},
        "lastChangeDateTime": "\#(changed)", "CFRubricCriterionLevels": [
        {"identifier": "\#(id("8"))", "uri": "v", "quality": "q", "score": 2.0, "feedback": "f",
         "position": 1,
         "rubricCriterionId": "\#(id("7"))", "lastChangeDateTime": "\#(changed)",
          "extensions": [{"x": true}]}]}]}],
     "extensions": {"made": "by hand"}}
    """#
}
