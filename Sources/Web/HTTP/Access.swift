package import Kernel

/// Who may use a route; there is no route without one.
package enum Access: Sendable, Hashable {
  /// Anybody, signed in or not, for the reason given.
  case open(reason: StaticText)
  /// Anybody with an account, e.g. to change a password.
  case account
  /// Anybody with a place in the district named in the address.
  case member
  /// Those whose roles carry the permission, in the district named in the address.
  case require(Permission)
}

/// Text that stands in the source, so that a reason cannot come from outside.
package struct StaticText: Sendable, Hashable, ExpressibleByStringLiteral {
  package let text: String
  package init(stringLiteral value: String) { text = value }
}
