internal import Kernel

extension IssueWording {
  /// Sentences about the form of a file: quotes, characters, header and columns.
  static let tables: [IssueCode: Phrase] = [
    .unescapedQuote: Phrase(
      "A quotation mark stands inside a cell that is not quoted. Quote the cell and double the mark inside it.",
      "Hay comillas dentro de una celda sin comillas. Ponga la celda entre comillas y duplique las de dentro."
    ),
    .textAfterQuote: Phrase(
      "Text follows the closing quotation mark of a cell. Double quotation marks inside a quoted cell.",
      "Hay texto después de las comillas que cierran una celda. Duplique las comillas dentro de la celda."
    ),
    .unclosedQuote: Phrase(
      "A quoted cell never ends; the file may be cut off. Export it again.",
      "Una celda entre comillas no termina; el archivo puede estar incompleto. Expórtelo de nuevo."
    ),
    .lineBreakInCell: Phrase(
      "A cell contains a line break, which OneRoster forbids. Remove it in the source system.",
      "Una celda contiene un salto de línea, que OneRoster prohíbe. Quítelo en el sistema de origen."
    ),
    .bareCarriageReturn: Phrase(
      "A line ends with a carriage return alone. Export the file with CRLF or LF line ends.",
      "Una línea termina solo con retorno de carro. Exporte el archivo con fin de línea CRLF o LF."
    ),
    .invalidUTF8: Phrase(
      "A cell is not UTF-8 text. Choose UTF-8 as the encoding in the export.",
      "Una celda no es texto UTF-8. Elija UTF-8 como codificación en la exportación."
    ),
    .controlCharacter: Phrase(
      "A cell contains a control character. Remove it in the source system.",
      "Una celda contiene un carácter de control. Quítelo en el sistema de origen."
    ),
    .recordTooLong: Phrase(
      "A line is far too long; a quotation mark may be missing before it. Export the file again.",
      "Una línea es demasiado larga; puede faltar una comilla antes. Exporte el archivo de nuevo."
    ),
    .tooManyCells: Phrase(
      "A line has far too many cells. Check that this is the right file.",
      "Una línea tiene demasiadas celdas. Compruebe que es el archivo correcto."
    ),
    .tableMissingHeader: Phrase(
      "The file is empty. Export it again with its header line.",
      "El archivo está vacío. Expórtelo de nuevo con su línea de encabezado."
    ),
    .emptyHeaderName: Phrase(
      "A column has no name. Name it or remove it.",
      "Una columna no tiene nombre. Póngale nombre o quítela."
    ),
    .duplicateHeader: Phrase(
      "Two columns have the same name. Remove one of them.",
      "Dos columnas tienen el mismo nombre. Quite una."
    ),
    .missingDataRows: Phrase(
      "The file has a header and no rows. Check the export, or mark the file as absent in the manifest.",
      "El archivo tiene encabezado, pero ninguna fila. Revise la exportación o márquelo como absent en el manifiesto."
    ),
    .rowWidth: Phrase(
      "The line has {actual} cells, the header {expected}. If it is the last line, the file was cut off: export again.",
      "La línea tiene {actual} celdas y el encabezado {expected}. Si es la última, falta un trozo: exporte de nuevo."
    ),
    .missingHeader: Phrase(
      "The column {column} is missing. Add it to the export.",
      "Falta la columna {column}. Añádala a la exportación."
    ),
    .misspeltHeader: Phrase(
      "The column should be called {column}, with exactly this spelling.",
      "La columna debería llamarse {column}, escrito exactamente así."
    ),
    .headerOrder: Phrase(
      "The columns are not in the order of the standard; {column} should be here.",
      "Las columnas no siguen el orden del estándar; aquí debería estar {column}."
    ),
    .metadataPosition: Phrase(
      "Columns whose name begins with \"metadata.\" belong after all standard columns.",
      "Las columnas que empiezan por \"metadata.\" van después de todas las columnas estándar."
    ),
    .unknownColumn: Phrase(
      "OneRoster does not know this column, and it was not read. Own columns are called metadata.NAME.",
      "OneRoster no conoce esta columna y no se leyó. Las columnas propias se llaman metadata.NOMBRE."
    ),
  ]
}
