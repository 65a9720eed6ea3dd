import Testing

@testable import Interchange

@Suite("A continuum as a CASE package")
struct CASEContinuumTests {
  @Test("levels become item types, places become child links, steps precede each other")
  func mapping() throws {
    let package = Self.continuum.package()
    let reading = try CASEPackage.read(package.encoded())

    #expect(reading.issues == [])
    #expect(reading.package == package)
    #expect(package.document.frameworkType == "Instructional practice continuum")
    #expect(package.definitions.itemTypes.map(\.title) == ["Understanding", "Practice", "Step", "Indicator"])
    #expect(package.definitions.itemTypes.map(\.hierarchyCode) == ["1", "2", "3", "4"])
    #expect(package.items.map(\.itemType) == ["Understanding", "Practice", "Step", "Indicator", "Step"])
    #expect(package.associations.count { $0.kind == .isChildOf } == 5)
    let order = try #require(package.associations.first { $0.kind == .precedes })
    #expect([order.origin.identifier, order.destination.identifier] == ["c", "e"].map(CASESamples.id))
  }

  @Test("the same continuum gives the same bytes and reads back as itself")
  func stable() throws {
    let package = Self.continuum.package()

    #expect(Self.continuum.package().encoded() == package.encoded())
    #expect(CASEContinuum(package).nodes == Self.continuum.nodes)
  }

  @Test("an unchanged framework from elsewhere comes back whole")
  func unchanged() throws {
    let base = try CASEPackage.read(Array(CASESamples.full.utf8)).package

    #expect(CASEContinuum(base).package(updating: base) == base)
  }

  @Test("an edit changes what was edited and nothing else")
  func edited() throws {
    let base = try CASEPackage.read(Array(CASESamples.full.utf8)).package
    var continuum = CASEContinuum(base)
    let index = try #require(continuum.nodes.firstIndex { $0.identifier == CASESamples.id("b") })
    continuum.nodes[index].statement = "B, better"

    let package = continuum.package(updating: base)

    var expected = base
    expected.items[1].fullStatement = "B, better"
    #expect(package == expected)
  }

  @Test("a removed item takes its links along, a new one gets its type and its place")
  func structure() throws {
    let base = Self.continuum.package()
    var continuum = CASEContinuum(base)
    continuum.nodes.removeAll { $0.identifier == CASESamples.id("e") }
    var new = Self.node("9", .step, under: "b", 2)
    new.statement = "New"
    continuum.nodes.append(new)

    let package = continuum.package(updating: base)

    #expect(!package.items.contains { $0.identifier == CASESamples.id("e") })
    #expect(package.items.last?.itemType == "Step")
    let ends = package.associations.flatMap { [$0.origin.identifier, $0.destination.identifier] }
    #expect(!ends.contains(CASESamples.id("e")))
    let order = package.associations.filter { $0.kind == .precedes }
    #expect(order.map(\.destination.identifier) == [CASESamples.id("9")])
    #expect(CASEContinuum(package).package(updating: package) == package)
  }

  @Test("a framework without our item types is read by depth")
  func byDepth() throws {
    let links = [("a", "d"), ("b", "a"), ("c", "b"), ("e", "c"), ("f", "e")].enumerated().map {
      CASESamples.link("\($0)", $1.0, "isChildOf", $1.1, 1)
    }
    let items = ["a", "b", "c", "e", "f"].map { CASESamples.item($0) }
    let package = try CASEPackage.read(CASESamples.package(items: items, links: links)).package

    #expect(CASEContinuum(package).nodes.map(\.level.rawValue) == [1, 2, 3, 4, 4])
  }

  @Test("derived identifiers follow the published example of name-based UUIDs")
  func nameUUID() {
    // RFC 9562, appendix A.4: www.example.com in the DNS space.
    #expect(
      NameUUID.text("www.example.com", in: "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2"
    )
  }

  private static func node(
    _ last: String,
    _ level: CASEContinuum.Level,
    under parent: String?,
    _ sequence: Int
  )
    -> CASEContinuum.Node
  {
    CASEContinuum.Node(
      identifier: CASESamples.id(last),
      level: level,
      statement: "Statement \(last)",
      places: [.init(under: parent.map(CASESamples.id), sequence: sequence)],
      lastChangeDateTime: CASESamples.changed
    )
  }

  private static let continuum = CASEContinuum(
    document: {
      var document = CFDocument(
        identifier: CASESamples.document,
        uri: "u",
        creator: "c",
        title: "t",
        lastChangeDateTime: CASESamples.changed
      )
      document.frameworkType = CASEContinuum.frameworkType
      return document
    }(),
    nodes: [
      node("a", .understanding, under: nil, 1), node("b", .practice, under: "a", 1),
      node("c", .step, under: "b", 1),
      node("f", .indicator, under: "c", 1), node("e", .step, under: "b", 2),
    ]
  )
}
