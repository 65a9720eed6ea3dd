import HTTPTypes
import Hummingbird
import Kernel

/// The parts of a request that are known before anything is looked up.
struct IncomingParts {
  let id: String
  let path: String
  private let request: Request
  private let site: Site
  private let address: String

  init(_ request: Request, site: Site, context: ConnectionContext) {
    self.request = request
    self.site = site
    path = request.uri.path
    address = Self.clientAddress(request, site: site, direct: context.remoteAddress)
    var generator = SystemRandomNumberGenerator()
    id = String(UUIDText.version4(using: &generator).prefix(8))
  }

  func call(parameters: [String: String]) -> Call {
    let headers = request.headers
    let pairs = request.uri.query.flatMap { Form.parsePairs($0, limit: 100) } ?? []
    return Call(
      site: site,
      id: id,
      now: site.now(),
      method: request.method,
      path: path,
      queryPairs: pairs,
      parameters: parameters,
      headers: headers,
      address: address,
      host: request.head.authority ?? "",
      isAPI: path.hasPrefix("/api/"),
      signedIn: nil,
      membership: nil,
      language: LanguageChoice.of(headers, site: site),
      form: Form(),
      flash: Cookies.value("flash", in: headers, site: site).flatMap { $0.removingPercentEncodingStrictly() }
        .flatMap { $0.isEmpty ? nil : FlashMessage($0) }
    )
  }

  private static func clientAddress(_ request: Request, site: Site, direct: String) -> String {
    guard let proxy = site.settings.trustedProxy, proxy == direct else { return direct }
    let forwarded = request.headers[HeaderNames.forwardedFor]
    return forwarded?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } } ?? direct
  }
}

/// Reads cookies of this site.
enum Cookies {
  static func value(_ name: String, in headers: HTTPFields, site: Site) -> String? {
    let wire = Cookie.wireName(name, isHTTPS: site.settings.isHTTPS)
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let trimmed = pair.drop { $0 == " " }
        guard trimmed.hasPrefix(wire), trimmed.dropFirst(wire.count).first == "=" else { continue }
        return String(trimmed.dropFirst(wire.count + 1))
      }
    }
    return nil
  }
}

/// Chooses the language of a page: the person's, else the cookie's, else the browser's, else English.
enum LanguageChoice {
  static func of(_ headers: HTTPFields, site: Site) -> Language {
    if let chosen = Cookies.value("language", in: headers, site: site).flatMap(Language.init(rawValue:)) {
      return chosen
    }
    let accepted = headers[.acceptLanguage]?.lowercased() ?? ""
    return accepted.hasPrefix("es") ? .spanish : .english
  }
}

extension Call {
  /// Finds who asks, from the session cookie or a personal token, and their place in the district of the address.
  mutating func recognise() async throws {
    if let header = headers[.authorization] {
      let parts = header.split(separator: " ", maxSplits: 1)
      guard isAPI, parts.count == 2, parts[0].lowercased() == "bearer" else { return }
      signedIn = try await site.sessions.byPersonalToken(String(parts[1]))
    } else if let token = Cookies.value("session", in: headers, site: site) {
      signedIn = try await site.sessions.bySessionToken(token)
    }
    guard let signedIn else { return }
    language = signedIn.language ?? language
    membership = parameters["district"].flatMap { signedIn.membership(slug: $0) }
  }

  /// As `recognise`, for pages that must be shown even when the database does not answer.
  mutating func recogniseKindly() async {
    do { try await recognise() } catch { signedIn = nil }
  }
}
