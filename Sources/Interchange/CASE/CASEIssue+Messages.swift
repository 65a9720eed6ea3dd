extension CASEIssue {
  /// What happened and what to do, in English (`en`) or Spanish (`es`).
  package func message(in language: String) -> String { language == "es" ? spanish : english }

  private var english: String {
    switch kind {
    case .empty: "The file is empty. Export the framework again and choose the new file."
    case .notJSON(let line, let column):
      "The file is not complete JSON: reading stopped at line \(line), column \(column). Export it again."
    case .webPage:
      "This is a web page, not a framework file. Choose the JSON file of the framework's CASE package."
    case .tooLarge(let megabytes):
      "The file is larger than \(megabytes) MB. Export one framework at a time."
    case .tooDeep(let levels):
      "The file is nested more than \(levels) levels deep, which no CASE package is. Choose another file."
    case .tooMany(let objects):
      "The file holds more than \(objects) items and associations. Export one framework at a time."
    case .notCASE(let members):
      "This is JSON, but not a CASE package: it has no CFDocument. It has "
        + "\(Self.list(members, "nothing in it")). "
        + "Export the framework as a CASE package (CFPackage) and choose that file."
    case .listOfFrameworks:
      "This is a list of frameworks, not a framework. Download one package from …/CFPackages/ID and "
        + "choose that."
    case .partOfFramework(let part):
      "This holds only a \(part), not the whole framework. Download the package from …/CFPackages/ID."
    case .missing(let name): "\(name) is missing. Ask the publisher to add it and export the framework again."
    case .wrongKind(let name):
      "\(name) holds another kind of value than CASE has there. Ask the publisher to export it again."
    case .notUUID(let value):
      "“\(value)” is not a UUID such as 0a1b2c3d-0000-4000-8000-000000000000. Ask the publisher to "
        + "correct it."
    case .itemNamedAsDocument:
      "This item has the identifier of the framework itself. Ask the publisher which of the two is right."
    case .wrapped(let name): "The package was inside “\(name)”; it was read from there."
    case .filled(let name): "\(name) is missing and was filled in. Check it after the import."
    case .adapted(let name): "\(name) is written in another way than CASE 1.1 asks for; it was rewritten."
    case .keptAsExtension(let name):
      "CASE 1.1 has no place for this \(name); it is kept under “extensions” and exported there."
    case .dropped(let name):
      "CASE 1.1 has no place for \(name) here; it was left out. Note it down if you need it."
    case .repeatedMember(let name): "\(name) is given twice in one place; the last one was used."
    case .repeatedObject(let identifier):
      "\(identifier) occurs twice; the one changed last was kept. Ask the publisher if that is right."
    case .elsewhere(let identifier):
      "This association points to \(identifier), which is not in this framework. It is kept as a link."
    case .unplaced(let statement):
      "“\(statement)” has no place in the tree. It is kept; give it a parent when you edit the framework."
    case .cycle(let identifiers):
      "These items are each other's parents: \(identifiers.joined(separator: ", ")). All links are kept; "
        + "the tree is shown without the last one. Ask the publisher to correct it."
    case .more(let count): "\(count) more remarks of the same kinds are not listed."
    }
  }

  private var spanish: String {
    switch kind {
    case .empty: "El archivo está vacío. Exporte el marco de nuevo y elija el archivo nuevo."
    case .notJSON(let line, let column):
      "El archivo no es JSON completo: la lectura paró en la línea \(line), columna \(column). "
        + "Expórtelo de nuevo."
    case .webPage:
      "Esto es una página web, no un archivo de marco. Elija el archivo JSON del paquete CASE del marco."
    case .tooLarge(let megabytes): "El archivo ocupa más de \(megabytes) MB. Exporte un solo marco cada vez."
    case .tooDeep(let levels):
      "El archivo tiene más de \(levels) niveles anidados; ningún paquete CASE los tiene. Elija otro archivo."
    case .tooMany(let objects):
      "El archivo tiene más de \(objects) elementos y asociaciones. Exporte un solo marco cada vez."
    case .notCASE(let members):
      "Esto es JSON, pero no un paquete CASE: no tiene CFDocument. Tiene "
        + "\(Self.list(members, "nada dentro")). "
        + "Exporte el marco como paquete CASE (CFPackage) y elija ese archivo."
    case .listOfFrameworks:
      "Esto es una lista de marcos, no un marco. Descargue un paquete de …/CFPackages/ID y elíjalo."
    case .partOfFramework(let part):
      "Esto contiene solo un \(part), no el marco entero. Descargue el paquete de …/CFPackages/ID."
    case .missing(let name):
      "Falta \(name). Pida a quien lo publica que lo añada y exporte el marco de nuevo."
    case .wrongKind(let name):
      "\(name) tiene otro tipo de valor que el de CASE. Pida a quien lo publica que lo exporte de nuevo."
    case .notUUID(let value):
      "«\(value)» no es un UUID como 0a1b2c3d-0000-4000-8000-000000000000. Pida a quien lo publica "
        + "que lo corrija."
    case .itemNamedAsDocument:
      "Este elemento tiene el identificador del propio marco. Pregunte a quien lo publica cuál es el "
        + "correcto."
    case .wrapped(let name): "El paquete estaba dentro de «\(name)»; se leyó de ahí."
    case .filled(let name): "Falta \(name) y se completó. Revíselo después de importar."
    case .adapted(let name): "\(name) no está escrito como pide CASE 1.1; se reescribió."
    case .keptAsExtension(let name):
      "CASE 1.1 no tiene lugar para este \(name); se guarda en «extensions» y se exporta ahí."
    case .dropped(let name): "CASE 1.1 no tiene lugar para \(name) aquí; se omitió. Anótelo si lo necesita."
    case .repeatedMember(let name): "\(name) aparece dos veces en el mismo lugar; se usó el último."
    case .repeatedObject(let identifier):
      "\(identifier) aparece dos veces; se conservó el cambiado más tarde. Pregunte a quien lo "
        + "publica si es correcto."
    case .elsewhere(let identifier):
      "Esta asociación apunta a \(identifier), que no está en este marco. Se conserva como enlace."
    case .unplaced(let statement):
      "«\(statement)» no tiene lugar en el árbol. Se conserva; dele un superior al editar el marco."
    case .cycle(let identifiers):
      "Estos elementos son superiores unos de otros: \(identifiers.joined(separator: ", ")). Se "
        + "conservan todos los "
        + "enlaces; el árbol se muestra sin el último. Pida a quien lo publica que lo corrija."
    case .more(let count): "Hay \(count) avisos más de los mismos tipos que no se muestran."
    }
  }

  private static func list(_ members: [String], _ none: String) -> String {
    members.isEmpty ? none : members.prefix(5).map { "“\($0.prefix(40))”" }.joined(separator: ", ")
  }
}
