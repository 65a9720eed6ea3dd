import Markup
import TestKit
import Testing
import Web

@Suite("Components")
struct ComponentTests {
  private func page(_ content: HTML) -> PageShell {
    PageShell(
      language: "en",
      title: "Style guide",
      brand: .init("Maravilla", "/d/maravilla"),
      words: .init(
        skip: "Skip to content",
        main: "Main",
        quick: "Quick",
        footer: "About this site",
        errorPrefix: "Error: "
      ),
      assets: .init(
        stylesheet: "/assets/app.css?v=1",
        scripts: ["/assets/js/menu.js?v=1"],
        fonts: ["/assets/fonts/inter.woff2"],
        icon: "/assets/icons/favicon.svg",
        manifest: "/assets/icons/manifest.webmanifest"
      ),
      content: content
    )
  }

  @Test("every example of every component stands on one page without a problem")
  func styleguide() {
    var page = page("\(PageHeading("Style guide").html)\(Styleguide.html)")
    page.navigation = [.init("Practices", "/p", isCurrent: true)]
    page.capture = .init("Capture", "/c")
    page.tabs = [.init("Today", "/", icon: .today), .init("Capture", "/c", icon: .plus)]
    page.languageSwitch = .form(
      action: "/language",
      token: "t",
      code: "es",
      label: "Español",
      comeBack: "/d/x?a=b"
    )
    page.account = .init(id: "a", initials: "AR", label: "Account: Ana Ruiz", link: "/me")
    page.footer = [.init("Help", "/help")]
    page.flash = Flash("Saved.")
    page.printNote = "As of Nov 22, 2026"

    #expect(HTMLChecker.problems(in: page.html.string) == [])
  }

  @Test("a field wires its hint and its error to the control, the hint first")
  func wiring() {
    let html = TextInput(name: "email", label: "Email", value: "<x>", hint: "At work", error: "Enter it").html
      .string

    #expect(html.contains("<label for=\"email\">Email</label>"))
    #expect(html.contains("aria-describedby=\"email-hint email-error\" aria-invalid=\"true\""))
    #expect(html.contains("id=\"email-hint\">At work") && html.contains("id=\"email-error\">"))
    #expect(html.contains("value=\"&lt;x&gt;\""))
  }

  @Test("a password is never written back into the page")
  func password() {
    #expect(
      !TextInput(name: "p", label: "Password", value: "secret", kind: .password).html.string.contains(
        "secret"
      )
    )
  }

  @Test("text in a text area may begin with an empty line")
  func textArea() {
    #expect(
      TextArea(name: "n", label: "Note", value: "\nfirst").html.string.contains(">\n\nfirst</textarea>")
    )
  }

  @Test("the error summary leads to the first answer of a group")
  func summary() {
    let radios = Radios(
      name: "step",
      legend: "Step",
      choices: [Choice("0", "A"), Choice("1", "B")],
      error: "Choose"
    ).html
    let summary = ErrorSummary(title: "One thing", errors: [("step", "Choose")]).html

    #expect(summary.string.contains("role=\"alert\"") && summary.string.contains("href=\"#step\""))
    #expect(radios.string.contains("id=\"step\" name=\"step\""))
    #expect(ErrorSummary(title: "None", errors: []).html.isEmpty)
  }

  @Test("a page with errors says so in its title, and a page of an account carries its id")
  func title() {
    var page = page("<h1>One</h1>")
    page.hasErrors = true
    page.account = .init(id: "acc-7", initials: "AR", label: "Account: Ana", link: "/me")
    let html = page.html.string

    #expect(html.contains("<title>Error: Style guide – Maravilla</title>"))
    #expect(html.contains("<html lang=\"en\" data-account=\"acc-7\">"))
    #expect(HTMLChecker.problems(in: html) == [])
  }

  @Test(
    "shades change at 10, 25 and 40 points",
    arguments: [(0, 0), (9, 0), (10, 1), (24, 1), (25, 2), (39, 2), (40, 3)]
  )
  func shades(gap: Int, shade: Int) {
    #expect(GapReading.shade(gap: gap) == shade)
  }

  @Test("a withheld cell shows its words and no figure")
  func withheld() {
    let words = GapCell.Words(seen: "% seen", known: "% know it", aheadOfKnowing: "bright spot")
    let cell = GapCell(.withheld("Not enough yet"), words: words).html.string

    #expect(cell == "<td><div class=few>Not enough yet</div></td>")
  }

  @Test("a full board of 13 schools and 18 practices stays under 90 KB")
  func boardSize() {
    let places =
      [GapBoard.Place("All schools", note: "± since spring", kind: .district)]
      + (1...13).map { .init("School number \($0)", link: "/d/maravilla/schools/\($0)", kind: .own) }
    let practices = (1...18).map { number in
      GapBoard.Practice(
        "A practice with a middling name",
        about: "What one would see",
        link: "/d/maravilla/practices/\(number)",
        readings: places.map { _ in .shown(knowing: 85, doing: 35, counts: "142 · 131", change: "+5") }
      )
    }
    let board = GapBoard(
      words: .init(
        caption: "Knowing and doing",
        practice: "Practice",
        cell: .init(seen: "% seen", known: "% know it", aheadOfKnowing: "bright spot"),
        keySeen: "seen, % of visits",
        keyKnown: "know it, % of teachers",
        keyGap: "Gap in points",
        keyCounts: "Below: visits · teachers",
        showAll: "Show all",
        widestOnly: "Two widest gaps"
      ),
      places: places,
      practices: practices,
      footnote: "<p>A place to look.</p>"
    )

    #expect(page("\(PageHeading("Board").html)\(board.html)").html.bytes.count < 90_000)
    #expect(HTMLChecker.problems(in: page("\(PageHeading("Board").html)\(board.html)").html.string) == [])
  }
}
