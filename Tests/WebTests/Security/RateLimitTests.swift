import Kernel
import Testing

@testable import Web

@Suite("Asking for patience")
struct RateLimitTests {
  private let noon = Instant(milliseconds: 1_794_571_200_000)

  @Test("five tries a minute are fine, the sixth waits")
  func sixth() throws {
    let limit = RateLimit(isOn: true)
    for _ in 0..<5 { try limit.count("sign-in:ben", limit: 5, now: noon) }

    #expect(throws: Failure.tooMany(retryAfterSeconds: 60)) {
      try limit.count("sign-in:ben", limit: 5, now: noon)
    }
  }

  @Test("another person, and the next minute, start anew")
  func others() throws {
    let limit = RateLimit(isOn: true)
    for _ in 0..<5 { try limit.count("sign-in:ben", limit: 5, now: noon) }

    try limit.count("sign-in:cyd", limit: 5, now: noon)
    try limit.count("sign-in:ben", limit: 5, now: noon.adding(seconds: 60))
  }
}
