import HTTPTypes

/// What belongs to no area: pages for everybody, health, and the API's own document.
package enum SiteArea {
  /// Shape: `routes` are those of the whole installation, asked for only when the document is.
  package static func area(probe: HealthProbe, routes: @escaping @Sendable () -> [Route]) -> Area {
    let health = HealthHandlers(probe: probe)
    let document = OpenAPIHandlers(routes: routes)
    return Area(
      "Site",
      routes: [
        .open(.get, "/help", because: "help is needed before signing in", OpenPages.help),
        .open(.get, "/privacy", because: "anybody may know what is stored", OpenPages.privacy),
        .open(.get, "/promise", because: "anybody may know what is promised", OpenPages.promise),
        .open(.get, "/accessibility", because: "anybody may know what to count on", OpenPages.accessibility),
        .open(.get, "/styleguide", because: "invented examples only", OpenPages.styleguide),
        .open(.get, "/health/live", because: "says only that the process answers", health.live).unstored(),
        .open(.get, "/health/ready", because: "says only whether work can be done", health.ready).unstored(),
        .open(.get, "/.well-known/security.txt", because: "strangers report faults", health.securityText),
        .open(.get, "/api/v1/openapi.json", because: "the API's description is public", document.document)
          .documented(OpenAPIHandlers.operation),
      ]
    )
  }
}
