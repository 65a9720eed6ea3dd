import Foundation
import Kernel
import Markup
import Web

/// The page about one load of the roster.
enum RosterRunPages {
  static let uploadAgain = Phrase(
    "This package is no longer here. Load it again.",
    "Este paquete ya no está aquí. Cárgalo de nuevo."
  )
  private static let issuesShown = 200

  static func run(_ call: Call, _ district: Membership, _ run: RosterRun, percent: Int) -> Reply {
    let title = call.say("Load of the roster", "Carga de la lista escolar")
    let trail = Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Roster", "Lista escolar"), "/d/\(district.slug)/roster")]
    )
    let heading = PageHeading(
      title,
      finding: HTML(text: call.say(state(run))),
      particulars: [moment(run.startedAt, district, call.language), run.sourceName],
      breadcrumbs: trail
    )
    return call.page(
      title,
      .settings,
      """
      \(heading.html)
      \(run.state.isOver ? result(call, district, run) : progress(call, district, run, percent))
      """
    )
  }

  /// What happened to a run, as a sentence.
  static func state(_ run: RosterRun) -> Phrase {
    switch run.state {
    case .waiting: Phrase("Waiting for its turn.", "Esperando su turno.")
    case .running: Phrase("Being read now.", "Se está leyendo.")
    case .applied: Phrase("Applied.", "Aplicada.")
    case .checked: Phrase("Checked; nothing was changed.", "Revisada; no se cambió nada.")
    case .refused: Phrase("Refused; nothing was changed.", "Rechazada; no se cambió nada.")
    case .failed: Phrase("Could not be read; nothing was changed.", "No se pudo leer; no se cambió nada.")
    }
  }

  static func moment(_ instant: Instant, _ district: Membership, _ language: Language) -> String {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let local = instant.adding(seconds: district.timeZone.secondsFromGMT(for: date)).description
    return "\(instant.day(in: district.timeZone).words(language)), \(local.dropFirst(11).prefix(5))"
  }

  private static func progress(_ call: Call, _ district: Membership, _ run: RosterRun, _ percent: Int) -> HTML
  {
    """
    \(ProgressBar(
      id: "progress", label: call.say("\(percent)% done", "\(percent) % listo"), done: percent, total: 100).html)
    <p>\(call.say(
      "This page renews itself. You may leave it; the load goes on.",
      "Esta página se renueva sola. Puedes salir; la carga continúa."))</p>
    <p>\(ButtonLink(call.say("Look again", "Ver de nuevo"), to: "/d/\(district.slug)/roster/runs/\(run.id)").html)</p>
    """
  }

  private static func result(_ call: Call, _ district: Membership, _ run: RosterRun) -> HTML {
    let report = run.report
    return """
      \(report.unreadable.map { Notice(.attention, call.say($0.what)).html })\
      \(if: run.state == .refused && report.errorCount > 0, Notice(
        .attention, title: call.say("The package has errors", "El paquete tiene errores"), call.say(
          "Put them right where the package is made, export it again and load it again.",
          "Corríjalos donde se genera el paquete, expórtelo y cárguelo de nuevo.")).html)\
      \(if: !report.endings.isEmpty, endings(call, district, run))\
      \(if: !report.kinds.isEmpty, counts(call, run))\
      \(leftOut(call, report))\
      \(issues(call, district, run))
      """
  }

  private static func endings(_ call: Call, _ district: Membership, _ run: RosterRun) -> HTML {
    let lines = run.report.endings.map { ending in
      let kind = call.say(self.kind(ending.kind))
      return call.say(
        "\(kind): \(ending.ends.grouped()) of \(ending.before.grouped()) (\(ending.percent)%) would end; your district allows \(ending.allowedPercent)%.",
        "\(kind): terminarían \(ending.ends.grouped()) de \(ending.before.grouped()) (\(ending.percent) %); tu distrito permite \(ending.allowedPercent) %."
      )
    }
    let isAsked = run.state == .refused && run.report.waitsForConsent && !run.isDryRun
    return """
      \(Notice(
        .attention, title: call.say("Much would end at once", "Terminarían muchas filas a la vez"), html: """
          \(call.say(
            "Packages that were cut off look like this. Check that the package is complete.",
            "Así se ven los paquetes incompletos. Comprueba que el paquete esté completo."))
          """).html)
      <ul>\(each: lines, { "<li>\($0)</li>" })</ul>
      \(if: isAsked, PostForm(
        action: "/d/\(district.slug)/roster/runs/\(run.id)/consent", token: call.signedIn?.csrfToken ?? "", content: """
          <div class="actions">\(Button(
            call.say("It is complete: apply it anyway", "Está completo: aplicarlo de todos modos"), kind: .ending).html)</div>
          """).html)
      """
  }

  private static func counts(_ call: Call, _ run: RosterRun) -> HTML {
    let isDone = run.state == .applied
    return DataTable(
      id: "counts",
      caption: isDone
        ? call.say("What was done", "Lo que se hizo") : call.say("What would be done", "Lo que se haría"),
      columns: [
        .init(call.say("Kind", "Tipo")), .init(call.say("New", "Nuevas"), .number),
        .init(call.say("Changed", "Cambiadas"), .number), .init(call.say("Ended", "Terminadas"), .number),
        .init(call.say("Unchanged", "Sin cambios"), .number),
      ],
      rows: run.report.kinds.map { kind in
        .init(
          HTML(text: call.say(self.kind(kind.kind))),
          [kind.adds, kind.changes, kind.ends, kind.unchanged].map { HTML(text: $0.grouped()) }
        )
      }
    ).html
  }

  private static func leftOut(_ call: Call, _ report: RosterReport) -> HTML {
    let lines = RosterIntake.LeftOut.allCases.compactMap { reason in
      report.leftOut[reason.rawValue].map { "\(call.say(phrase(reason))): \($0.grouped())" }
    }
    return """
      \(if: !lines.isEmpty, "<h2>\(call.say("Not stored, on purpose", "No guardado, a propósito"))</h2><ul>\(each: lines, { "<li>\($0)</li>" })</ul>")
      """
  }

  private static func issues(_ call: Call, _ district: Membership, _ run: RosterRun) -> HTML {
    let report = run.report
    guard !report.issues.isEmpty else { return .empty }
    let total = report.errorCount + report.warningCount
    let table = DataTable(
      id: "issues",
      caption: call.say(
        "\(report.errorCount.grouped()) errors, \(report.warningCount.grouped()) remarks",
        "\(report.errorCount.grouped()) errores, \(report.warningCount.grouped()) observaciones"
      ),
      columns: [
        .init(call.say("Where", "Dónde")), .init(call.say("Kind", "Tipo")),
        .init(call.say("What to do", "Qué hacer")),
      ],
      rows: report.issues.prefix(issuesShown).map { issue in
        .init(
          HTML(text: place(issue, call)),
          [
            HTML(text: issue.isError ? call.say("Error", "Error") : call.say("Remark", "Observación")),
            HTML(text: call.say(issue.what)),
          ]
        )
      },
      narrow: .list
    )
    return """
      \(table.html)
      \(if: total > issuesShown, "<p>\(call.say("The first \(issuesShown) are shown.", "Se muestran las primeras \(issuesShown)."))</p>")
      <p><a href="/d/\(Link("\(district.slug)"))/roster/runs/\(Link("\(run.id)"))/issues.csv" download>\
      \(call.say("Download all as CSV", "Descargar todo como CSV"))</a></p>
      """
  }

  private static func place(_ issue: RosterReport.Issue, _ call: Call) -> String {
    var parts = [issue.file.isEmpty ? call.say("The package", "El paquete") : issue.file]
    if let line = issue.line { parts.append(call.say("line \(line)", "línea \(line)")) }
    if let number = issue.columnNumber { parts.append(call.say("column \(number)", "columna \(number)")) }
    if let column = issue.column { parts.append(column) }
    return parts.joined(separator: ", ")
  }

  private static func kind(_ name: String) -> Phrase {
    switch name {
    case "orgs": Phrase("Schools and other orgs", "Escuelas y otras organizaciones")
    case "academicSessions": Phrase("Terms and years", "Períodos y años")
    case "courses": Phrase("Courses", "Cursos")
    case "classes": Phrase("Classes", "Clases")
    case "users": Phrase("People", "Personas")
    case "roles": Phrase("Staff roles", "Funciones del personal")
    case "enrollments": Phrase("Enrollments", "Inscripciones")
    default: Phrase(name, name)
    }
  }

  private static func phrase(_ reason: RosterIntake.LeftOut) -> Phrase {
    switch reason {
    case .guardians: Phrase("Guardians, parents and relatives", "Tutores, padres y familiares")
    case .usersWithoutRole: Phrase("People without a role", "Personas sin función")
    case .rolesWithoutRights:
      Phrase("Staff roles that carry no rights here", "Funciones que aquí no dan permisos")
    case .enrollmentsOfOthers:
      Phrase("Enrollments of people who are not stored", "Inscripciones de personas que no se guardan")
    }
  }
}
