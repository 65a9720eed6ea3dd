import TestKit
import Testing

@Suite("The HTML checker")
struct HTMLCheckerTests {
  private func page(_ content: String, head: String = "", html: String = " lang=\"en\"") -> String {
    "<!doctype html>\n<html\(html)><head><title>T</title>\(head)</head><body><main><h1>One</h1>\(content)</main></body></html>"
  }

  @Test("a sound page has no problems")
  func sound() {
    let content = """
      <p>a &lt; b <a href="#there">go</a></p><h2 id="there">Two</h2>
      <form method=post action=/x><label for=a>A</label><input id=a name=a aria-describedby="h"><p id=h>hint</p>
      <fieldset><legend>L</legend><label><input type=radio name=r value=1> One</label></fieldset>
      <select aria-label="s"><option value=""></option><option>x</select></form>
      """.replacing("<option>x</select>", with: "<option>x</option></select>")
    let table =
      "<table><caption>C</caption><thead><tr><th scope=col>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    let drawing = "<svg class=db aria-hidden=true><line x1=1% x2=2% /><circle cx=3% /></svg>"
    let named = "<svg role=\"img\" aria-labelledby=\"t\"><title id=\"t\">T</title><circle r=\"1\"/></svg>"

    #expect(HTMLChecker.problems(in: page(content + table + drawing + named)) == [])
  }

  @Test(
    "each planted fault is found",
    arguments: [
      ("<p>a<div>b</div></p>", "block inside <p>"),
      ("<p>a", "not closed before"),
      ("<div></span></div>", "closes nothing"),
      ("<b><i>x</b></i>", "is not closed before </b>"),
      ("<br></br>", "has no end"),
      ("<div/>", "closes nothing in HTML"),
      ("<form><form></form></form>", "a form inside a form"),
      ("<table><caption>c</caption><tr><form></form></tr></table>", "stands right inside <tr>"),
      ("<li>x</li>", "not in <menu> or <ol> or <ul>"),
      ("<ul><p>x</p></ul>", "stands right inside <ul>"),
      ("<ul>x</ul>", "words stand right inside <ul>"),
      ("<a href=\"/a\">x <button>y</button></a>", "stands inside <a>"),
      ("<button>x <a href=\"/a\">y</a></button>", "stands inside <button>"),
      ("<h2><p>x</p></h2>", "block inside <h2>"),
      ("<i id=a></i><i id=a></i>", "used twice"),
      ("<i id=\"a b\"></i>", "has a space"),
      ("<input name=a>", "has no label"),
      ("<select name=a></select>", "has no label"),
      ("<label for=b>x</label>", "for points at \"b\""),
      ("<label for=a>x</label><input id=a aria-describedby=\"n m\"><i id=n></i>", "points at \"m\""),
      ("<nav aria-labelledby=\"gone\"></nav>", "aria-labelledby points at \"gone\""),
      ("<a href=\"#gone\">x</a>", "leads nowhere"),
      ("<a href=\"/x\"></a>", "has no words"),
      ("<button><svg aria-hidden=true></svg></button>", "has no words"),
      ("<fieldset><label><input type=radio> x</label></fieldset>", "no legend first"),
      ("<h1>again</h1>", "2 h1"),
      ("<h3>x</h3>", "h3 follows h1"),
      ("<h2> </h2>", "has no words"),
      ("<table><caption>c</caption><tr><th>x</th></tr></table>", "no scope"),
      ("<table><tr><td>x</td></tr></table>", "no caption"),
      ("<img src=\"/a\">", "no alt"),
      ("<svg><circle/></svg>", "neither named"),
      ("<svg role=img><circle/></svg>", "neither named"),
      ("<figure>x</figure>", "no figcaption"),
      ("<p style=\"color:red\">x</p>", "a style attribute"),
      ("<p onclick=\"x()\">x</p>", "script attribute onclick"),
      ("<a href=\"javascript:x\">x</a>", "a script in href"),
      ("<script>x()</script>", "an inline script"),
      ("<style>p{}</style>", "an inline style sheet"),
      ("<p class=a class=b>x</p>", "written twice"),
      ("<p tabindex=1>x</p>", "positive tabindex"),
      ("<p>1 < 2</p>", "a bare <"),
      ("<nav></nav><nav aria-label=x></nav>", "navs without a name"),
    ]
  )
  func planted(fault: String, finding: String) {
    let problems = HTMLChecker.problems(in: page(fault))

    #expect(problems.contains { $0.contains(finding) }, "\(problems)")
  }

  @Test("a page without a language, a doctype, a title or a main is found")
  func frame() {
    #expect(HTMLChecker.problems(in: page("", html: "")).contains("the page has no lang"))
    let bare = HTMLChecker.problems(in: "<p>x</p>")

    #expect(bare.contains("the page has 0 h1 and needs exactly one"))
    #expect(
      bare.contains { $0.contains("doctype") } && bare.contains { $0.contains("main") }
        && bare.contains { $0.contains("title") }
    )
  }

  @Test("a problem names its line")
  func lines() {
    #expect(HTMLChecker.problems(in: page("\n\n<img src=a>")).contains { $0.hasPrefix("line 4,") })
  }
}
