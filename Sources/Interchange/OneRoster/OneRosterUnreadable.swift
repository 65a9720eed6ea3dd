package import Kernel

/// Why a package cannot be looked at, at all.
package enum OneRosterUnreadable: Error, Equatable, Sendable {
  /// There is no such folder or file, or it may not be read.
  case cannotOpen
  /// The ZIP file is not one, is damaged, or looks like an attack.
  case zip(ZipFailure)

  /// A stable word for logs and machines.
  package var code: String {
    switch self {
    case .cannotOpen: "package.cannot_open"
    case .zip(let failure): failure.code
    }
  }

  /// What happened and what to do, in both languages.
  package var phrase: Phrase {
    switch self {
    case .cannotOpen:
      Phrase(
        "The folder or file could not be opened. Check that it is there and may be read.",
        "No se pudo abrir la carpeta o el archivo. Compruebe que existe y que se puede leer."
      )
    case .zip(let failure): failure.phrase
    }
  }
}
