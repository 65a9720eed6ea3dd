internal import Kernel

extension IssueWording {
  /// Sentences about the package, its manifest and its files as a whole.
  static let package: [IssueCode: Phrase] = [
    .missingManifest: Phrase(
      "The package has no manifest.csv. Switch it on in the export; without it every file is taken as complete.",
      "El paquete no tiene manifest.csv. Actívelo en la exportación; sin él, cada archivo se toma como completo."
    ),
    .unknownFile: Phrase(
      "This file is not part of OneRoster {version} and was not read. Remove it from the package.",
      "Este archivo no forma parte de OneRoster {version} y no se leyó. Quítelo del paquete."
    ),
    .duplicateFile: Phrase(
      "The package has this file twice. Keep one of them.",
      "El paquete tiene este archivo dos veces. Deje solo uno."
    ),
    .fileNameCase: Phrase(
      "The file should be called {expected}, with exactly these capitals.",
      "El archivo debería llamarse {expected}, con estas mismas mayúsculas."
    ),
    .missingRequiredFile: Phrase(
      "The package has {source} but not {expected}. Include {expected} in the export.",
      "El paquete tiene {source}, pero no {expected}. Incluya {expected} en la exportación."
    ),
    .noData: Phrase(
      "There is no OneRoster file in it. Choose the folder or ZIP file that your student information system made.",
      "No contiene ningún archivo OneRoster. Elija la carpeta o el ZIP que generó su sistema de información escolar."
    ),
    .manifestMissingHeader: Phrase(
      "The manifest is empty. Export the package again.",
      "El manifiesto está vacío. Exporte el paquete de nuevo."
    ),
    .manifestInvalidHeader: Phrase(
      "The first line of the manifest should be exactly: propertyName,value",
      "La primera línea del manifiesto debería ser exactamente: propertyName,value"
    ),
    .manifestRowWidth: Phrase(
      "This line should have two cells, a name and a value; it has {actual}.",
      "Esta línea debería tener dos celdas, un nombre y un valor; tiene {actual}."
    ),
    .manifestDuplicateProperty: Phrase(
      "This line repeats a name that an earlier line has. Keep one of them.",
      "Esta línea repite un nombre que ya aparece antes. Deje solo una."
    ),
    .manifestUnknownProperty: Phrase(
      "OneRoster {version} does not know the name in this line. Remove the line.",
      "OneRoster {version} no conoce el nombre de esta línea. Quite la línea."
    ),
    .manifestMissingProperty: Phrase(
      "The line for {expected} is missing. Add it.",
      "Falta la línea de {expected}. Añádala."
    ),
    .manifestInvalidVersion: Phrase(
      "manifest.version should be 1.0.",
      "manifest.version debería ser 1.0."
    ),
    .manifestInvalidOneRosterVersion: Phrase(
      "oneroster.version should be 1.1 or 1.2. Choose one of these in the export.",
      "oneroster.version debería ser 1.1 o 1.2. Elija una de ellas en la exportación."
    ),
    .manifestInvalidFileMode: Phrase(
      "The value for {expected} should be absent, bulk or delta.",
      "El valor de {expected} debería ser absent, bulk o delta."
    ),
    .manifestFileMissing: Phrase(
      "The manifest announces {expected}, but the package does not have it. Export the package again.",
      "El manifiesto anuncia {expected}, pero el paquete no lo tiene. Exporte el paquete de nuevo."
    ),
    .manifestFileUnexpected: Phrase(
      "The manifest says this file is absent, so it was not read. Correct the manifest or remove the file.",
      "El manifiesto dice que este archivo no está, por lo que no se leyó. Corrija el manifiesto o quite el archivo."
    ),
  ]
}
