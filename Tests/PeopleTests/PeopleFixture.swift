import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Web

@testable import People

/// What tests of this area do to the cast first.
enum PeopleFixture {
  static func givePassword(to member: Cast.Member, _ site: TestSite) async throws {
    let scheme = try Password.hash(Cast.password, cost: 1 << 4)
    try await site.store.write { db in
      try AccountQueries.setPassword(db, account: Cast.account(member), scheme: scheme, now: Cast.now)
    }
  }

  /// A confirmed second factor of one of the cast; the seed is returned.
  static func giveSecondFactor(to member: Cast.Member, _ site: TestSite) async throws -> FactorSeed {
    let seed = try FactorSeed.make(key: site.site.settings.installationKey, account: Cast.account(member))
    try await site.store.write { db in
      _ = try SecondFactorQueries.confirm(
        db,
        account: Cast.account(member),
        sealedSeed: seed.sealed,
        step: 1,
        now: Cast.now
      )
    }
    return seed
  }

  static func token(of member: Cast.Member, scopes: String = "read", _ site: TestSite) async throws -> String
  {
    try await site.store.write { db in
      try TokenQueries.make(
        db,
        id: Identifier<TokenLine>.make(at: Cast.now).text,
        account: Cast.account(member),
        name: "Test",
        scopes: scopes,
        now: Cast.now
      )
    }
  }

  static func events(_ verb: String, district: DistrictID? = Cast.maravilla, _ site: TestSite) async throws
    -> Int
  {
    try await site.store.read { db in try EventLog.page(district: district, verb: verb, limit: 200, db).count
    }
  }

  static func anotherID() -> String { Identifier<RoleLine>.make(at: Cast.now).text }
}

extension String {
  /// The value of a hidden field of the first form that has it.
  func hidden(_ name: String) -> String {
    guard let start = range(of: "name=\"\(name)\" value=\"")?.upperBound,
      let end = self[start...].firstIndex(of: "\"")
    else { return "" }
    return String(self[start..<end])
  }
}
