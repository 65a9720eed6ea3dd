import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Choosing a person by role; exists in demo mode only.
struct DemoHandlers: Sendable {
  let parts: PeopleParts

  /// `GET /demo`
  @Sendable func list(_ call: Call) async throws -> Reply {
    DemoPages.list(call, try await people(call))
  }

  /// `GET /demo/as/:role`: a page with one button, because opening a link changes nothing.
  @Sendable func choice(_ call: Call) async throws -> Reply {
    DemoPages.choice(call, try await person(call, subject: call.parameters["role"] ?? ""))
  }

  /// `POST /demo/sign-in`
  @Sendable func signIn(_ call: Call) async throws -> Reply {
    let person = try await person(call, subject: call.form["role"])
    let device = DeviceName.of(call.headers[.userAgent] ?? "")
    let session = try await call.store.write { db in
      try EventLog.append(
        Event("session.began", of: person.account.text, by: .account(person.account), district: nil),
        at: call.now,
        db
      )
      // Nobody in the demo has a phone to show a code on.
      return try SessionQueries.begin(
        db,
        account: person.account,
        device: device,
        now: call.now,
        secondFactorAt: call.now
      )
    }
    return Reply.seeOther("/d/\(person.slug)/today")
      .setting(Cookie("session", session.token, maxAgeSeconds: SessionQueries.absoluteSeconds))
  }

  private func people(_ call: Call) async throws -> [DemoPerson] {
    guard call.site.settings.isDemo else { throw Failure.notFound }
    return try await call.store.read { db in try DemoQueries.people(db) }
  }

  private func person(_ call: Call, subject: String) async throws -> DemoPerson {
    guard let person = try await people(call).first(where: { $0.subject == subject }) else {
      throw Failure.notFound
    }
    return person
  }
}
