import HTTPTypes

/// The headers that keep a page to itself; every answer carries them.
enum SecurityHeaders {
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private static let fixed: [HTTPField] = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ].compactMap(field)

  private static let transport = field("Strict-Transport-Security", "max-age=31536000; includeSubDomains")

  /// Shape: `headers` has none of these yet.
  static func add(to headers: inout HTTPFields, isHTTPS: Bool) {
    for field in fixed { headers.append(field) }
    if isHTTPS, let transport { headers.append(transport) }
  }

  private static func field(_ name: String, _ value: String) -> HTTPField? {
    HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
  }
}
