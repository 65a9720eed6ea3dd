import Kernel

/// A seed on its way to a phone: sealed for its account, so that a form can carry it and nothing is kept
/// before the first right code.
struct FactorSeed: Sendable {
  private static let byteCount = 20

  let sealed: String
  let bytes: [UInt8]

  static func make(key: [UInt8], account: AccountID) throws -> FactorSeed {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return FactorSeed(
      sealed: try SealedSecret.seal(bytes, key: key, context: context(account)),
      bytes: bytes
    )
  }

  /// Throws: when the seed was sealed for another account or with another key.
  init(sealed: String, key: [UInt8], account: AccountID) throws {
    self.init(sealed: sealed, bytes: try SealedSecret.open(sealed, key: key, context: Self.context(account)))
  }

  private init(sealed: String, bytes: [UInt8]) {
    self.sealed = sealed
    self.bytes = bytes
  }

  /// The seed as people type it, in groups of four.
  var typed: String {
    let letters = Array(OneTimeCode.base32(bytes))
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
      .joined(separator: " ")
  }

  /// The address an authenticator app understands; of `name` and `issuer` only letters and digits.
  func address(name: String, issuer: String) -> String {
    let plain = { (text: String) in text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    return
      "otpauth://totp/\(plain(issuer)):\(plain(name))?secret=\(OneTimeCode.base32(bytes))&issuer=\(plain(issuer))"
  }

  private static func context(_ account: AccountID) -> String { "second-factor:\(account)" }
}

/// Where a session stands with its second factor.
enum FactorState: Sendable, Hashable {
  /// None yet.
  case missing
  /// There is one, and this session has not shown it.
  case owed
  case shown(unusedRecoveryCodes: Int)
}
