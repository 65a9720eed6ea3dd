package import Kernel

/// The registry of permissions as a table people can read, for the page and for the documentation.
package enum PermissionTable {
  /// Permissions by what they say, with the roles that carry them.
  package struct Line: Sendable {
    package let permission: Permission
    package let reaches: [(role: Role, reach: Reach)]
  }

  /// One line a permission, roles in their fixed order.
  package static func lines(_ permissions: [Permission]) -> [Line] {
    permissions.map { permission in
      Line(
        permission: permission,
        reaches: Role.allCases.compactMap { role in permission.reach[role].map { (role, $0) } }
      )
    }
  }

  /// The whole table as it stands in `docs/trust/permissions.md`.
  package static func markdown(_ permissions: [Permission]) -> String {
    let head = """
      # Who may do what

      Made from the program's own registry of permissions, so it cannot differ from what
      the program does; a test compares them. *Reach* says how far a permission carries for a role: own, own school,
      own schools, whole district. A role that is not named does not have the permission.

      | permission | roles and reach | touches |
      |---|---|---|

      """
    let rows = lines(permissions).map { line in
      let reaches = line.reaches.map { "\($0.role.label.english): \($0.reach.label.english)" }
      let touches = line.permission.touches.map(\.label.english)
      return
        "| \(line.permission.label.english) | \(reaches.joined(separator: "; ")) | \(touches.joined(separator: ", ")) |"
    }
    return head + rows.joined(separator: "\n") + "\n"
  }
}
