package import Markup

/// Everything around a page: head, header, navigation, the phone's bottom bar, footer and what paper shows
/// instead.
package struct PageShell: Sendable {
  /// One way to go, in the header, the bottom bar or the footer.
  package struct Item: Sendable {
    let label: String
    let link: Link
    let icon: Icon?
    let isCurrent: Bool

    /// Makes a way to go.
    package init(_ label: String, _ link: Link, icon: Icon? = nil, isCurrent: Bool = false) {
      self.label = label
      self.link = link
      self.icon = icon
      self.isCurrent = isCurrent
    }
  }

  /// Files the page loads, each under an address that changes with its content.
  package struct Assets: Sendable {
    let stylesheet: Link
    let scripts: [Link]
    let fonts: [Link]
    let icon: Link
    let manifest: Link

    /// Makes the list; scripts load as modules, fonts are fetched early.
    package init(stylesheet: Link, scripts: [Link], fonts: [Link], icon: Link, manifest: Link) {
      self.stylesheet = stylesheet
      self.scripts = scripts
      self.fonts = fonts
      self.icon = icon
      self.manifest = manifest
    }
  }

  /// The way to the other language, named in that language.
  package enum LanguageSwitch: Sendable {
    /// Remembered for the person: a form that sends `language` and comes back here.
    case form(action: Link, token: String, code: String, label: String, comeBack: Link)
    /// Before anyone has signed in.
    case link(Link, code: String, label: String)
  }

  /// The person signed in.
  package struct Account: Sendable {
    let id: String
    let initials: String
    let label: String
    let link: Link

    /// Makes the account's corner; the label reads "Account: Priya Nair", the id keeps notes on the phone
    /// apart.
    package init(id: String, initials: String, label: String, link: Link) {
      self.id = id
      self.initials = initials
      self.label = label
      self.link = link
    }
  }

  /// The shell's own words, already in the reader's language.
  package struct Words: Sendable {
    let skip: String
    let main: String
    let quick: String
    let footer: String
    let errorPrefix: String

    /// Makes the words: "Skip to content", "Main", "Quick", "About this site", "Error: ".
    package init(skip: String, main: String, quick: String, footer: String, errorPrefix: String) {
      self.skip = skip
      self.main = main
      self.quick = quick
      self.footer = footer
      self.errorPrefix = errorPrefix
    }
  }

  /// How wide the page may grow.
  package enum Width: String, Sendable {
    /// Text and forms.
    case text
    /// Lists and most pages.
    case page
    /// The board.
    case board
  }

  let language: String
  let title: String
  let brand: Item
  let words: Words
  package var assets: Assets
  package var navigation: [Item] = []
  package var capture: Item?
  package var tabs: [Item] = []
  package var languageSwitch: LanguageSwitch?
  package var account: Account?
  package var footer: [Item] = []
  package var flash: Flash?
  package var hasErrors = false
  package var width = Width.page
  /// What paper says at the top right, such as "As of Nov 22, 2026".
  package var printNote: String?
  package var content: HTML

  /// Makes a page with nothing around its content yet; set the rest by name.
  package init(
    language: String,
    title: String,
    brand: Item,
    words: Words,
    assets: Assets,
    content: HTML
  ) {
    self.language = language
    self.title = title
    self.brand = brand
    self.words = words
    self.assets = assets
    self.content = content
  }

  /// The whole document.
  package var html: HTML {
    """
    <!doctype html>
    <html lang="\(language)"\(attribute: "data-account", account?.id)>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <title>\(if: hasErrors, "\(words.errorPrefix)")\(title) – \(brand.label)</title>
    <meta name="color-scheme" content="light dark">
    \(each: assets.fonts, { "<link rel=\"preload\" href=\"\($0)\" as=\"font\" type=\"font/woff2\" crossorigin>\n" })\
    <link rel="stylesheet" href="\(assets.stylesheet)">
    <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
    <link rel="manifest" href="\(assets.manifest)">
    \(each: assets.scripts, { "<script type=\"module\" src=\"\($0)\"></script>\n" })\
    </head>
    <body\(if: !tabs.isEmpty, " class=\"tabbed\"")>
    <a class="skip" href="#main">\(words.skip)</a>
    \(header)
    <main id="main" tabindex="-1" class="as-\(width.rawValue)">
    \(flash?.html)\(content)
    </main>
    \(footerPart)\(tabBar)</body>
    </html>

    """
  }

  private var header: HTML {
    """
    <header class="bar"><div>\
    <a class="brand" href="\(brand.link)">\(Icon.mark)<span>\(brand.label)</span></a>\
    \(printNote.map { "<span class=\"paper\">\($0)</span>" as HTML })\
    \(if: !navigation.isEmpty, "<nav class=\"nav\" aria-label=\"\(words.main)\"><ul>\(each: navigation, plainItem)</ul></nav>")\
    <div class="tools">\(capture.map { ButtonLink($0.label, to: $0.link, kind: .primary, icon: .plus).html })\
    \(languagePart)\(accountPart)</div></div></header>
    """
  }

  private func plainItem(_ item: Item) -> HTML {
    "<li><a href=\"\(item.link)\"\(attribute: "aria-current", item.isCurrent ? "page" : nil)>\(item.label)</a></li>"
  }

  private var languagePart: HTML {
    switch languageSwitch {
    case .form(let action, let token, let code, let label, let comeBack):
      """
      <form method="post" action="\(action)" class="lang"><input type="hidden" name="csrf" value="\(token)">\
      <input type="hidden" name="return" value="\(comeBack.path)">\
      <button type="submit" class="link" name="language" value="\(code)" lang="\(code)">\(label)</button></form>
      """
    case .link(let link, let code, let label):
      "<a class=\"lang\" href=\"\(link)\" lang=\"\(code)\" hreflang=\"\(code)\">\(label)</a>"
    case nil: .empty
    }
  }

  private var accountPart: HTML {
    guard let account else { return .empty }
    return """
      <a class="who" href="\(account.link)"><span aria-hidden="true">\(account.initials)</span>\
      <span class="vh">\(account.label)</span></a>
      """
  }

  private var footerPart: HTML {
    guard !footer.isEmpty else { return .empty }
    return """
      <footer class="foot"><nav aria-label="\(words.footer)"><ul>\(each: footer, plainItem)</ul></nav></footer>

      """
  }

  private var tabBar: HTML {
    guard !tabs.isEmpty else { return .empty }
    return """
      <nav class="tabs" aria-label="\(words.quick)"><ul>\(each: tabs, { item in
        """
        <li><a href="\(item.link)"\(if: item.icon == .plus, " class=\"cap\"")\
        \(attribute: "aria-current", item.isCurrent ? "page" : nil)>\
        <span>\(item.icon?.html)</span><span>\(item.label)</span></a></li>
        """
      })</ul></nav>

      """
  }
}
