import Foundation
import HTTPTypes
import Interchange
import Kernel
import Markup
import Storage
import Web

/// Taking frameworks in from CASE files and giving them out.
enum FrameworkFileHandlers {
  /// `GET /d/:district/practices/frameworks/import`
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    FrameworkFilePages.form(call)
  }

  /// `POST /d/:district/practices/frameworks/import`
  @Sendable static func upload(_ call: Call, _ scope: Scope) async throws -> Reply {
    guard let file = call.form.files.first(where: { $0.field == "file" }) else {
      return FrameworkFilePages.form(
        call,
        problem: Phrase(
          "Choose the JSON file of a CASE package.",
          "Elige el archivo JSON de un paquete CASE."
        )
      )
    }
    let reading: CASEReading
    do {
      reading = try CASEPackage.read(Array(try Data(contentsOf: URL(filePath: file.path))))
    } catch let refusal as CASERefusal {
      return FrameworkFilePages.refused(call, refusal)
    }
    let report = try await call.store.write { db in
      try FrameworkImport.apply(
        reading,
        into: scope.district,
        db,
        by: .person(scope.person),
        at: call.now,
        as: FrameworkPurpose(rawValue: call.form["purpose"])
      )
    }
    return FrameworkFilePages.report(call, report)
  }

  /// `GET /d/:district/practices/frameworks/:framework/case.json`
  @Sendable static func download(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: FrameworkID = try call.id("framework")
    let bytes = try await call.store.read { db in
      try FrameworkExport.bytes(db, district: scope.district, framework: id)
    }
    return .download(bytes, type: "application/json", name: "framework-\(id.text.prefix(8)).case.json")
  }
}
