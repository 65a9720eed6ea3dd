import JSONText
import Testing

@testable import Interchange

@Suite("Reading and writing CASE packages")
struct CASEPackageTests {
  @Test("a package with everything in it survives a round trip, and the second export has the same bytes")
  func roundTrip() throws {
    let first = try CASEPackage.read(Array(CASESamples.full.utf8))
    let written = first.package.encoded()

    let second = try CASEPackage.read(written)

    #expect(first.issues.filter { $0.severity > .note } == [])
    #expect(second.package == first.package)
    #expect(second.package.encoded() == written)
  }

  @Test("identifiers, order, parents, dates and numbers keep the bytes they came with")
  func bytes() throws {
    let package = try CASEPackage.read(Array(CASESamples.full.utf8)).package
    let text = String(decoding: package.encoded(), as: UTF8.self)

    for expected in [
      "\"2026-01-05T09:30:00.250-08:00\"", "\"weight\": 1.50", "\"score\": 2.0", "\"sequenceNumber\": 20",
      "\"exactMatchOf\"", "\"ext:supports\"", "\"statusStartDate\": \"2026-01-05\"", "\"language\": \"es\"",
      "\"adoptionStatus\": \"Draft\"", "\"caseVersion\": \"1.1\"", "Preguntas y ñandú 𝑑", "\"deep\": 1e3",
    ] {
      #expect(text.contains(expected), "\(expected)")
    }
    #expect(package.items.map(\.identifier) == ["a", "b", "c"].map(CASESamples.id))
  }

  @Test("a 1.0 package loses only the links back to its own framework")
  func version10() throws {
    let reading = try CASEPackage.read(Array(CASESamples.version10.utf8))
    let text = String(decoding: reading.package.encoded(), as: UTF8.self)

    #expect(reading.issues == [])
    #expect(!text.contains("CFDocumentURI"))
    #expect(!text.contains("CFPackageURI"))
    #expect(reading.package.definitions == CFDefinitions())
  }

  @Test("what 1.1 has no place for is kept under extensions and reported with its path")
  func unknownMembers() throws {
    let reading = try CASEPackage.read(
      CASESamples.with(item: #""color": "teal", "extensions": {"color": "red"}, "subjectURI": [{"x": 1}]"#)
    )
    let item = try #require(reading.package.items.first)

    #expect(item.extensions["color"] == .string("red"))
    #expect(item.extensions["color_"] == .string("teal"))
    #expect(item.extensions["subjectURI"]?.elements?.count == 1)
    #expect(reading.issues.contains(CASEIssue(.keptAsExtension("color"), at: "$.CFItems[0].color")))
  }

  @Test("a link has no extensions, so a stranger's member there is reported as left out")
  func unknownInLink() throws {
    let reading = try CASEPackage.read(
      CASESamples.with(
        item:
          #""licenseURI": {"title": "CC", "identifier": "\#(CASESamples.id("f"))", "uri": "u", "more": 1}"#
      )
    )

    #expect(reading.package.items.first?.licenseURI?.title == "CC")
    #expect(reading.issues.contains(CASEIssue(.dropped("more"), at: "$.CFItems[0].licenseURI.more")))
  }

  @Test("liberal spellings are rewritten and reported")
  func liberal() throws {
    let reading = try CASEPackage.read(
      CASESamples.with(
        item: #""educationLevel": "05", "statusStartDate": "2026-01-05T00:00:00Z", "listEnumeration": 3"#,
        changed: "2026-01-05 09:30:00Z"
      )
    )
    let item = try #require(reading.package.items.first)

    #expect(item.educationLevel == ["05"])
    #expect(item.statusStartDate == "2026-01-05")
    #expect(item.listEnumeration == "3")
    #expect(item.lastChangeDateTime == "2026-01-05T09:30:00Z")
    #expect(reading.issues.filter { $0.severity == .warning }.count == 4)
  }

  @Test("an unknown kind of association becomes an extension of the vocabulary")
  func associationKinds() {
    #expect(CFAssociation.Kind.read("Is Child Of") == .isChildOf)
    #expect(CFAssociation.Kind.read("is taught by!").rawValue == "ext:is-taught-by-")
    #expect(CFAssociation.Kind.read("ext:supports").rawValue == "ext:supports")
    #expect(CFAssociation.Kind(rawValue: "teaches") == nil)
  }

  @Test("of two objects with one identifier the one changed last is kept")
  func duplicates() throws {
    let reading = try CASEPackage.read(
      CASESamples.package(items: [
        CASESamples.item("a", "old", changed: "2026-01-05T10:00:00+02:00"),
        CASESamples.item("A", "new", changed: "2026-01-05T09:00:00Z"),
      ])
    )

    #expect(reading.package.items.map(\.fullStatement) == ["new"])
    #expect(reading.issues.contains { $0.kind == .repeatedObject(CASESamples.id("A")) })
  }

  @Test("associations to other frameworks are kept and noted")
  func elsewhere() throws {
    let reading = try CASEPackage.read(
      CASESamples.package(
        items: [CASESamples.item("a")],
        links: [CASESamples.link("1", "a", "exactMatchOf", "e")]
      )
    )

    #expect(reading.package.associations.count == 1)
    #expect(reading.issues.contains(CASEIssue(.elsewhere(CASESamples.id("e")), at: "$.CFAssociations[0]")))
  }

  @Test("what identifies an object must be there; every lack is listed and nothing is half read")
  func missing() {
    let refusal = #expect(throws: CASERefusal.self) {
      try CASEPackage.read(
        CASESamples.package(items: [
          #"{"fullStatement": "x"}"#, #"{"identifier": "seven", "fullStatement": "x"}"#,
          #"{"identifier": "\#(CASESamples.id("a"))"}"#,
        ])
      )
    }
    let errors = refusal?.issues.filter { $0.severity == .error } ?? []

    #expect(
      errors == [
        CASEIssue(.missing("identifier"), at: "$.CFItems[0].identifier"),
        CASEIssue(.notUUID("seven"), at: "$.CFItems[1].identifier"),
        CASEIssue(.missing("fullStatement"), at: "$.CFItems[2].fullStatement"),
      ]
    )
  }

  @Test("issues beyond the limit are counted, not listed")
  func manyIssues() throws {
    var limits = CASELimits()
    limits.issues = 3

    let reading = try CASEPackage.read(
      CASESamples.package(items: (0..<9).map { CASESamples.item("\($0)") }),
      limits: limits
    )

    #expect(reading.issues.count == 4)
    #expect(reading.issues.last?.kind == .more(6))
  }
}
