import Crypto
import CryptoExtras
import Foundation
import Kernel

/// Hashing and checking of passwords.
///
/// Source: scrypt (RFC 7914), N = 2^15, r = 8, p = 3, as OWASP ASVS 5.0 appendix C asks.
enum Password {
  static let shortest = 12
  static let longest = 128
  private static let blockSize = 8
  private static let parallelism = 3

  /// A salted hash that says how it was made: `scrypt$N$r$p$salt$hash`.
  static func hash(_ password: String, cost: Int) throws -> String {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return try scheme(password, salt: salt, cost: cost)
  }

  /// Whether `password` made `scheme`.
  static func matches(_ password: String, scheme: String) throws -> Bool {
    let parts = scheme.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]),
      let salt = Data(base64Encoded: parts[4])
    else { return false }
    return SecretText.areEqual(try self.scheme(password, salt: Array(salt), cost: cost), scheme)
  }

  /// What is wrong with a new password, or nothing.
  static func problem(_ password: String, for owner: PasswordOwner) -> Phrase? {
    if password.count < shortest {
      return Phrase(
        "Use at least 12 characters. Four unrelated words work well.",
        "Usa al menos 12 caracteres. Cuatro palabras sin relación funcionan bien."
      )
    }
    if password.count > longest {
      return Phrase("Use at most 128 characters.", "Usa como máximo 128 caracteres.")
    }
    if owner.isNamed(in: password) {
      return Phrase(
        "This one has your name, your user name or your district in it. Use words that have nothing to do with you.",
        "Esta contiene tu nombre, tu usuario o tu distrito. Usa palabras que no tengan que ver contigo."
      )
    }
    guard CommonPasswords.isGuessable(password) else { return nil }
    return Phrase(
      "This one is among the first that people try. Use four words that do not belong together.",
      "Esta es de las primeras que se prueban. Usa cuatro palabras que no tengan relación."
    )
  }

  private static func scheme(_ password: String, salt: [UInt8], cost: Int) throws -> String {
    // NFC first: a phone and a laptop may spell the same letter with different bytes.
    let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: bytes,
      salt: salt,
      outputByteCount: 32,
      rounds: cost,
      blockSize: blockSize,
      parallelism: parallelism
    )
    let hash = key.withUnsafeBytes { Data($0) }.base64EncodedString()
    return "scrypt$\(cost)$\(blockSize)$\(parallelism)$\(Data(salt).base64EncodedString())$\(hash)"
  }
}
