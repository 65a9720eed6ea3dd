import Kernel
import Markup
import Web

/// Pages about schools.
enum SchoolPages {
  /// What stands under the frame; the same for everybody who sees the same schools.
  static func list(_ call: Call, _ page: ListPage<SchoolLine>) -> HTML {
    let title = call.say("Schools", "Escuelas")
    let slug = call.membership?.slug ?? ""
    let content: HTML =
      page.lines.isEmpty
      ? EmptyState(
        title: call.say("No schools yet", "Aún no hay escuelas"),
        text: call.say(
          "Schools come with the roster. An administrator loads it under Settings.",
          "Las escuelas llegan con la lista escolar. Una persona de administración la carga en Ajustes."
        )
      ).html
      : DataTable(
        id: "schools",
        caption: call.say("Schools by name", "Escuelas por nombre"),
        isCaptionHidden: true,
        columns: [
          .init(call.say("School", "Escuela")), .init(call.say("Level", "Nivel")),
          .init(call.say("Staff", "Personal"), .number),
        ],
        rows: page.lines.map { line in
          .init(
            "<a href=\"/d/\(Link("\(slug)"))/schools/\(Link("\(line.id)"))\">\(line.name)</a>",
            [HTML(text: line.level.map { call.say($0.label) } ?? ""), HTML(text: line.staffCount.grouped())]
          )
        },
        narrow: .list
      ).html
    return """
      \(PageHeading(title).html)\(content)
      \(page.links(call, first: "/d/\(slug)/schools"))
      """
  }

  static func school(
    _ call: Call,
    _ school: SchoolDetail,
    profile: SchoolProfile?,
    seesStudents: Bool
  ) -> Reply {
    let mayEdit = (try? call.actor().may(PeoplePermissions.editProfiles)) ?? false
    let slug = call.membership?.slug ?? ""
    let trail = Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Schools", "Escuelas"), "/d/\(slug)/schools")]
    )
    let none = call.say("not known", "no se sabe")
    return call.page(
      school.line.name,
      nil,
      """
      \(PageHeading(school.line.name, breadcrumbs: trail).html)
      \(Facts([
          (call.say("Level", "Nivel"), HTML(text: school.line.level.map { call.say($0.label) } ?? none)),
          (call.say("Grades", "Grados"), HTML(text: school.grades.isEmpty ? none : school.grades.joined(separator: ", "))),
          (call.say("Staff", "Personal"), HTML(text: school.line.staffCount.grouped())),
          (call.say("Classes", "Clases"), HTML(text: school.classCount.grouped())),
          (call.say("Number", "Número"), HTML(text: school.identifier ?? none)),
        ]).html)
      <p class="actions">\(ButtonLink(
          call.say("Staff of this school", "Personal de esta escuela"),
          to: Link("/d/\(slug)/people").adding(query: [("school", school.line.id.text)])).html)
      \(if: seesStudents, ButtonLink(
          call.say("Students of this school", "Estudiantes de esta escuela"),
          to: "/d/\(slug)/schools/\(school.line.id)/students").html)</p>
      \(profile.map { SchoolProfilePages.facts(call, $0, mayEdit: mayEdit) })
      """
    )
  }
}
