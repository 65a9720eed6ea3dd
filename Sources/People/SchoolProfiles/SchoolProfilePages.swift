import HTTPTypes
import Kernel
import Markup
import Web

/// The list of profiles, the form of one, and its part of the school's page.
enum SchoolProfilePages {
  /// What the form shows.
  struct Model: Sendable {
    let profile: SchoolProfile
    let typed: [ProfileColumn: String]
    var errors: [FieldError] = []
    var isConflict = false

    init(_ profile: SchoolProfile, typed: (ProfileColumn) -> String) {
      self.profile = profile
      self.typed = Dictionary(uniqueKeysWithValues: ProfileColumn.allCases.map { ($0, typed($0)) })
    }
  }

  static func trail(_ call: Call) -> Breadcrumbs {
    let slug = call.membership?.slug ?? ""
    return Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [
        (call.say("Schools", "Escuelas"), "/d/\(slug)/schools"),
        (call.say("Profiles", "Perfiles"), "/d/\(slug)/school-profiles"),
      ]
    )
  }

  static func list(_ call: Call, _ page: ListPage<SchoolProfile>, mayEdit: Bool) -> Reply {
    let title = call.say("Profiles of schools", "Perfiles de las escuelas")
    let slug = call.membership?.slug ?? ""
    let base = Link("/d/\(slug)/school-profiles")
    let actions = [
      mayEdit
        ? ButtonLink(call.say("Load from a file", "Cargar de un archivo"), to: "\(base)/upload").html
        : .empty,
      ButtonLink(call.say("Save as CSV", "Guardar como CSV"), to: "\(base).csv").html,
    ]
    return call.page(
      title,
      nil,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [(call.say("Schools", "Escuelas"), "/d/\(slug)/schools")]),
        actions: actions).html)
      <p>\(call.say(
        "These figures are used to find schools that are alike, so that they visit each other. They describe schools, never single students.",
        "Estas cifras sirven para encontrar escuelas parecidas que se visiten entre sí. Describen escuelas, nunca a estudiantes."))</p>
      \(table(call, page.lines, slug, mayEdit: mayEdit))
      \(page.links(call, first: base))
      """
    )
  }

  private static func table(_ call: Call, _ profiles: [SchoolProfile], _ slug: String, mayEdit: Bool) -> HTML
  {
    DataTable(
      id: "profiles",
      caption: call.say("Profiles by name of the school", "Perfiles por nombre de la escuela"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("School", "Escuela")), .init(call.say("Level", "Nivel")),
        .init(call.say("Students", "Estudiantes"), .number),
      ] + StudentShare.allCases.map { .init(call.say($0.label), .number) } + [
        .init(call.say("Place", "Lugar"))
      ],
      rows: profiles.map { profile in
        let address: Link = "/d/\(slug)/schools/\(profile.school)"
        let figures = profile.figures
        let place =
          figures.place == nil ? call.say("not known", "no se sabe") : call.say("known", "se conoce")
        return .init(
          "<a href=\"\(address)\(Link(mayEdit ? "/profile" : ""))\">\(profile.name)</a>",
          [
            HTML(text: profile.level.map { call.say($0.label) } ?? "–"),
            HTML(text: figures.enrollment?.grouped() ?? "–"),
          ] + StudentShare.allCases.map { HTML(text: percent(call, figures.shares[$0]) ?? "–") }
            + [HTML(text: place)]
        )
      }
    ).html
  }

  /// A share as each language writes it.
  static func percent(_ call: Call, _ tenths: Int?) -> String? {
    tenths.map { call.say("\(SchoolFigures.percent($0))%", "\(SchoolFigures.percent($0))\u{00A0}%") }
  }

  /// What the school's own page says of it; `mayEdit` adds the way to the form.
  static func facts(_ call: Call, _ profile: SchoolProfile, mayEdit: Bool) -> HTML {
    let figures = profile.figures
    let slug = call.membership?.slug ?? ""
    var items: [(String, HTML)] = []
    if let enrollment = figures.enrollment {
      items.append((call.say("Students", "Estudiantes"), HTML(text: enrollment.grouped())))
    }
    for share in StudentShare.allCases {
      guard let percent = percent(call, figures.shares[share]) else { continue }
      items.append((call.say(share.label), HTML(text: percent)))
    }
    if let day = figures.countedOn {
      items.append((call.say("Counted on", "Fecha del conteo"), HTML(text: day.words(call.language))))
    }
    let edit = ButtonLink(
      call.say("Change the profile", "Cambiar el perfil"),
      to: "/d/\(slug)/schools/\(profile.school)/profile"
    )
    let none = call.say("Nobody has written the profile yet.", "Nadie ha escrito aún el perfil.")
    return """
      <h2>\(call.say("Profile", "Perfil"))</h2>
      \(if: items.isEmpty, "<p>\(none)</p>", else: Facts(items).html)
      <p class="actions">\(if: mayEdit, edit.html)\(ButtonLink(
        call.say("Profiles of all schools you see", "Perfiles de todas las escuelas que ves"),
        to: "/d/\(slug)/school-profiles", kind: .quiet).html)</p>
      """
  }

  static func form(_ call: Call, _ model: Model) -> Reply {
    let title = call.say("Profile of \(model.profile.name)", "Perfil de \(model.profile.name)")
    var frame = PageFrame(title, nil)
    frame.width = .text
    frame.hasErrors = !model.errors.isEmpty || model.isConflict
    frame.status = model.isConflict ? .conflict : model.errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, model.errors)
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: trail(call)).html)\(words.summary)
      \(if: model.isConflict, conflict(call, model.profile))
      <p>\(call.say(
        "Leave a field empty when you do not know it. Directors see these figures; principals see their own school's.",
        "Deja vacío lo que no sepas. La dirección del distrito ve estas cifras; cada escuela ve las suyas."))</p>
      \(PostForm(
          action: "/d/\(call.membership?.slug ?? "")/schools/\(model.profile.school)/profile",
          token: call.signedIn?.csrfToken ?? "", hidden: [("version", "\(model.profile.version)")],
          content: """
            \(fields(call, model, words))
            <div class="actions">\(Button(call.say("Save profile", "Guardar perfil")).html)</div>
            """).html)
      """
    )
  }

  private static func fields(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    let input = { (column: ProfileColumn, hint: String?) in
      TextInput(
        name: column.rawValue,
        label: call.say(column.label),
        value: model.typed[column] ?? "",
        hint: hint,
        error: words[column.rawValue],
        width: .short,
        limit: 30
      ).html
    }
    let percent = call.say("In percent of all students", "En porcentaje de todos los estudiantes")
    return """
      \(input(.enrollment, nil))\(each: [ProfileColumn.sed, .el, .swd, .fosterOrHomeless], { input($0, percent) })
      \(DayInput(
          name: ProfileColumn.countedOn.rawValue, label: call.say(ProfileColumn.countedOn.label),
          value: model.typed[.countedOn] ?? "", error: words[ProfileColumn.countedOn.rawValue]).html)
      <h2>\(call.say("Place", "Lugar"))</h2>
      <p>\(call.say(
        "It is used to estimate how long people travel between schools. Give latitude and longitude, or miles on a map of your own, but the same for all schools.",
        "Sirve para estimar cuánto se tarda en ir de una escuela a otra. Indica latitud y longitud, o millas en un mapa propio, pero lo mismo para todas las escuelas."))</p>
      \(input(.latitude, nil))\(input(.longitude, nil))\
      \(input(.x, call.say("From one point of your choice", "Desde un punto que elijas")))\
      \(input(.y, nil))
      """
  }

  private static func conflict(_ call: Call, _ theirs: SchoolProfile) -> HTML {
    let saved = ProfileColumn.allCases.compactMap { column in
      let text = theirs.figures.text(column)
      return text.isEmpty ? nil : "\(call.say(column.label)): \(text)"
    }.joined(separator: "; ")
    return Notice(
      .attention,
      title: call.say("Somebody saved this profile meanwhile", "Alguien guardó este perfil mientras tanto"),
      call.say(
        "Saved now: \(saved). Below is what you typed; save again to keep yours.",
        "Guardado ahora: \(saved). Abajo está lo que escribiste; guarda de nuevo para conservarlo."
      )
    ).html
  }
}
