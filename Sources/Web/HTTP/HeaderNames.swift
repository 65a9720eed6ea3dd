import HTTPTypes

/// Header names the standard list lacks.
enum HeaderNames {
  static let secFetchSite = named("Sec-Fetch-Site")
  static let csrfToken = named("X-CSRF-Token")
  static let forwardedFor = named("X-Forwarded-For")
  static let forwardedHost = named("X-Forwarded-Host")

  private static func named(_ text: StaticString) -> HTTPField.Name {
    guard let name = HTTPField.Name("\(text)") else { preconditionFailure("\(text) is not a header name") }
    return name
  }
}
