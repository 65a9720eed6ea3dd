/// Why a day cannot be planned, in a form that names what to change.
package enum VisitDayRefusal: Error, Hashable, Sendable {
  /// There is nothing to visit, or no time for it.
  case noRooms, noRounds
  /// The same person stands in the list twice.
  case invitedTwice(visitor: Int)
  /// Nobody teaches in the room in any round.
  case roomNeverTaught(room: Int)
  /// Fewer people than one group needs.
  case tooFewVisitors(count: Int, needed: Int)
  /// More people than all groups can take.
  case tooManyVisitors(count: Int, places: Int)
  /// The people do not divide into groups of the sizes allowed, e.g. seven into fours and fives.
  case groupSizes(count: Int)
  /// More groups are needed than there are rooms.
  case moreGroupsThanRooms(groups: Int, rooms: Int)
  /// More principals than groups, and a group has one at most.
  case tooManyPrincipals(principals: Int, groups: Int)
  /// A school sent fewer people than there are groups, and every group needs someone of it.
  case schoolTooSmall(school: Int, visitors: Int, groups: Int)
  /// The rules for groups cannot all be kept.
  case noGrouping
}

extension VisitDayRefusal {
  /// What happened and what to do, in both languages of the interface.
  package func words(for problem: VisitDayProblem) -> (english: String, spanish: String) {
    switch self {
    case .noRooms:
      ("There are no rooms yet. Add the rooms to visit.", "Aún no hay salones. Agregue los salones.")
    case .noRounds:
      ("There are no visit times yet. Add one.", "Aún no hay horas de visita. Agregue una.")
    case .invitedTwice(let visitor):
      (
        "\(problem.visitors[visitor].name) is invited twice. Take one of the two away.",
        "\(problem.visitors[visitor].name) tiene dos invitaciones. Quite una de las dos."
      )
    case .roomNeverTaught(let room):
      (
        "Room \(problem.rooms[room].name) is taught at no visit time. Change its times or leave it out.",
        """
        En el salón \(problem.rooms[room].name) no hay clase a ninguna hora de visita. Cambie sus horas o \
        déjelo fuera.
        """
      )
    case .tooFewVisitors(let count, let needed):
      (
        "\(count) visitors are too few for a group of \(needed). Invite more people.",
        "\(count) visitantes no bastan para un grupo de \(needed). Invite a más personas."
      )
    case .tooManyVisitors(let count, let places):
      (
        "\(count) visitors do not fit: the groups have \(places) places. Allow more groups, or invite fewer.",
        """
        \(count) visitantes no caben: los grupos tienen \(places) lugares. Permita más grupos o invite a \
        menos.
        """
      )
    case .groupSizes(let count):
      (
        """
        \(count) visitors do not divide into groups of these sizes. Change the sizes or the number of \
        visitors.
        """,
        """
        \(count) visitantes no se reparten en grupos de esos tamaños. Cambie los tamaños o el número de \
        visitantes.
        """
      )
    case .moreGroupsThanRooms(let groups, let rooms): Self.roomsShort(groups, rooms)
    case .tooManyPrincipals(let principals, let groups): Self.principalsMany(principals, groups)
    case .schoolTooSmall(_, let visitors, let groups): Self.schoolSmall(visitors, groups)
    case .noGrouping: Self.noGroupingWords
    }
  }

  private static func roomsShort(_ groups: Int, _ rooms: Int) -> (String, String) {
    (
      """
      At least \(groups) groups are needed and there are \(rooms) rooms. Add rooms or invite fewer \
      people.
      """,
      """
      Hacen falta al menos \(groups) grupos y hay \(rooms) salones. Agregue salones o invite a menos \
      personas.
      """
    )
  }

  private static func principalsMany(_ principals: Int, _ groups: Int) -> (String, String) {
    (
      """
      \(principals) principals and at most \(groups) groups: a group has one principal. Allow more \
      groups.
      """,
      "\(principals) directores y \(groups) grupos como máximo: cada grupo tiene uno. Permita más grupos."
    )
  }

  private static func schoolSmall(_ visitors: Int, _ groups: Int) -> (String, String) {
    (
      """
      One school sends \(visitors) people, and each of \(groups) groups needs one. Ask it for more, or \
      let groups mix schools as far as they reach.
      """,
      """
      Una escuela envía \(visitors) personas y cada uno de los \(groups) grupos necesita una. Pídale \
      más, o mezcle las escuelas hasta donde alcancen.
      """
    )
  }

  private static var noGroupingWords: (String, String) {
    (
      "The visitors cannot be divided within these rules. Change the group sizes or the guests.",
      """
      No se puede dividir a los visitantes con estas reglas. Cambie el tamaño de los grupos o los \
      invitados.
      """
    )
  }
}
