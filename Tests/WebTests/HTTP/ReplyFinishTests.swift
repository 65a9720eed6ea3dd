import Testing

@testable import Web

@Suite("Validators and compression")
struct ReplyFinishTests {
  @Test("the same words have the same tag, others another")
  func tags() {
    let page = Array("a page of some length, longer than eight bytes".utf8)
    var other = page
    other[20] = 65

    #expect(EntityTag.of(page) == EntityTag.of(page))
    #expect(EntityTag.of(page) != EntityTag.of(other))
    #expect(EntityTag.of([]) != EntityTag.of([0]))
  }

  @Test("compressed text begins as gzip does and is smaller")
  func gzip() throws {
    let page = Array(String(repeating: "<li>Lincoln Elementary</li>", count: 400).utf8)
    let small = try #require(Compression.gzip(page))

    #expect(small.prefix(2) == [0x1F, 0x8B])
    #expect(small.count < page.count / 10)
  }

  @Test("cookies are closed to scripts, and bound to the host under HTTPS")
  func cookies() {
    let cookie = Cookie("session", "abc", maxAgeSeconds: 60)

    #expect(cookie.header(isHTTPS: false) == "session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")
    #expect(cookie.header(isHTTPS: true).hasPrefix("__Host-session=abc; "))
    #expect(cookie.header(isHTTPS: true).hasSuffix("; Secure"))
  }
}
