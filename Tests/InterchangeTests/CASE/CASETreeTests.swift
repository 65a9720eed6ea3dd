import Testing

@testable import Interchange

@Suite("The tree of a framework")
struct CASETreeTests {
  @Test("children come by sequence number, then in the order of the file")
  func order() throws {
    let tree = try tree(
      ["a", "b", "c", "e"],
      [("a", "d", nil), ("b", "d", 20), ("c", "d", 3), ("e", "d", nil)]
    )

    #expect(tree.topLevel.map(\.identifier) == ["c", "b", "a", "e"].map(CASESamples.id))
  }

  @Test("an item with several parents stands under each, and its children are listed once")
  func severalParents() throws {
    let tree = try tree(
      ["a", "b", "c", "e"],
      [("a", "d", 1), ("b", "d", 2), ("c", "a", 1), ("c", "b", 1), ("e", "c", 1)]
    )

    #expect(tree.parents(of: CASESamples.id("c")).map(\.identifier) == ["a", "b"].map(CASESamples.id))
    #expect(tree.outline.map { String($0.item.identifier.suffix(1)) } == ["a", "c", "e", "b", "c"])
    #expect(tree.outline.map(\.isRepeated) == [false, false, false, false, true])
    #expect(tree.outline.map(\.depth) == [1, 2, 3, 1, 2])
  }

  @Test("a loop is cut where it closes and named, whether or not the framework reaches it")
  func loops() throws {
    let reached = try tree(["a", "b"], [("a", "d", 1), ("b", "a", 1), ("a", "b", 1)])
    let lost = try tree(["a", "b"], [("b", "a", 1), ("a", "b", 1)])
    let itself = try tree(["a"], [("a", "d", 1), ("a", "a", 1)])

    #expect(reached.cycles == [["a", "b"].map(CASESamples.id)])
    #expect(reached.outline.count == 2)
    #expect(lost.cycles.count == 1)
    #expect(lost.unplaced.count == 2)
    #expect(itself.cycles == [[CASESamples.id("a")]])
  }

  @Test("a loop is a warning, and every link is kept")
  func loopIsKept() throws {
    let reading = try CASEPackage.read(
      CASESamples.package(
        items: [CASESamples.item("a"), CASESamples.item("b")],
        links: [CASESamples.link("1", "a", "isChildOf", "b"), CASESamples.link("2", "b", "isChildOf", "a")]
      )
    )

    #expect(reading.package.associations.count == 2)
    #expect(reading.issues.first?.kind == .cycle(["a", "b"].map(CASESamples.id)))
  }

  @Test("a chain of 20,000 items needs no deep stack, and diamonds do not multiply")
  func deepAndWide() {
    var package = CASEPackage(
      document: CFDocument(
        identifier: "root",
        uri: "u",
        creator: "c",
        title: "t",
        lastChangeDateTime: CASESamples.changed
      )
    )
    package.items = (0..<20_000).map {
      CFItem(identifier: "\($0)", uri: "u", fullStatement: "s", lastChangeDateTime: CASESamples.changed)
    }
    package.associations = (0..<20_000).flatMap { index in
      [max(index - 1, -1), max(index - 2, -1)].map { parent in
        let end = LinkGenURI(title: "t", identifier: parent < 0 ? "root" : "\(parent)", uri: "u")
        return CFAssociation(
          identifier: "\(index)-\(parent)",
          uri: "u",
          package.items[index].link,
          .isChildOf,
          end,
          lastChangeDateTime: CASESamples.changed
        )
      }
    }

    let tree = CASETree(package)

    #expect(tree.depth(of: "19999") == 10_000)
    #expect(tree.unplaced.isEmpty)
    #expect(tree.outline.count < 60_000)
  }

  @Test("the level comes from the item type when it has a number, else from the depth")
  func levels() throws {
    let package = try CASEPackage.read(Array(CASESamples.full.utf8)).package
    let tree = CASETree(package)

    #expect(tree.level(of: package.items[0]) == 1)
    #expect(tree.level(of: package.items[1]) == 1)
    #expect(tree.level(of: package.items[2]) == 2)
  }

  private func tree(_ items: [String], _ links: [(String, String, Int?)]) throws -> CASETree {
    let links = links.enumerated().map { CASESamples.link("\($0)", $1.0, "isChildOf", $1.1, $1.2) }
    return CASETree(
      try CASEPackage.read(CASESamples.package(items: items.map { CASESamples.item($0) }, links: links))
        .package
    )
  }
}
