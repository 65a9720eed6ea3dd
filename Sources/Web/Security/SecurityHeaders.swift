import HTTPTypes

/// The headers that keep a page to itself; every answer carries them.
enum SecurityHeaders {
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private static let fixed: [(HTTPField.Name, String)] = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

  private static let transport = HTTPField.Name("Strict-Transport-Security")

  static func add(to headers: inout HTTPFields, isHTTPS: Bool) {
    for (name, value) in fixed { headers[name] = value }
    if isHTTPS, let transport { headers[transport] = "max-age=31536000; includeSubDomains" }
  }
}
