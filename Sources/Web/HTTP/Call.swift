package import HTTPTypes
package import Kernel
package import Storage

/// One request as a handler sees it: who asks, in which district and language, with which parameters and form.
package struct Call: Sendable {
  package let site: Site
  package let id: String
  package let now: Instant
  package let method: HTTPRequest.Method
  package let path: String
  package let queryPairs: [(name: String, value: String)]
  package let parameters: [String: String]
  package let headers: HTTPFields
  package let address: String
  /// The host the browser asked for.
  package let host: String
  package let isAPI: Bool
  package var signedIn: SignedIn?
  package var membership: Membership?
  package var language: Language
  package var form: Form
  package var flash: FlashMessage?

  package var store: any Store { site.store }

  /// The person asking, as a member of the district in the address.
  ///
  /// Throws: `notFound` outside a district the person belongs to.
  package func actor() throws(Failure) -> Actor {
    guard let signedIn, let membership else { throw .notFound }
    return signedIn.actor(in: membership)
  }

  /// The district in the address.
  package var district: Membership {
    get throws(Failure) {
      guard let membership else { throw .notFound }
      return membership
    }
  }

  /// The day it is in the district.
  package var today: CalendarDay {
    membership.map { now.day(in: $0.timeZone) } ?? CalendarDay(number: Int(now.milliseconds / 86_400_000))
  }

  /// A parameter of the address as an identity.
  ///
  /// Throws: `notFound` when it is not spelled like one.
  package func id<Subject>(_ name: String, of subject: Subject.Type = Subject.self) throws(Failure)
    -> Identifier<Subject>
  {
    guard let text = parameters[name], UUIDText.isValid(text) else { throw .notFound }
    return Identifier(text)
  }

  package func query(_ name: String) -> String? { queryPairs.first { $0.name == name }?.value }

  /// Says a phrase in the language of the person asking.
  package func say(_ english: String, _ spanish: String) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }

  package func say(_ phrase: Phrase) -> String { phrase(language) }

  /// Whether the answer should be JSON: the API, and scripts of our own pages that ask for it.
  package var wantsJSON: Bool { isAPI || headers[.accept]?.hasPrefix("application/json") == true }
}
