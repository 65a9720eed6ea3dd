package import Kernel

/// Somebody to be invited by name, as it was typed.
package struct PaperGuestForm: Sendable, Hashable {
  package var id = ""
  package var name = ""
  package var school = ""
  package var part = ""
  package var isPrincipal = false

  package init() {}
}

/// Those to be invited, once the form was found to be in order.
package struct InquiryGuestDraft: Sendable, Hashable {
  package let guests: [InquiryGuest]

  /// What is known about the visit while inviting.
  package struct Place: Sendable {
    package let host: SchoolID
    package let invited: [InquiryGuest]
    package let schools: [RoundSchool]

    package init(host: SchoolID, invited: [InquiryGuest], schools: [RoundSchool]) {
      self.host = host
      self.invited = invited
      self.schools = schools
    }
  }

  /// People of the staff, each with the id their row will have; who is there under that id already is passed over.
  ///
  /// Throws: `invalid` with words about everybody who cannot be invited.
  package init(
    _ people: [(id: InquiryGuestID, candidate: GuestCandidate)],
    part typedPart: String,
    at place: Place
  ) throws(Failure) {
    var check = VisitFormCheck()
    let part = Self.part(typedPart, &check)
    if people.isEmpty {
      check.refuse("person", Phrase("Choose whom to invite.", "Elige a quién invitar."))
    }
    var guests: [InquiryGuest] = []
    for (id, candidate) in people where !place.invited.contains(where: { $0.id == id }) {
      if let refusal = Self.refusal(candidate, part, place) {
        check.refuse("person", refusal)
      } else if let part {
        guests.append(
          InquiryGuest(
            id: id,
            person: candidate.person,
            name: candidate.name,
            school: candidate.school,
            schoolName: candidate.schoolName,
            part: part,
            isPrincipal: candidate.isPrincipal,
            answer: .invited
          )
        )
      }
    }
    try check.finish()
    self.guests = guests
  }

  /// Somebody without an account, by name.
  ///
  /// Throws: `invalid` with every field that needs attention.
  package init(_ form: PaperGuestForm, at place: Place) throws(Failure) {
    var check = VisitFormCheck()
    let part = Self.part(form.part, field: "paper_part", &check)
    let name = check.text(
      "name",
      form.name,
      limit: 120,
      missing: Phrase("Write the name of the person.", "Escribe el nombre de la persona.")
    )
    let school = place.schools.first { $0.id.text == form.school }
    if school == nil, !form.school.isEmpty {
      check.refuse("school", Phrase("Choose a school of the list.", "Elige una escuela de la lista."))
    }
    let isThere = place.invited.contains { $0.id.text == form.id }
    if !isThere, place.invited.contains(where: { Self.key($0.name) == Self.key(name) }) {
      check.refuse(
        "name",
        Phrase(
          "“\(name)” is invited already. Add a letter or a school to the name if it is somebody else.",
          "«\(name)» ya tiene invitación. Añade una letra o la escuela al nombre si es otra persona."
        )
      )
    }
    guard UUIDText.isValid(form.id, version: "7") else {
      check.refuse(
        "name",
        Phrase("Open this page again, then send it.", "Abre esta página de nuevo y envíala.")
      )
      throw .invalid(check.errors)
    }
    try check.finish()
    guard let part else { throw .invalid(check.errors) }
    guests =
      isThere
      ? []
      : [
        InquiryGuest(
          id: InquiryGuestID(form.id),
          person: nil,
          name: name,
          school: school?.id,
          schoolName: school?.name,
          part: part,
          isPrincipal: form.isPrincipal,
          answer: .invited
        )
      ]
  }

  private static func part(_ text: String, field: String = "part", _ check: inout VisitFormCheck)
    -> GuestPart?
  {
    let part = GuestPart(rawValue: text)
    if part == nil {
      check.refuse(
        field,
        Phrase("Choose visitor, guide or guest.", "Elige visitante, guía o persona invitada.")
      )
    }
    return part
  }

  private static func refusal(_ candidate: GuestCandidate, _ part: GuestPart?, _ place: Place) -> Phrase? {
    let name = candidate.name
    if place.invited.contains(where: { $0.person == candidate.person }) {
      return Phrase("\(name) is invited already.", "\(name) ya tiene invitación.")
    }
    if candidate.evaluates(at: place.host) {
      return Phrase(
        "\(name) evaluates teachers of the host school, so \(name) goes into no room. The principals’ debrief is open to them without an invitation.",
        "\(name) evalúa a docentes de la escuela anfitriona, así que no entra en ningún salón. Puede entrar sin invitación en la reflexión de directores."
      )
    }
    if part != .guide, candidate.works(at: place.host) {
      return Phrase(
        "\(name) works at the host school. Invite \(name) as a guide: visitors come from elsewhere.",
        "\(name) trabaja en la escuela anfitriona. Invita a \(name) como guía: las visitas vienen de fuera."
      )
    }
    if part == .guide, !candidate.works(at: place.host) {
      return Phrase(
        "\(name) does not work at the host school. Guides do; invite \(name) as a visitor.",
        "\(name) no trabaja en la escuela anfitriona. Las guías sí; invita a \(name) como visitante."
      )
    }
    return nil
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
