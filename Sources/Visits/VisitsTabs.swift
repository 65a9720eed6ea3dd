import Kernel
import Markup
import Web

/// The views of the noun "Visits", each shown to those who may use it.
enum VisitsTabs: CaseIterable {
  case rounds, inquiryVisits, openDoors, triads, calibration

  /// The row of links for a page that is one of them.
  static func html(_ call: Call, current: VisitsTabs) throws -> HTML {
    let actor = try call.actor()
    let slug = try call.district.slug
    let items = allCases.filter { $0.permission.map(actor.may) ?? false }
    guard items.count > 1 else { return "" }
    return Tabs(
      label: call.say("Visits", "Visitas"),
      items: items.map {
        .init(call.say($0.label), Link("/d/\(slug)/\($0.path)"), isCurrent: $0 == current)
      }
    ).html
  }

  private var label: Phrase {
    switch self {
    case .rounds: Phrase("Walk rounds", "Rondas de recorridos")
    case .inquiryVisits: Phrase("Inquiry visits", "Visitas de indagación")
    case .openDoors: Phrase("Open doors", "Puertas abiertas")
    case .triads: Phrase("Triads", "Tríadas")
    case .calibration: Phrase("Calibration", "Calibración")
    }
  }

  private var path: String {
    switch self {
    case .rounds: "rounds"
    case .inquiryVisits: "visits"
    case .openDoors: "open-doors"
    case .triads: "triads"
    case .calibration: "calibration"
    }
  }

  /// Nothing while the view is not there yet.
  private var permission: Permission? {
    switch self {
    case .rounds: VisitsPermissions.viewRounds
    case .inquiryVisits: VisitsPermissions.viewVisits
    case .openDoors: VisitsPermissions.visitDoors
    case .triads: TriadPermissions.viewTriads
    case .calibration: VisitsPermissions.markCalibration
    }
  }
}
