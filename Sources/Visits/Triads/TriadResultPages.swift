import Kernel
import Markup
import People
import Web

/// The parts of a plan's page: how far the search is, and what it found.
enum TriadResultPages {
  static func progress(_ call: Call, _ plan: TriadPlanOfYear, _ link: Link) -> HTML {
    let best = plan.best.map {
      call.say(
        "Best so far: differences of \($0.grouped()) in all.",
        "Lo mejor hasta ahora: diferencias de \($0.grouped()) en total."
      )
    }
    return """
      \(ProgressBar(
        id: "progress",
        label: plan.state == .waiting
          ? call.say("Waiting for its turn", "Esperando su turno")
          : call.say("Looking for groups: \(plan.percent)% done", "Buscando grupos: \(plan.percent) % listo"),
        done: plan.percent, total: 100).html)
      \(best.map { "<p>\($0)</p>" as HTML })
      <p>\(call.say(
        "This page renews itself. You may leave it; the search goes on.",
        "Esta página se renueva sola. Puedes salir; la búsqueda continúa."))</p>
      \(if: plan.isStopAsked, "<p>\(call.say("Stopping …", "Deteniendo …"))</p>")
      <div class="actions">\(ButtonLink(call.say("Look again", "Ver de nuevo"), to: link).html)\
      \(button(call, plan, "\(link)/stopping", call.say("Stop and keep the best so far", "Detener y conservar lo mejor"), .ending))</div>
      """
  }

  static func result(_ call: Call, _ view: TriadPlanView, _ link: Link) -> HTML {
    let plan = view.plan
    return """
      \(plan.refusal.map {
        Notice(.attention, title: call.say("No groups were found", "No se encontraron grupos"), call.say($0)).html
      })
      \(if: !view.shortages.isEmpty, shortages(call, view))
      \(if: !view.mustChange.isEmpty, list(call, call.say("To put right", "Por corregir"), view.mustChange))
      \(if: !view.remarks.isEmpty, list(call, call.say("Outside your rules", "Fuera de tus reglas"), view.remarks))
      \(if: !view.groups.isEmpty, summary(call, view))
      \(if: plan.state == .draft, buttons(call, view, link))
      \(if: plan.state == .published, button(
        call, plan, "\(link)/withdrawal", call.say("Take the triads back to change them", "Retirar las tríadas para cambiarlas"),
        .quiet))
      \(if: !view.groups.isEmpty, table(call, view, link))
      \(rules(call, plan.rules))
      """
  }

  private static func summary(_ call: Call, _ view: TriadPlanView) -> HTML {
    let standing = view.plan.standing.map { call.say(TriadWords.standing($0)) } ?? ""
    let widest = view.widest.map { found in
      Notice(
        title: call.say("The two that are least alike", "Las dos menos parecidas"),
        call.say(
          "\(found.pair.first.name) and \(found.pair.second.name), group \(found.group.number): difference \(found.pair.distance). \(why(call, found.pair))",
          "\(found.pair.first.name) y \(found.pair.second.name), grupo \(found.group.number): diferencia \(found.pair.distance). \(why(call, found.pair))"
        )
      ).html
    }
    return """
      <p>\(call.say(
        "\(view.groups.count) groups, differences of \(view.objective.grouped()) in all.",
        "\(view.groups.count) grupos, diferencias de \(view.objective.grouped()) en total.")) \(standing)</p>
      \(widest)
      """
  }

  /// What sets two schools apart most, with both figures.
  static func why(_ call: Call, _ pair: TriadPairFigures) -> String {
    guard let widest = pair.widest else {
      return call.say("They are alike in everything that counts.", "Son iguales en todo lo que cuenta.")
    }
    let figures = [pair.first, pair.second].map { profile in
      switch widest {
      case .enrollment: profile.figures.enrollment?.grouped() ?? ""
      case .sed, .el, .swd, .fosterOrHomeless:
        widest.share.flatMap { profile.figures.shares[$0] }.map { tenths in
          call.say("\(tenths / 10).\(tenths % 10)%", "\(tenths / 10).\(tenths % 10)\u{00A0}%")
        } ?? ""
      }
    }
    return call.say(
      "Most different: \(call.say(widest.label).lowercased()), \(figures[0]) and \(figures[1]).",
      "Lo más distinto: \(call.say(widest.label).lowercased()), \(figures[0]) y \(figures[1])."
    )
  }

  private static func shortages(_ call: Call, _ view: TriadPlanView) -> HTML {
    let slug = call.membership?.slug ?? ""
    return """
      \(Notice(
        .attention, title: call.say("Profiles are missing", "Faltan perfiles"),
        call.say(
          "These schools lack figures that count. A data steward writes them; or let other figures count, or leave schools out.",
          "A estas escuelas les faltan cifras que cuentan. Las escribe la persona responsable de datos; o haz que cuenten otras cifras, o deja escuelas fuera.")).html)
      <ul>\(each: view.shortages.prefix(40), { shortage in
        """
        <li><a href="/d/\(Link("\(slug)"))/schools/\(Link("\(shortage.school)"))">\(shortage.name)</a>: \
        \(shortage.missing.map { call.say($0) }.joined(separator: ", "))</li>
        """
      })</ul>
      """
  }

  private static func buttons(_ call: Call, _ view: TriadPlanView, _ link: Link) -> HTML {
    let plan = view.plan
    let solve =
      view.groups.isEmpty
      ? call.say("Find groups", "Buscar grupos")
      : call.say("Find groups again around what is locked", "Buscar grupos de nuevo alrededor de lo fijado")
    return """
      <div class="actions">\(button(call, plan, "\(link)/solution", solve, view.groups.isEmpty ? .primary : .secondary))\
      \(if: !view.groups.isEmpty, button(
        call, plan, "\(link)/publication", call.say("Publish to the schools", "Publicar para las escuelas"), .primary))</div>
      """
  }

  private static func button(
    _ call: Call,
    _ plan: TriadPlanOfYear,
    _ action: Link,
    _ label: String,
    _ kind: Button.Kind
  ) -> HTML {
    PostForm(
      action: action,
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("version", "\(plan.version)")],
      style: "inline",
      content: Button(label, kind: kind).html
    ).html
  }

  private static func list(_ call: Call, _ title: String, _ lines: [Phrase]) -> HTML {
    """
    <section aria-label="\(title)"><h2>\(title)</h2><ul>\(each: lines.prefix(30), { "<li>\(call.say($0))</li>" })</ul></section>
    """
  }

  private static func table(_ call: Call, _ view: TriadPlanView, _ link: Link) -> HTML {
    DataTable(
      id: "groups",
      caption: call.say(
        "Groups; a difference of 100 is a usual one between two schools",
        "Grupos; una diferencia de 100 es lo usual entre dos escuelas"
      ),
      columns: [
        .init(call.say("Group", "Grupo")), .init(call.say("Level", "Nivel")),
        .init(call.say("Schools", "Escuelas")),
        .init(call.say("Largest difference", "Mayor diferencia"), .number),
        .init(call.say("In what", "En qué")),
      ],
      rows: view.groups.map { group in
        let isWidest = group.number == view.widest?.group.number
        let locked = group.members.filter(\.isLocked).count
        return .init(
          "<a href=\"\(link)/groups/\(Link("\(group.number)"))\">\(call.say("Group \(group.number)", "Grupo \(group.number)"))</a>",
          [
            HTML(text: group.level.map { call.say($0.label) } ?? ""),
            """
            \(group.names)\(if: locked > 0, " <span class=\"meta\">\(lockedWords(call, locked, group.members.count))</span>")
            """,
            """
            \(group.widest.map { "\($0.distance)" } ?? "–")\(if: isWidest, " <span class=\"meta\">\(call.say("largest", "la mayor"))</span>")
            """,
            HTML(text: group.widest?.widest.map { call.say($0.label) } ?? ""),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func lockedWords(_ call: Call, _ locked: Int, _ count: Int) -> String {
    locked == count
      ? call.say("(locked)", "(fijado)")
      : call.say("(\(locked) of \(count) locked)", "(\(locked) de \(count) fijadas)")
  }

  /// By which rules the groups came to be, in plain words.
  private static func rules(_ call: Call, _ rules: TriadRules) -> HTML {
    let counted = TriadVariable.allCases.filter { rules.weight($0) > 0 }.map { variable in
      "\(call.say(variable.label)) (\(TriadFormPages.weightWords(call, rules.weight(variable))))"
    }
    let limit = rules.travelLimit.map { call.say("at most \($0) minutes", "\($0) minutos como máximo") }
    return Details(
      call.say("How schools are put together", "Cómo se reúnen las escuelas"),
      content: """
        <p>\(call.say(
          "Two schools are alike when their figures are close. Each figure is first put on the same scale, so that none counts more only because its numbers are larger; size is compared by ratio, so that 200 and 400 students are as different as 1,000 and 2,000. The groups keep the sum of all differences as small as can be.",
          "Dos escuelas se parecen cuando sus cifras son cercanas. Primero se pone cada cifra en la misma escala, para que ninguna cuente más solo por tener números mayores; el tamaño se compara por proporción, de modo que 200 y 400 estudiantes difieren tanto como 1,000 y 2,000. Los grupos hacen que la suma de diferencias sea la menor posible."))</p>
        <ul>\(each: counted, { "<li>\($0)</li>" })</ul>
        <p>\(call.say("Travel", "Viaje")): \(limit ?? call.say("no limit", "sin límite")). \(call.say(TravelEstimate.words))</p>
        """
    ).html
  }
}
