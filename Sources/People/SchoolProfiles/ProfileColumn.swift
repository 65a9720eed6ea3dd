package import Kernel

/// One figure as forms, files and the API name it.
package enum ProfileColumn: String, Sendable, CaseIterable {
  case enrollment, sed, el, swd
  case fosterOrHomeless = "foster_homeless"
  case latitude, longitude, x, y
  case countedOn = "counted_on"

  /// What people call the figure.
  package var label: Phrase {
    switch self {
    case .enrollment: Phrase("Students enrolled", "Estudiantes inscritos")
    case .sed: StudentShare.sed.label
    case .el: StudentShare.el.label
    case .swd: StudentShare.swd.label
    case .fosterOrHomeless: StudentShare.fosterOrHomeless.label
    case .latitude: Phrase("Latitude", "Latitud")
    case .longitude: Phrase("Longitude", "Longitud")
    case .x: Phrase("Miles east", "Millas al este")
    case .y: Phrase("Miles north", "Millas al norte")
    case .countedOn: Phrase("Counted on", "Fecha del conteo")
    }
  }

  /// The group whose share it is, when it is one.
  var share: StudentShare? {
    switch self {
    case .sed: .sed
    case .el: .el
    case .swd: .swd
    case .fosterOrHomeless: .fosterOrHomeless
    case .enrollment, .latitude, .longitude, .x, .y, .countedOn: nil
    }
  }
}

extension SchoolFigures {
  /// A figure as a file spells it; empty when it is unknown.
  package func text(_ column: ProfileColumn) -> String {
    if let share = column.share { return shares[share].map(Self.percent) ?? "" }
    switch (column, place) {
    case (.enrollment, _): return enrollment.map(String.init) ?? ""
    case (.countedOn, _): return countedOn?.description ?? ""
    case (.latitude, .globe(let latitude, _)): return "\(latitude)"
    case (.longitude, .globe(_, let longitude)): return "\(longitude)"
    case (.x, .map(let x, _)): return "\(x)"
    case (.y, .map(_, let y)): return "\(y)"
    case (.latitude, _), (.longitude, _), (.x, _), (.y, _), (.sed, _), (.el, _), (.swd, _),
      (.fosterOrHomeless, _):
      return ""
    }
  }

  /// Tenths of a percent as people write them: `63.4`, `8`.
  package static func percent(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
