import Kernel
import Markup
import Web

/// The page that says who may do what.
enum PermissionPages {
  /// `GET /d/:district/permissions`: for every member, because everybody may know what others can see.
  @Sendable static func handle(_ call: Call, _ actor: Actor) async throws -> Reply {
    page(call, PermissionTable.lines(call.site.permissions), held: Set(actor.roles.map(\.role)))
  }

  private static func page(_ call: Call, _ lines: [PermissionTable.Line], held: Set<Role>) -> Reply {
    let title = call.say("Who may do what", "Quién puede hacer qué")
    let own = held.map { call.say($0.label) }.sorted().joined(separator: ", ")
    return call.page(
      title,
      .settings,
      """
      \(PageHeading(title, particulars: own.isEmpty ? [] : [call.say("Your roles: \(own)", "Tus funciones: \(own)")]).html)
      \(Notice(.info, call.say(
          "Nobody who evaluates teachers can read what was noted about a classroom. There is no permission for it.",
          "Nadie que evalúe a docentes puede leer lo que se anotó sobre un aula. No existe ese permiso.")).html)
      \(table(call, lines))
      """
    )
  }

  private static func table(_ call: Call, _ lines: [PermissionTable.Line]) -> HTML {
    DataTable(
      id: "permissions",
      caption: call.say("Permissions", "Permisos"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Permission", "Permiso")), .init(call.say("Roles and how far", "Funciones y alcance")),
        .init(call.say("Touches", "Toca")),
      ],
      rows: lines.map { line in
        .init(
          HTML(text: call.say(line.permission.label)),
          [
            """
            <ul>\(each: line.reaches, { "<li>\(call.say($0.role.label)): \(call.say($0.reach.label))</li>" })</ul>
            """,
            HTML(text: line.permission.touches.map { call.say($0.label) }.joined(separator: ", ")),
          ]
        )
      },
      narrow: .list
    ).html
  }
}
