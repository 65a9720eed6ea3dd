package import HTTPTypes
package import Markup

/// What a handler answers, before headers that every answer carries are added.
package struct Reply: Sendable {
  /// What is sent.
  package enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// A file on disk, sent in pieces.
    case file(path: String)
    /// Server-sent events.
    case events(EventStream)
  }

  package var status: HTTPResponse.Status
  package var headers: HTTPFields
  package var body: Body
  package var cookies: [Cookie] = []

  package init(status: HTTPResponse.Status, headers: HTTPFields = [:], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A page.
  package static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status: status, headers: [.contentType: "text/html; charset=utf-8"], body: .bytes(html.bytes))
  }

  /// After a form was accepted: go and see the result.
  package static func seeOther(_ link: Link, flash: FlashMessage? = nil) -> Reply {
    var reply = Reply(status: .seeOther, headers: [.location: link.path], body: .none)
    if let flash { reply.cookies.append(flash.cookie) }
    return reply
  }

  /// JSON made elsewhere.
  package static func json(
    _ bytes: [UInt8],
    status: HTTPResponse.Status = .ok,
    type: String = "application/json"
  ) -> Reply {
    Reply(status: status, headers: [.contentType: type], body: .bytes(bytes))
  }

  /// Something to save: shown as an attachment, never run in the page.
  package static func download(_ bytes: [UInt8], type: String, name: String) -> Reply {
    Reply(status: .ok, headers: attachment(type: type, name: name), body: .bytes(bytes))
  }

  /// A file of the data folder to save.
  package static func download(path: String, type: String, name: String) -> Reply {
    Reply(status: .ok, headers: attachment(type: type, name: name), body: .file(path: path))
  }

  private static func attachment(type: String, name: String) -> HTTPFields {
    let safe = String(name.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "_" })
    let ascii = safe.unicodeScalars.allSatisfy(\.isASCII) ? safe : "download"
    return [.contentType: type, .contentDisposition: "attachment; filename=\"\(ascii)\""]
  }

  /// Events for a page that is open.
  package static func events(_ stream: EventStream) -> Reply {
    Reply(status: .ok, body: .events(stream))
  }

  /// The same answer with a cookie.
  package func setting(_ cookie: Cookie) -> Reply {
    var copy = self
    copy.cookies.append(cookie)
    return copy
  }
}

/// A cookie of this site: never readable by scripts, never sent from other sites.
package struct Cookie: Sendable, Hashable {
  package let name: String
  package let value: String
  /// Nothing means until the browser closes.
  package let maxAgeSeconds: Int?

  package init(_ name: String, _ value: String, maxAgeSeconds: Int?) {
    self.name = name
    self.value = value
    self.maxAgeSeconds = maxAgeSeconds
  }

  func header(isHTTPS: Bool) -> String {
    var parts = ["\(Self.wireName(name, isHTTPS: isHTTPS))=\(value)", "Path=/", "HttpOnly", "SameSite=Lax"]
    if let maxAgeSeconds { parts.append("Max-Age=\(maxAgeSeconds)") }
    if isHTTPS { parts.append("Secure") }
    return parts.joined(separator: "; ")
  }

  /// `__Host-` keeps other hosts of the same domain from planting a cookie; browsers demand HTTPS for it.
  package static func wireName(_ name: String, isHTTPS: Bool) -> String { isHTTPS ? "__Host-\(name)" : name }
}

/// One sentence shown on the next page, once.
package struct FlashMessage: Sendable, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  var cookie: Cookie { Cookie("flash", PercentText.encode(text), maxAgeSeconds: 60) }

  static let cleared = Cookie("flash", "", maxAgeSeconds: 0)
}

/// Percent-encoding for cookie values.
enum PercentText {
  static func encode(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return out
  }
}
