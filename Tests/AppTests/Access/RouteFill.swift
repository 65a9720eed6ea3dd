import Kernel
import Storage
import TestKit
import Web

/// Fills the parameters of a route's address with identities of the cast.
enum RouteFill: String, CaseIterable {
  /// Lincoln and its people.
  case own = "Lincoln"
  /// Grant and its people.
  case otherSchool = "Grant"
  /// Another district's people and places, asked for under the own district's address.
  case otherDistrict = "other district"
  /// Identities that nothing has.
  case unknown

  private static let nobody = "01900000-0000-7000-8000-00000000dead"

  /// Names that lead to something at a school or a person, and so differ between schools.
  static let differing: Set<String> = ["person", "school"]
  /// Names this file knows an identity for.
  static let known: Set<String> = [
    "district", "person", "school", "term", "token", "role",
  ]

  /// The address with everything filled in; parameters nothing is known of get an identity that nothing has.
  func path(_ route: Route) -> String {
    let path = route.pattern.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? value(String($0.dropFirst())) : String($0) }.joined(separator: "/")
    let query = (route.documentation?.query ?? []).filter(\.isRequired).map { "\($0.name)=\(value($0.name))" }
    return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
  }

  private func value(_ name: String) -> String {
    switch (name, self) {
    case ("district", _): "maravilla"
    case ("person", .own): Cast.person(.ben).text
    case ("person", .otherSchool): Cast.person(.cyd).text
    case ("person", .otherDistrict): Cast.person(.kim).text
    case ("school", .own): Cast.lincoln.text
    case ("school", .otherSchool): Cast.grant.text
    case ("school", .otherDistrict): Cast.roble.text
    case ("term", .own), ("term", .otherSchool): Cast.fall.text
    default: Self.nobody
    }
  }

  /// The names of a pattern's parameters, and of required query values.
  static func names(_ route: Route) -> Set<String> {
    let inPath = route.pattern.split(separator: "/").filter { $0.hasPrefix(":") }.map {
      String($0.dropFirst())
    }
    return Set(inPath + (route.documentation?.query ?? []).filter(\.isRequired).map(\.name))
  }
}
