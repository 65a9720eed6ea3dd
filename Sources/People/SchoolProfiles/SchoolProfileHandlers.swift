import Foundation
import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The profiles of schools: read, written by form, loaded and saved as a file.
enum SchoolProfileHandlers {
  /// `GET /d/:district/school-profiles`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in
      try SchoolProfileQueries.page(db, within: scope, after: after)
    }
    let mayEdit = try call.actor().may(PeoplePermissions.editProfiles)
    return SchoolProfilePages.list(call, ListPage(page, isFirst: after == nil), mayEdit: mayEdit)
  }

  /// `GET /d/:district/school-profiles.csv`
  @Sendable static func export(_ call: Call, _ scope: Scope) async throws -> Reply {
    let profiles = try await call.store.read { db in try SchoolProfileQueries.all(db, within: scope) }
    return .download(
      SchoolProfileFile.bytes(profiles),
      type: "text/csv; charset=utf-8",
      name: "school-profiles.csv"
    )
  }

  /// `GET /d/:district/school-profiles/upload`
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    SchoolProfileFilePages.form(call)
  }

  /// `POST /d/:district/school-profiles`
  @Sendable static func upload(_ call: Call, _ scope: Scope) async throws -> Reply {
    guard let file = call.form.files.first(where: { $0.field == "file" }) else {
      return SchoolProfileFilePages.form(
        call,
        problem: Phrase("Choose the CSV file with the profiles.", "Elige el archivo CSV con los perfiles.")
      )
    }
    let bytes = Array(try Data(contentsOf: URL(filePath: file.path)))
    let outcome = try await call.store.write { db in
      let profiles = try SchoolProfileQueries.all(db, within: scope)
      let outcome = SchoolProfileFile.read(bytes, over: profiles)
      if case .changes(let changes, _) = outcome, !changes.isEmpty {
        try apply(changes, call, scope, db)
      }
      return outcome
    }
    switch outcome {
    case .refused(let issues): return SchoolProfileFilePages.form(call, issues: issues)
    case .changes(let changes, let schools):
      return .seeOther(
        "/d/\(try call.district.slug)/school-profiles",
        flash: FlashMessage(
          call.say(
            "\(schools) schools read, \(changes.count) profiles changed.",
            "\(schools) escuelas leídas, \(changes.count) perfiles cambiados."
          )
        )
      )
    }
  }

  /// `GET /d/:district/schools/:school/profile`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let profile = try await profile(call, scope)
    return SchoolProfilePages.form(call, .init(profile, typed: profile.figures.text))
  }

  /// `POST /d/:district/schools/:school/profile`
  @Sendable static func save(_ call: Call, _ scope: Scope) async throws -> Reply {
    let profile = try await profile(call, scope)
    let form = call.form
    var model = SchoolProfilePages.Model(profile) { form[$0.rawValue] }
    guard let version = Int(form["version"]) else {
      model.errors = [
        FieldError(
          ProfileColumn.enrollment.rawValue,
          Phrase("Open the profile again and type it anew.", "Abre de nuevo el perfil y escríbelo otra vez.")
        )
      ]
      return SchoolProfilePages.form(call, model)
    }
    do {
      let draft = try SchoolProfileDraft { form[$0.rawValue] }
      try await change(call, scope, profile.school, draft.figures, version: version)
    } catch Failure.invalid(let errors) {
      model.errors = errors
      return SchoolProfilePages.form(call, model)
    } catch Failure.conflict {
      let theirs = try await self.profile(call, scope)
      model = SchoolProfilePages.Model(theirs) { form[$0.rawValue] }
      model.isConflict = true
      return SchoolProfilePages.form(call, model)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/schools/\(profile.school)",
      flash: FlashMessage(call.say("The profile is saved.", "El perfil se guardó."))
    )
  }

  /// Writes one profile and says so in the log.
  static func change(
    _ call: Call,
    _ scope: Scope,
    _ school: SchoolID,
    _ figures: SchoolFigures,
    version: Int
  ) async throws {
    try await call.store.write { db in
      try SchoolProfileQueries.save(
        db,
        district: scope.district,
        school: school,
        figures,
        expecting: version
      )
      try EventLog.append(
        Event(
          "school_profile.changed",
          of: school.text,
          by: .person(scope.person),
          district: scope.district,
          school: school
        ),
        at: call.now,
        db
      )
    }
  }

  private static func profile(_ call: Call, _ scope: Scope) async throws -> SchoolProfile {
    let id = try call.id("school", of: SchoolSubject.self)
    return try await call.store.read { db in
      try SchoolProfileQueries.profile(db, within: scope, school: id)
    }
  }

  private static func apply(
    _ changes: [SchoolProfileFile.Change],
    _ call: Call,
    _ scope: Scope,
    _ db: Connection
  ) throws {
    for change in changes {
      try SchoolProfileQueries.save(
        db,
        district: scope.district,
        school: change.school,
        change.figures,
        expecting: change.version
      )
    }
    try EventLog.append(
      Event(
        "school_profiles.loaded",
        of: scope.district.text,
        by: .person(scope.person),
        district: scope.district,
        detail: ["changed": "\(changes.count)"]
      ),
      at: call.now,
      db
    )
  }
}
