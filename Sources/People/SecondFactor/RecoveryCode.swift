/// Codes for the day the phone is lost: shown once, kept as hashes.
enum RecoveryCode {
  static let count = 10

  /// 80 random bits as `xxxx-xxxx-xxxx-xxxx`.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    let letters = Array(
      OneTimeCode.base32((0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        .lowercased()
    )
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
      .joined(separator: "-")
  }

  /// The hash of what was typed, whatever its case and hyphens.
  static func hash(_ typed: String) -> String {
    SecretToken.hash(String(typed.lowercased().filter { $0.isLetter || $0.isNumber }))
  }
}
