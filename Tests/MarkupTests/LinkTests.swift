import Markup
import Testing

@Suite("Links")
struct LinkTests {
  @Test("a value cannot leave its segment")
  func segments() {
    let slug = "a/b?c#d é"

    #expect(Link("/d/\(slug)/x").path == "/d/a%2Fb%3Fc%23d%20%C3%A9/x")
    #expect(Link("/d/\(7)").description == "/d/7")
  }

  @Test("a query goes before the fragment and continues one that is there")
  func query() {
    let link = Link("/board?term=fall#top").adding(query: [("grade band", "3-5")])

    #expect(link.path == "/board?term=fall&grade%20band=3-5#top")
    #expect(Link("/board#top").at(fragment: "row 2").path == "/board#row%202")
  }

  @Test("one link continues another")
  func nesting() {
    let district = Link("/d/\("maravilla")")

    #expect(Link("\(district)/practices/\("a b")").path == "/d/maravilla/practices/a%20b")
  }

  @Test(
    "an address from outside is taken only if it stays here",
    arguments: [
      ("/d/x?a=b#c", true), ("/", true), ("//evil.example", false), ("/\\evil.example", false),
      ("https://evil.example", false), ("", false), ("/a\nb", false), ("/\tx", false),
      ("javascript:x", false),
    ]
  )
  func outside(address: String, isTaken: Bool) {
    #expect((Link(local: address) != nil) == isTaken)
  }
}
