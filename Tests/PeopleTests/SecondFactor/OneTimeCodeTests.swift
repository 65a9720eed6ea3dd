import Testing

@testable import People

@Suite("One-time codes")
struct OneTimeCodeTests {
  private let seed = Array("12345678901234567890".utf8)

  /// Source: RFC 6238, appendix B, the last six of eight digits.
  @Test(
    "codes equal the standard's examples",
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037"),
    ]
  )
  func examples(seconds: Int64, code: String) {
    #expect(OneTimeCode.code(seed: seed, step: OneTimeCode.step(atMilliseconds: seconds * 1000)) == code)
  }

  /// Made with `oathtool --totp -b -N '2026-11-22 16:05:00 UTC' GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ`.
  @Test("a code equals the one oathtool makes")
  func oathtool() {
    #expect(OneTimeCode.base32(seed) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(
      OneTimeCode.code(seed: seed, step: OneTimeCode.step(atMilliseconds: 1_795_363_500_000)) == "207387"
    )
  }

  @Test("one step early or late is accepted, two are not, and a used step never again")
  func window() {
    let now: Int64 = 1_795_363_500_000
    let step = OneTimeCode.step(atMilliseconds: now)
    let accepted = { (offset: Int64, last: Int64) in
      OneTimeCode.acceptedStep(
        OneTimeCode.code(seed: self.seed, step: step + offset),
        seed: self.seed,
        now: now,
        after: last
      )
    }

    #expect(accepted(-1, 0) == step - 1)
    #expect(accepted(1, 0) == step + 1)
    #expect(accepted(-2, 0) == nil)
    #expect(accepted(2, 0) == nil)
    #expect(accepted(0, step) == nil)
  }

  @Test("recovery codes are compared without regard to case and hyphens, and differ")
  func recovery() {
    let code = RecoveryCode.make()

    #expect(RecoveryCode.hash(code) == RecoveryCode.hash(code.uppercased().replacing("-", with: " ")))
    #expect(RecoveryCode.make() != code)
    #expect(code.count == 19)
  }

  @Test("runs of dark modules are found to the end of the row")
  func runs() {
    #expect(QRCode.darkRuns([true, false, true, true]) == [0..<1, 2..<4])
    #expect(QRCode.darkRuns([]) == [])
  }
}
