import Kernel
import Matching

/// What a day's plan costs, what it breaks and what stands in its way, in plain words.
enum VisitDayWords {
  // MARK: - Before a plan

  /// What has to be put right before a plan can be made; empty when a search may begin.
  static func obstacles(_ day: VisitDay) -> [Phrase] {
    var found: [Phrase] = []
    if day.times.isEmpty {
      found.append(
        Phrase("There are no visit times yet. Enter them.", "Aún no hay horas de visita. Escríbelas.")
      )
    }
    if day.rooms.isEmpty {
      found.append(Phrase("There are no rooms yet. Enter the rooms.", "Aún no hay salones. Escríbelos."))
    }
    if day.visitors.isEmpty { found.append(nobody) }
    if !day.times.isEmpty {
      found += day.rooms.filter { room in !day.times.contains { room.times.contains($0.number) } }
        .map { neverTaught($0.name) }
    }
    if found.isEmpty, let obstacle = day.problem.obstacle { found.append(refusal(obstacle, day)) }
    return found
  }

  /// Said beside a plan that can be made, when not every room can be seen in it.
  static func tooLittleTime(_ day: VisitDay) -> Phrase? {
    let groups = min(day.visitors.count / 3, day.rooms.count, VisitDay.mostGroups)
    let places = groups * day.times.count
    guard places > 0, places < day.rooms.count else { return nil }
    return Phrase(
      "\(groups) groups at \(day.times.count) times see at most \(places) of \(day.rooms.count) rooms. Add a time, or invite more people.",
      "\(groups) grupos en \(day.times.count) horas ven como máximo \(places) de \(day.rooms.count) salones. Agrega una hora o invita a más personas."
    )
  }

  /// Why a search could not plan the day.
  static func refusal(_ refusal: VisitDayRefusal, _ day: VisitDay) -> Phrase {
    switch refusal {
    case .invitedTwice(let index):
      return Phrase(
        "\(day.visitors[index].name) is invited twice. Take one of the two away.",
        "\(day.visitors[index].name) tiene dos invitaciones. Quita una de las dos."
      )
    case .tooManyPrincipals(let principals, let groups):
      return Phrase(
        "\(principals) principals come, and there are enough people for \(groups) groups of three. A group has one principal at most: invite more colleagues.",
        "Vienen \(principals) directores y alcanza la gente para \(groups) grupos de tres. Cada grupo tiene un director como máximo: invita a más colegas."
      )
    case .noRooms, .noRounds, .roomNeverTaught, .tooFewVisitors, .tooManyVisitors, .groupSizes,
      .moreGroupsThanRooms, .schoolTooSmall, .noGrouping:
      let words = refusal.words(for: day.problem)
      return Phrase(words.english, words.spanish)
    }
  }

  // MARK: - What a plan costs

  /// What there is to know about a plan: rooms, repeats, grades, walking.
  static func costs(_ plan: VisitDayPlan, _ day: VisitDay) -> [Phrase] {
    var words = [seen(plan, day), repeats(plan.costs.repeats)]
    if plan.costs.bandMismatches > 0 { words.append(strange(plan.costs.bandMismatches)) }
    words.append(walking(plan, day))
    return words
  }

  private static func seen(_ plan: VisitDayPlan, _ day: VisitDay) -> Phrase {
    let unseen = plan.unseenRooms(in: day.problem).map { day.rooms[$0].name }
    guard !unseen.isEmpty else {
      return Phrase(
        day.rooms.count == 1 ? "The one room is seen." : "All \(day.rooms.count) rooms are seen.",
        day.rooms.count == 1 ? "Se ve el único salón." : "Se ven los \(day.rooms.count) salones."
      )
    }
    let names = unseen.joined(separator: ", ")
    return Phrase(
      "Nobody sees: \(names). Add a time or another group, or change when it is taught.",
      "Nadie ve: \(names). Agrega una hora u otro grupo, o cambia sus horas de clase."
    )
  }

  private static func repeats(_ count: Int) -> Phrase {
    switch count {
    case 0: Phrase("No room is seen twice.", "Ningún salón se ve dos veces.")
    case 1: Phrase("One room is seen twice.", "Un salón se ve dos veces.")
    case _: Phrase("\(count) rooms are seen twice.", "\(count) salones se ven dos veces.")
    }
  }

  private static func strange(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "At one stop nobody in the group teaches those grades.",
        "En una parada nadie del grupo enseña esos grados."
      )
      : Phrase(
        "At \(count) stops nobody in the group teaches those grades.",
        "En \(count) paradas nadie del grupo enseña esos grados."
      )
  }

  private static func walking(_ plan: VisitDayPlan, _ day: VisitDay) -> Phrase {
    guard day.rooms.contains(where: { $0.place != nil }) else {
      return Phrase(
        "Walking is not counted, because the rooms have no corridor and door.",
        "No se cuenta lo que se camina, porque los salones no tienen pasillo ni puerta."
      )
    }
    let each = (plan.costs.walk + plan.groups.count - 1) / max(1, plan.groups.count)
    return Phrase(
      "A group passes about \(each) doors between its rooms over the whole day.",
      "Un grupo pasa unas \(each) puertas entre sus salones en todo el día."
    )
  }

  // MARK: - What a plan breaks

  /// A rule that the plan breaks, and what to do.
  static func fault(_ fault: VisitDayFault, _ day: VisitDay) -> Phrase {
    switch fault {
    case .placed(let visitor, _):
      Phrase(
        "\(day.visitors[visitor].name) is in no group yet.",
        "\(day.visitors[visitor].name) aún no está en ningún grupo."
      )
    case .size(let group, let count): size(group + 1, count)
    case .groups(let count): Phrase("\(count) groups are too many.", "\(count) grupos son demasiados.")
    case .principals(let group):
      Phrase(
        "Group \(group + 1) has more than one principal.",
        "El grupo \(group + 1) tiene más de un director."
      )
    case .schoolMissing(let group, let school): missing(group + 1, name(ofSchool: school, day))
    case .schoolCrowded(let group, let school): crowded(group + 1, name(ofSchool: school, day))
    case .rounds(let group):
      Phrase(
        "Group \(group + 1) has no way through the day yet.",
        "El grupo \(group + 1) aún no tiene recorrido."
      )
    case .notTaught(let room, let group, let round):
      Phrase(
        "\(day.rooms[room].name) is not taught at time \(round + 1), when group \(group + 1) comes.",
        "En \(day.rooms[room].name) no hay clase en la hora \(round + 1), cuando llega el grupo \(group + 1)."
      )
    case .twoGroups(let room, let round):
      Phrase(
        "Several groups come to \(day.rooms[room].name) at time \(round + 1).",
        "Varios grupos llegan a \(day.rooms[room].name) en la hora \(round + 1)."
      )
    case .visits(let room, let count):
      Phrase(
        "\(day.rooms[room].name) is visited \(count) times; twice is the most a class should bear.",
        "\(day.rooms[room].name) recibe \(count) visitas; dos es lo más que conviene a una clase."
      )
    }
  }

  private static func size(_ group: Int, _ count: Int) -> Phrase {
    switch count {
    case 0: Phrase("Nobody is in group \(group).", "En el grupo \(group) no hay nadie.")
    case 1:
      Phrase(
        "Group \(group) has one person left. Three are the fewest: move somebody, or join it to another.",
        "En el grupo \(group) queda una persona. Lo mínimo son tres: mueve a alguien o únelo a otro."
      )
    case 2:
      Phrase(
        "Group \(group) has two people left. Three are the fewest: move somebody, or join it to another.",
        "En el grupo \(group) quedan dos personas. Lo mínimo son tres: mueve a alguien o únelo a otro."
      )
    case _:
      Phrase(
        "Group \(group) has \(count) people. Five are the most a class should see at once.",
        "El grupo \(group) tiene \(count) personas. Cinco son lo más que conviene ver de una vez."
      )
    }
  }

  private static func missing(_ group: Int, _ school: String) -> Phrase {
    Phrase(
      "Nobody from \(school) is in group \(group), though it sent enough people for each.",
      "En el grupo \(group) no hay nadie de \(school), aunque alcanzaba para cada grupo."
    )
  }

  private static func crowded(_ group: Int, _ school: String) -> Phrase {
    Phrase(
      "Group \(group) has several people from \(school), and other groups have none.",
      "El grupo \(group) tiene a varias personas de \(school) y otros grupos a ninguna."
    )
  }

  private static func name(ofSchool number: Int, _ day: VisitDay) -> String {
    let schools = Array(Set(day.visitors.compactMap(\.school))).sorted()
    guard schools.indices.contains(number) else { return "" }
    return day.visitors.first { $0.school == schools[number] }?.schoolName ?? ""
  }

  private static func neverTaught(_ name: String) -> Phrase {
    Phrase(
      "\(name) is taught at no visit time. Tick a time for it, or take it out.",
      "En \(name) no hay clase a ninguna hora de visita. Márcale una hora o quítalo."
    )
  }

  private static let nobody = Phrase(
    "Nobody is invited yet. Invite colleagues from other schools first.",
    "Aún no hay invitados. Primero invita a colegas de otras escuelas."
  )

  // MARK: - Said by several handlers

  static let onlyHosts = Phrase(
    "The day of a visit is planned by the school that hosts it.",
    "El día de una visita lo planea la escuela anfitriona."
  )
  static let over = Phrase(
    "This visit is over or was called off, so its day can no longer be planned.",
    "Esta visita ya pasó o se canceló, así que su día ya no se puede planear."
  )
  static let changedMeanwhile = Phrase(
    "Someone else changed this meanwhile. Look at both versions and save again.",
    "Alguien más cambió esto mientras tanto. Revisa las dos versiones y guarda de nuevo."
  )
}
