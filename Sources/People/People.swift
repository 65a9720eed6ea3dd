import HTTPTypes
import Kernel
import Markup
import Storage
package import Web

/// Districts, schools, rosters, staff, roles, accounts and sessions: the contents page of this area.
package enum People {
  package static func area(_ parts: PeopleParts) -> Area {
    Area(
      "People",
      permissions: PeoplePermissions.all,
      migrations: PeopleMigrations.all,
      navigation: [
        NavigationItem(.settings, Phrase("Settings", "Ajustes"), permission: PeoplePermissions.manageDistrict)
        {
          "/d/\($0)/settings"
        }
      ],
      routes: signInRoutes(parts) + demoRoutes(parts) + accountRoutes(parts) + secondFactorRoutes(parts)
        + staffRoutes(parts) + roleRoutes(parts) + schoolRoutes(parts) + profileRoutes + settingsRoutes(parts)
        + recordRoutes
        + apiRoutes(parts),
      jobs: [
        Job("remove expired sessions", everySeconds: 3600) { site in
          let now = site.now()
          try await site.store.write { db in try SessionQueries.removeExpired(db, now: now) }
        }
      ],
      eventWords: AuditWords.verbs
    )
  }

  private static func signInRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = SignInHandlers(parts: parts)
    return [
      .open(.get, "/", because: "leads to sign-in or to Today", handlers.home),
      .open(.get, "/sign-in", because: "the way in", handlers.form),
      .open(.post, "/sign-in", because: "the way in", handlers.signIn),
      .open(.get, "/welcome/:token", because: "the link is the proof", handlers.link),
      .open(.post, "/welcome/:token", because: "the link is the proof", handlers.setPassword),
      .open(.get, "/language", because: "language before signing in", handlers.language),
      .account(.post, "/sign-out", handlers.signOut),
      .account(.get, "/session/token", handlers.token).unstored(),
    ]
  }

  private static func demoRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = DemoHandlers(parts: parts)
    return [
      .open(.get, "/demo", because: "choosing a person, in demo mode only", handlers.list),
      .open(.get, "/demo/as/:role", because: "choosing a person, in demo mode only", handlers.choice),
      .open(.post, "/demo/sign-in", because: "choosing a person, in demo mode only", handlers.signIn),
    ]
  }

  private static func accountRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = AccountHandlers(parts: parts)
    return [
      .account(.get, "/account", handlers.page).unstored(),
      .account(.post, "/account/language", handlers.setLanguage),
      .account(.post, "/account/password", handlers.changePassword).unstored(),
      .account(.post, "/account/sessions/revocation", handlers.endSessions),
      .account(.post, "/account/tokens", handlers.makeToken).unstored(),
      .account(.post, "/account/tokens/:token/revocation", handlers.revokeToken),
    ]
  }

  private static func secondFactorRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = SecondFactorHandlers(parts: parts)
    return [
      .account(.get, "/account/second-factor", handlers.page).unstored(),
      .account(.post, "/account/second-factor", handlers.enrol).unstored(),
      .account(.post, "/account/second-factor/verification", handlers.verify).unstored(),
      .account(.post, "/account/second-factor/recovery-codes", handlers.replaceCodes).unstored(),
      .account(.post, "/account/second-factor/removal", handlers.remove).unstored(),
    ]
  }

  private static func staffRoutes(_ parts: PeopleParts) -> [Route] {
    let staff = StaffHandlers(memory: parts.schools)
    let accounts = PersonAccountHandlers(parts: parts)
    let person = "/d/:district/people/:person"
    return [
      .require(PeoplePermissions.viewStaff, .get, "/d/:district/people", staff.list),
      .require(PeoplePermissions.viewStaff, .get, "\(person)", staff.person),
      .require(PeoplePermissions.manageAccounts, .post, "\(person)/invitation", accounts.invite).unstored(),
      .require(PeoplePermissions.manageAccounts, .post, "\(person)/reset-link", accounts.resetLink)
        .unstored(),
      .require(
        PeoplePermissions.manageAccounts,
        .post,
        "\(person)/second-factor-removal",
        accounts.removeSecondFactor
      ),
      .require(PeoplePermissions.manageAccounts, .post, "\(person)/disablement", accounts.disable),
      .require(PeoplePermissions.manageAccounts, .post, "\(person)/enablement", accounts.enable),
    ]
  }

  private static func roleRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = RoleHandlers(parts: parts)
    let permission = PeoplePermissions.manageRoles
    return [
      .require(permission, .post, "/d/:district/people/:person/roles", handlers.give),
      .require(permission, .post, "/d/:district/people/:person/roles/:role/ending", handlers.end),
      .require(permission, .get, "/d/:district/roles/proposed", handlers.proposed),
      .require(permission, .post, "/d/:district/roles/:role/confirmation", handlers.confirm),
      .require(permission, .post, "/d/:district/roles/:role/declination", handlers.decline),
    ]
  }

  private static func schoolRoutes(_ parts: PeopleParts) -> [Route] {
    let schools = SchoolHandlers(memory: parts.schools)
    let students = StudentHandlers()
    return [
      .require(PeoplePermissions.viewStaff, .get, "/d/:district/schools", schools.list),
      .require(PeoplePermissions.viewStaff, .get, "/d/:district/schools/:school", schools.school),
      .require(PeoplePermissions.viewStudents, .get, "/d/:district/schools/:school/students", students.list)
        .unstored(),
      .require(PeoplePermissions.viewAudit, .get, "/d/:district/student-reads", students.reads),
    ]
  }

  private static func settingsRoutes(_ parts: PeopleParts) -> [Route] {
    let settings = SettingsHandlers(parts: parts)
    let terms = TermHandlers()
    let permission = PeoplePermissions.manageDistrict
    return [
      .require(permission, .get, "/d/:district/settings", settings.page),
      .require(permission, .post, "/d/:district/settings", settings.save),
      .require(permission, .get, "/d/:district/terms/new", terms.new),
      .require(permission, .post, "/d/:district/terms", terms.create),
      .require(permission, .get, "/d/:district/terms/:term", terms.edit),
      .require(permission, .post, "/d/:district/terms/:term", terms.save),
    ]
  }

  private static var recordRoutes: [Route] {
    [
      .member(.get, "/d/:district/permissions", PermissionPages.handle),
      .require(PeoplePermissions.viewAudit, .get, "/d/:district/audit", AuditHandlers().page),
    ]
  }
}
