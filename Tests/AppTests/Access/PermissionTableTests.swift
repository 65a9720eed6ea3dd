import Foundation
import Kernel
import People
import Storage
import TestKit
import Testing

@testable import App

@Suite("Who may do what", .database)
struct PermissionTableTests {
  @Test("docs/trust/permissions.md says what the program does")
  func documentIsCurrent() async throws {
    try await TestSite.run { site in
      let path = URL(filePath: #filePath).appending(path: "../../../../docs/trust/permissions.md")
        .standardized.path

      try TextSnapshot.check(PermissionTable.markdown(site.assembly.permissions), at: path)
    }
  }

  @Test("every permission has a key and words of its own in both languages, and somebody who has it")
  func complete() async throws {
    try await TestSite.run { site in
      let permissions = site.assembly.permissions

      #expect(Set(permissions.map(\.key)).count == permissions.count)
      #expect(Set(permissions.map(\.label.english)).count == permissions.count)
      for permission in permissions {
        #expect(!permission.label.spanish.isEmpty && permission.label.spanish != permission.label.english)
        #expect(!permission.reach.isEmpty, "\(permission.key)")
      }
    }
  }

  /// The framework belongs to the whole district, and says nothing about a school or a person; what somebody sees of
  /// a visit depends on the part they have in it.
  private static let ofNoSchool: Set<String> = [
    "view_practices", "visit_doors", "mark_calibration", "prepare_calibration", "view_visits",
  ]

  @Test("a role held at schools never reaches a whole district")
  func reaches() async throws {
    try await TestSite.run { site in
      for permission in site.assembly.permissions where !Self.ofNoSchool.contains(permission.key) {
        for (role, reach) in permission.reach where role.isHeldAtSchools {
          #expect(reach != .district, "\(permission.key) as \(role)")
        }
      }
    }
  }
}
