internal import Analytics
internal import Foundation
internal import JSONText

/// Levels and colors of the California School Dashboard, from tables that stand beside the input.
enum DashboardColorsMethod {
  /// The file of tables.
  private static let tables = "dashboard_tables.json"

  static let method = Method(
    name: "dashboard_colors",
    summary: "Status and change of the California School Dashboard as levels and a color.",
    page: "dashboard-colors"
  ) { input in
    let tables = try read(input.companion(tables))
    let name = try input.text("table")
    let placement = tables.placement(
      in: name,
      status: try input.optionalNumber("status"),
      change: try input.optionalNumber("change"),
      students: try input.count("n")
    )
    guard let placement else { throw MethodFault("There is no table “\(name)” in \(Self.tables).") }
    return JSONObject(members: [
      "status_level": .textOrNull(placement.statusLevel), "change_level": .textOrNull(placement.changeLevel),
      "color": .textOrNull(placement.color), "displayed": .string(word(placement.display)),
    ])
  }

  private static func read(_ bytes: [UInt8]) throws -> DashboardTables {
    do {
      return try JSONDecoder().decode(DashboardTables.self, from: Data(bytes))
    } catch let fault as DashboardTable.Fault {
      throw MethodFault("\(tables): \(fault)")
    } catch {
      throw MethodFault("\(tables) does not have the shape of Dashboard tables.")
    }
  }

  private static func word(_ display: DashboardPlacement.Display) -> String {
    switch display {
    case .suppressed: "suppressed"
    case .nothing: "nothing"
    case .statusOnly: "status_only"
    case .color: "color"
    }
  }
}

extension JSONValue {
  /// A text as JSON; a missing one is null.
  fileprivate static func textOrNull(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
