package import Kernel

/// Why a ZIP file is not read, or not written.
package enum ZipFailure: Error, Equatable, Sendable {
  case cannotOpen
  case emptyFile
  case notAZip
  case damaged
  case passwordProtected
  case unsupportedCompression
  case tooManyEntries(limit: Int)
  case tooLarge(limitBytes: Int)
  case suspiciousRatio(limit: Int)
  case wrongSizes
  case unsafeName
  case folders
  case nestedArchive
  case noSuchEntry
  case cannotWrite

  /// A stable word for logs and machines.
  package var code: String {
    switch self {
    case .cannotOpen: "zip.cannot_open"
    case .emptyFile: "zip.empty_file"
    case .notAZip: "zip.not_a_zip"
    case .damaged: "zip.damaged"
    case .passwordProtected: "zip.password_protected"
    case .unsupportedCompression: "zip.unsupported_compression"
    case .tooManyEntries: "zip.too_many_entries"
    case .tooLarge: "zip.too_large"
    case .suspiciousRatio: "zip.suspicious_ratio"
    case .wrongSizes: "zip.wrong_sizes"
    case .unsafeName: "zip.unsafe_name"
    case .folders: "zip.folders"
    case .nestedArchive: "zip.nested_archive"
    case .noSuchEntry: "zip.no_such_entry"
    case .cannotWrite: "zip.cannot_write"
    }
  }
}

extension ZipFailure {
  /// What happened and what to do, in both languages.
  package var phrase: Phrase {
    switch self {
    case .cannotOpen:
      Phrase(
        "The ZIP file could not be opened. Check that it is there and may be read.",
        "No se pudo abrir el archivo ZIP. Compruebe que existe y que se puede leer."
      )
    case .emptyFile:
      Phrase(
        "The file is empty (0 bytes). Export it again, and wait until the download has finished.",
        "El archivo está vacío (0 bytes). Expórtelo de nuevo y espere a que termine la descarga."
      )
    case .notAZip:
      Phrase(
        "This is not a ZIP file. Choose the ZIP file that your student information system made.",
        "Este no es un archivo ZIP. Elija el archivo ZIP que generó su sistema de información escolar."
      )
    case .damaged:
      Phrase(
        "The ZIP file is damaged or was cut off. Export or copy it again.",
        "El archivo ZIP está dañado o incompleto. Expórtelo o cópielo de nuevo."
      )
    case .passwordProtected:
      Phrase(
        "The ZIP file has a password. Export it without one.",
        "El archivo ZIP tiene contraseña. Expórtelo sin contraseña."
      )
    case .unsupportedCompression:
      Phrase(
        "The ZIP file is packed in a way that cannot be read here. Make it with ordinary ZIP compression.",
        "El archivo ZIP usa una compresión que aquí no se puede leer. Créelo con compresión ZIP normal."
      )
    case .tooManyEntries(let limit):
      Phrase(
        "The ZIP file holds more than \(limit) files. Send only the roster files.",
        "El archivo ZIP contiene más de \(limit) archivos. Envíe solo los archivos de la lista escolar."
      )
    case .tooLarge(let limit):
      Phrase(
        "The ZIP file unpacks to more than \(limit / 1_000_000) MB. Send only the roster files, or raise the limit.",
        "El archivo ZIP descomprimido pasa de \(limit / 1_000_000) MB. Envíe solo los archivos de la lista o suba el límite."
      )
    case .suspiciousRatio(let limit):
      Phrase(
        "The ZIP file unpacks to more than \(limit) times its size, so it was not read. Export it again.",
        "El archivo ZIP se expande más de \(limit) veces, por lo que no se leyó. Expórtelo de nuevo."
      )
    case .wrongSizes, .unsafeName:
      Phrase(
        "The ZIP file does not describe its contents truthfully, so it was not read. Export it again.",
        "El archivo ZIP no describe bien su contenido, por lo que no se leyó. Expórtelo de nuevo."
      )
    case .folders:
      Phrase(
        "The ZIP file contains folders. Put the CSV files at its top level, without a folder around them.",
        "El archivo ZIP contiene carpetas. Ponga los archivos CSV en el primer nivel, sin carpeta."
      )
    case .nestedArchive:
      Phrase(
        "The ZIP file contains another archive. Put the CSV files in it directly.",
        "El archivo ZIP contiene otro archivo comprimido. Incluya directamente los archivos CSV."
      )
    case .noSuchEntry:
      Phrase(
        "A file that was listed is missing from the ZIP file. Export it again.",
        "Falta un archivo anunciado en el ZIP. Expórtelo de nuevo."
      )
    case .cannotWrite:
      Phrase(
        "The ZIP file could not be written. Check the folder and the free space.",
        "No se pudo escribir el archivo ZIP. Compruebe la carpeta y el espacio libre."
      )
    }
  }
}
