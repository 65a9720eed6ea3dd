import Kernel
import Markup
import Web

/// Pages with student rows, and the log of their readings.
enum StudentPages {
  static func list(_ call: Call, _ school: SchoolDetail, _ page: ListPage<StudentLine>) -> Reply {
    let title = call.say("Students of \(school.line.name)", "Estudiantes de \(school.line.name)")
    let slug = call.membership?.slug ?? ""
    let here: Link = "/d/\(slug)/schools/\(school.line.id)"
    let trail = Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: [(school.line.name, here)])
    let content: HTML =
      page.lines.isEmpty
      ? EmptyState(
        title: call.say("No students", "Sin estudiantes"),
        text: call.say(
          "No student is enrolled in a class of this school. Students come with the roster.",
          "Ningún estudiante está inscrito en una clase de esta escuela. Llegan con la lista escolar."
        )
      ).html : table(call, page)
    return call.page(
      title,
      nil,
      """
      \(PageHeading(title, breadcrumbs: trail).html)
      \(Notice(.readers, call.say(
          "Seen by administrators and the principal of this school. Every reading is logged with your name.",
          "Lo ven administración y la dirección de esta escuela. Cada lectura queda registrada con tu nombre.")).html)
      \(content)
      \(page.links(call, first: "\(here)/students"))
      """
    )
  }

  static func reads(_ call: Call, _ page: ListPage<StudentRecordRead>) -> Reply {
    let title = call.say("Who read student records", "Quién leyó datos de estudiantes")
    let slug = call.membership?.slug ?? ""
    let content: HTML =
      page.lines.isEmpty
      ? EmptyState(
        title: call.say("Nobody yet", "Nadie todavía"),
        text: call.say(
          "When somebody opens a list of students, it is noted here.",
          "Cuando alguien abre una lista de estudiantes, se anota aquí."
        )
      ).html : table(call, page)
    return call.page(
      title,
      .settings,
      """
      \(PageHeading(title, breadcrumbs: SettingsPages.trail(call)).html)\(content)
      \(page.links(call, first: "/d/\(slug)/student-reads"))
      """
    )
  }

  private static func table(_ call: Call, _ page: ListPage<StudentLine>) -> HTML {
    DataTable(
      id: "students",
      caption: call.say("Students by family name", "Estudiantes por apellido"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Name", "Nombre")), .init(call.say("Grade", "Grado")),
        .init(call.say("Number", "Número")),
      ],
      rows: page.lines.map {
        .init(HTML(text: $0.name), [HTML(text: $0.grades), HTML(text: $0.identifier ?? "")])
      },
      narrow: .list
    ).html
  }

  private static func table(_ call: Call, _ page: ListPage<StudentRecordRead>) -> HTML {
    DataTable(
      id: "reads",
      caption: call.say("Readings, latest first", "Lecturas, la última primero"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("When", "Cuándo")), .init(call.say("Who", "Quién")),
        .init(call.say("Which", "Cuáles")),
        .init(call.say("How", "Cómo")), .init(call.say("Rows", "Filas"), .number),
      ],
      rows: page.lines.map { line in
        .init(
          HTML(text: call.words(line.at)),
          [
            HTML(text: line.reader), HTML(text: line.school ?? line.subject),
            HTML(text: purpose(call, line.purpose)),
            HTML(text: line.rows.grouped()),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func purpose(_ call: Call, _ text: String) -> String {
    switch StudentHandlers.Purpose(rawValue: text) {
    case .page: call.say("List on a page", "Lista en una página")
    case .api: call.say("List by API", "Lista por la API")
    case nil: text
    }
  }
}
