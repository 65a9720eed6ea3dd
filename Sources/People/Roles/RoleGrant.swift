package import Kernel

/// A role that an administrator gives, already checked.
package struct RoleGrant: Sendable, Hashable {
  package let role: Role
  package let school: SchoolID?
  package let beginsOn: CalendarDay?
  package let endsOn: CalendarDay?

  package init(role: Role, school: SchoolID?, beginsOn: CalendarDay?, endsOn: CalendarDay?) {
    self.role = role
    self.school = school
    self.beginsOn = beginsOn
    self.endsOn = endsOn
  }

  /// Reads a form: a role, a school where the role is held at one, and two optional days.
  ///
  /// Throws: `invalid` with every field that needs attention.
  init(role: String, school: String, beginsOn: String, endsOn: String) throws(Failure) {
    var errors: [FieldError] = []
    let chosen = Role(rawValue: role)
    if chosen == nil { errors.append(FieldError("role", Phrase("Choose a role.", "Elige una función."))) }
    let schoolID: SchoolID? = UUIDText.isValid(school) ? SchoolID(school) : nil
    if chosen?.isHeldAtSchools == true, schoolID == nil {
      errors.append(
        FieldError(
          "school",
          Phrase(
            "Choose the school where this role is held.",
            "Elige la escuela donde se tiene esta función."
          )
        )
      )
    }
    let begins = Self.day(beginsOn, "begins_on", &errors)
    let ends = Self.day(endsOn, "ends_on", &errors)
    if let begins, let ends, ends < begins {
      errors.append(
        FieldError(
          "ends_on",
          Phrase("The last day is before the first.", "El último día es anterior al primero.")
        )
      )
    }
    guard let chosen, errors.isEmpty else { throw .invalid(errors) }
    self.init(role: chosen, school: chosen.isHeldAtSchools ? schoolID : nil, beginsOn: begins, endsOn: ends)
  }

  private static func day(_ text: String, _ field: String, _ errors: inout [FieldError]) -> CalendarDay? {
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDay(text) else {
      errors.append(
        FieldError(field, Phrase("Enter a day like 2026-11-22.", "Escribe un día como 2026-11-22."))
      )
      return nil
    }
    return day
  }
}
