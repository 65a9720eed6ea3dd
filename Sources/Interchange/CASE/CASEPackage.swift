package import JSONText

/// A whole competency framework as CASE exchanges it: the CFPackage.
///
/// `CASEPackage.read` accepts 1.0 and 1.1; `encoded` writes 1.1. Every list keeps the order of the file.
/// Source: 1EdTech Competencies and Academic Standards Exchange 1.0 and 1.1, JSON binding of CFPackage.
package struct CASEPackage: Hashable, Sendable {
  package var document: CFDocument
  package var items: [CFItem]
  package var associations: [CFAssociation]
  package var definitions: CFDefinitions
  package var rubrics: [CFRubric]
  package var extensions = JSONObject()

  /// A package from its parts.
  package init(
    document: CFDocument,
    items: [CFItem] = [],
    associations: [CFAssociation] = [],
    definitions: CFDefinitions = CFDefinitions(),
    rubrics: [CFRubric] = []
  ) {
    self.document = document
    self.items = items
    self.associations = associations
    self.definitions = definitions
    self.rubrics = rubrics
  }

  /// The package as CASE 1.1 JSON in UTF-8.
  ///
  /// Members come in the order of the standard's schema, lists in their own; the same package gives the
  /// same bytes. No object carries a CFPackageURI or CFDocumentURI: 1.1 forbids both inside a package.
  package func encoded() -> [UInt8] { json.encoded() }

  var json: JSONValue {
    var object = JSONObject()
    object.add("CFDocument", document.json)
    object.add("CFItems", .array(items.map(\.json)))
    object.add("CFAssociations", .array(associations.map(\.json)))
    object.add("CFDefinitions", definitions.json)
    if !rubrics.isEmpty { object.add("CFRubrics", .array(rubrics.map(\.json))) }
    object.add("extensions", extensions.orNone)
    return .object(object)
  }
}
