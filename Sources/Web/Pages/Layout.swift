package import HTTPTypes
import Kernel
package import Markup

/// What a page says about itself to the frame around it.
package struct PageFrame: Sendable {
  package let title: String
  package var noun: NavigationItem.Noun?
  package var status: HTTPResponse.Status = .ok
  package var hasErrors = false
  /// Scripts beyond those of every page, by file name.
  package var scripts: [String] = []
  package var width = PageShell.Width.page
  /// The phone's bottom bar; a page that asks for one thing at a time goes without.
  package var showsTabs = true

  package init(_ title: String, _ noun: NavigationItem.Noun? = nil) {
    self.title = title
    self.noun = noun
  }
}

extension Call {
  /// A page of the site in the language of the person asking.
  package func page(_ title: String, _ noun: NavigationItem.Noun? = nil, _ content: HTML) -> Reply {
    page(PageFrame(title, noun), content)
  }

  /// The same page again with what needs attention, after a form that could not be accepted.
  package func invalid(_ title: String, _ noun: NavigationItem.Noun? = nil, _ content: HTML) -> Reply {
    var frame = PageFrame(title, noun)
    frame.status = .unprocessableContent
    frame.hasErrors = true
    return page(frame, content)
  }

  /// A page with everything its frame can say.
  package func page(_ frame: PageFrame, _ content: HTML) -> Reply {
    .page(SiteFrame(call: self, frame: frame).shell(content).html, status: frame.status)
  }
}

/// Builds the frame around a page from who asks, where they are and what they may use.
struct SiteFrame {
  let call: Call
  let frame: PageFrame

  func shell(_ content: HTML) -> PageShell {
    var shell = PageShell(
      language: call.language.rawValue,
      title: frame.title,
      brand: brand,
      words: words,
      assets: assets,
      content: content
    )
    shell.hasErrors = frame.hasErrors
    shell.width = frame.width
    shell.footer = footer
    shell.flash = call.flash.map { Flash($0.text) }
    shell.languageSwitch = languageSwitch
    shell.printNote = call.say("As of \(call.today.words(.english))", "Al \(call.today.words(.spanish))")
    if let signedIn = call.signedIn { shell.account = account(signedIn) }
    if let membership = call.membership, let actor = try? call.actor() {
      let items = items(actor, membership.slug)
      shell.navigation = items
      if frame.showsTabs { shell.tabs = tabs(items, actor, membership.slug) }
      shell.capture = capture(actor, membership.slug)
    }
    return shell
  }

  private var brand: PageShell.Item {
    guard let membership = call.membership else { return .init("Throughline", "/") }
    return .init(membership.districtName, "/d/\(membership.slug)/today")
  }

  private var words: PageShell.Words {
    .init(
      skip: call.say("Skip to content", "Ir al contenido"),
      main: call.say("Main", "Principal"),
      quick: call.say("Quick", "Accesos"),
      footer: call.say("About this site", "Sobre este sitio"),
      errorPrefix: call.say("Error: ", "Error: ")
    )
  }

  private var assets: PageShell.Assets {
    let store = call.site.assets
    let everywhere = call.signedIn == nil ? ["menu.js"] : ["menu.js", "outbox.js", "drafts.js"]
    let scripts = (everywhere + frame.scripts).map { store.link("/assets/js/\($0)") }
    return .init(
      stylesheet: store.link("/assets/app.css"),
      scripts: scripts,
      fonts: ["/assets/fonts/inter.woff2", "/assets/fonts/serif-400.woff2"].filter {
        store.paths.contains($0)
      }
      .map { Link(local: $0) ?? "/" },
      icon: store.link("/assets/icons/favicon.svg"),
      manifest: store.link("/assets/icons/manifest.webmanifest")
    )
  }

  private var footer: [PageShell.Item] {
    [
      .init(call.say("Help", "Ayuda"), "/help"),
      .init(call.say("What is stored", "Qué se guarda"), "/privacy"),
      .init(call.say("Never an evaluation", "Nunca una evaluación"), "/promise"),
      .init(call.say("Accessibility", "Accesibilidad"), "/accessibility"),
    ]
  }

  private var languageSwitch: PageShell.LanguageSwitch {
    let other: Language = call.language == .english ? .spanish : .english
    let label = other == .english ? "English" : "Español"
    let here = Link(local: call.path + call.queryText) ?? "/"
    let comeBack = call.method == .get || call.method == .head ? here : Link("/")
    guard let signedIn = call.signedIn else {
      return .link(
        Link("/language").adding(query: [("to", other.rawValue), ("return", comeBack.path)]),
        code: other.rawValue,
        label: label
      )
    }
    return .form(
      action: "/account/language",
      token: signedIn.csrfToken,
      code: other.rawValue,
      label: label,
      comeBack: comeBack
    )
  }

  private func account(_ signedIn: SignedIn) -> PageShell.Account {
    let name = call.membership?.name ?? signedIn.memberships.first?.name ?? call.say("Account", "Cuenta")
    let initials = String(name.split(separator: " ").prefix(2).compactMap(\.first))
    return .init(
      id: signedIn.account.text,
      initials: initials,
      label: call.say("Account: \(name)", "Cuenta: \(name)"),
      link: "/account"
    )
  }

  private func items(_ actor: Actor, _ slug: String) -> [PageShell.Item] {
    let open = call.site.navigation.filter { item in item.permission.map { actor.may($0) } ?? true }
    // An area may offer its own way in to those who have no other under the same noun.
    return NavigationItem.Noun.allCases.compactMap { noun in open.first { $0.noun == noun } }
      .map { .init(call.say($0.label), $0.link(slug), icon: icon($0.noun), isCurrent: $0.noun == frame.noun) }
  }

  /// For those who may send marks from a walk.
  private func capture(_ actor: Actor, _ slug: String) -> PageShell.Item? {
    guard call.site.permissions.contains(where: { $0.key == "record_walk_note" && actor.may($0) }) else {
      return nil
    }
    return .init(call.say("Capture", "Anotar"), "/d/\(slug)/capture", icon: .plus)
  }

  /// The phone's bar: two nouns, Capture in the middle, another noun, and the rest on a page of their own.
  private func tabs(_ items: [PageShell.Item], _ actor: Actor, _ slug: String) -> [PageShell.Item] {
    guard let capture = capture(actor, slug) else { return items }
    let more = PageShell.Item(
      call.say("More", "Más"),
      "/d/\(slug)/more",
      icon: .more,
      isCurrent: call.path == "/d/\(slug)/more"
    )
    return Array(items.prefix(2)) + [capture] + Array(items.dropFirst(2).prefix(1)) + [more]
  }

  private func icon(_ noun: NavigationItem.Noun) -> Icon {
    switch noun {
    case .today: .today
    case .practices: .practices
    case .cycles: .cycles
    case .visits: .visits
    case .learning: .learning
    case .plan: .plan
    case .settings: .settings
    }
  }
}
