import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("The second factor", .database)
struct SecondFactorHandlersTests {
  @Test("an administrator without one is led to set it up, and then into the site")
  func enrols() async throws {
    try await TestSite.withEngines { site in
      let jo = try await unproven(.jo, site)

      let stopped = try await jo.get("/d/maravilla/settings")
      let page = try await jo.get("/account/second-factor?next=/d/maravilla/settings")
      let sealed = page.text.hidden("seed")
      let wrong = try await jo.post("/account/second-factor", [("seed", sealed), ("code", "000000")])
      let code = try Self.code(sealed, .jo, site)
      let done = try await jo.post(
        "/account/second-factor",
        [("seed", sealed), ("code", code), ("next", "/d/maravilla/settings")]
      )

      #expect(stopped.location == "/account/second-factor?next=%2Fd%2Fmaravilla%2Fsettings")
      #expect(page.text.contains("<svg role=\"img\" class=\"qr\""))
      #expect(page.text.contains("otpauth://totp/"))
      #expect(wrong.status == 422)
      #expect(done.text.matches(of: /<code>[a-z2-7]{4}(-[a-z2-7]{4}){3}<\/code>/).count == RecoveryCode.count)
      #expect(try await jo.get("/d/maravilla/settings").status == 200)
    }
  }

  @Test("a seed sealed for somebody else is not accepted")
  func foreignSeed() async throws {
    try await TestSite.run { site in
      let seed = try FactorSeed.make(key: site.site.settings.installationKey, account: Cast.account(.fay))
      let jo = try await unproven(.jo, site)
      let code = OneTimeCode.code(
        seed: seed.bytes,
        step: OneTimeCode.step(atMilliseconds: Cast.now.milliseconds)
      )

      let answer = try await jo.post("/account/second-factor", [("seed", seed.sealed), ("code", code)])

      #expect(answer.location == "/account/second-factor")
      #expect(try await jo.get("/d/maravilla/settings").status == 303)
    }
  }

  @Test("a code works once: another session cannot use it again")
  func replay() async throws {
    try await TestSite.run { site in
      let seed = try await PeopleFixture.giveSecondFactor(to: .jo, site)
      let code = OneTimeCode.code(
        seed: seed.bytes,
        step: OneTimeCode.step(atMilliseconds: Cast.now.milliseconds)
      )
      let (first, second) = (try await unproven(.jo, site), try await unproven(.jo, site))

      let right = try await first.post(
        "/account/second-factor/verification",
        [("code", code), ("next", "/account")]
      )
      let replayed = try await second.post("/account/second-factor/verification", [("code", code)])

      #expect(right.location == "/account")
      #expect(replayed.status == 422)
      #expect(try await second.get("/account").status == 303)
    }
  }

  @Test("who has one cannot get past it by setting up another")
  func noSecondEnrolment() async throws {
    try await TestSite.run { site in
      _ = try await PeopleFixture.giveSecondFactor(to: .jo, site)
      let jo = try await unproven(.jo, site)
      let own = try FactorSeed.make(key: site.site.settings.installationKey, account: Cast.account(.jo))
      let code = OneTimeCode.code(
        seed: own.bytes,
        step: OneTimeCode.step(atMilliseconds: Cast.now.milliseconds)
      )

      _ = try await jo.post("/account/second-factor", [("seed", own.sealed), ("code", code)])
      _ = try await jo.post("/account/second-factor/recovery-codes", [])

      #expect(try await jo.get("/account").status == 303)
      #expect(try await PeopleFixture.events("second_factor.codes_replaced", district: nil, site) == 0)
    }
  }

  @Test("a recovery code lets in once")
  func recovery() async throws {
    try await TestSite.run { site in
      _ = try await PeopleFixture.giveSecondFactor(to: .jo, site)
      let code = RecoveryCode.make()
      try await site.store.write { db in
        try SecondFactorQueries.setRecoveryCodes(
          db,
          account: Cast.account(.jo),
          hashes: [RecoveryCode.hash(code)]
        )
      }
      let (first, second) = (try await unproven(.jo, site), try await unproven(.jo, site))

      let right = try await first.post("/account/second-factor/verification", [("code", code.uppercased())])
      let again = try await second.post("/account/second-factor/verification", [("code", code)])

      #expect(right.status == 303)
      #expect(again.status == 422)
    }
  }

  @Test("tries are limited to five in a minute")
  func throttles() async throws {
    try await TestSite.run(adjusting: { $0.limitsRates = true }) { site in
      _ = try await PeopleFixture.giveSecondFactor(to: .jo, site)
      let jo = try await unproven(.jo, site)

      for _ in 0..<5 { _ = try await jo.post("/account/second-factor/verification", [("code", "000000")]) }
      let answer = try await jo.post("/account/second-factor/verification", [("code", "000000")])

      #expect(answer.status == 429)
    }
  }

  @Test("a teacher may turn it on and off; an administrator cannot turn it off")
  func removal() async throws {
    try await TestSite.run { site in
      let seed = try await PeopleFixture.giveSecondFactor(to: .ben, site)
      _ = try await PeopleFixture.giveSecondFactor(to: .jo, site)
      let (ben, jo) = (try await site.browser(.ben), try await site.browser(.jo))
      let code = OneTimeCode.code(
        seed: seed.bytes,
        step: OneTimeCode.step(atMilliseconds: Cast.now.milliseconds)
      )

      let wrong = try await ben.post("/account/second-factor/removal", [("code", "000000")])
      let right = try await ben.post("/account/second-factor/removal", [("code", code)])
      let kept = try await jo.post("/account/second-factor/removal", [("code", "000000")])

      #expect(wrong.status == 422)
      #expect(right.status == 303)
      #expect(kept.status == 422 && kept.text.contains("it stays"))
    }
  }

  private func unproven(_ member: Cast.Member, _ site: TestSite) async throws -> TestBrowser {
    try await site.browser(member, showedSecondFactor: false)
  }

  private static func code(_ sealed: String, _ member: Cast.Member, _ site: TestSite) throws -> String {
    let seed = try FactorSeed(
      sealed: sealed,
      key: site.site.settings.installationKey,
      account: Cast.account(member)
    )
    return OneTimeCode.code(seed: seed.bytes, step: OneTimeCode.step(atMilliseconds: Cast.now.milliseconds))
  }
}
