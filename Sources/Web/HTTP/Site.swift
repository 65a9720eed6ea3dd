package import Kernel
package import Storage

/// What every handler may use: the store, the clock, the assets and how this installation is set up.
package struct Site: Sendable {
  package let store: any Store
  package let now: @Sendable () -> Instant
  package let settings: SiteSettings
  package let assets: Assets
  package let navigation: [NavigationItem]
  package let permissions: [Permission]
  package let sessions: SessionLookup
  package let rateLimit: RateLimit
  /// What events are called, by their verbs.
  package let eventWords: [String: Phrase]
  package let metrics: RequestMetrics
  /// Streams of events that are open.
  package let streams = StreamCount()

  package init(
    store: any Store,
    now: @escaping @Sendable () -> Instant,
    settings: SiteSettings,
    assets: Assets,
    navigation: [NavigationItem],
    permissions: [Permission],
    sessions: SessionLookup,
    rateLimit: RateLimit,
    eventWords: [String: Phrase] = [:],
    metrics: RequestMetrics = RequestMetrics()
  ) {
    self.store = store
    self.now = now
    self.settings = settings
    self.assets = assets
    self.navigation = navigation
    self.permissions = permissions
    self.sessions = sessions
    self.rateLimit = rateLimit
    self.eventWords = eventWords
    self.metrics = metrics
  }
}

/// How this installation is set up; read once at start.
package struct SiteSettings: Sendable {
  /// The folder with database file, uploads and keys.
  package var dataDirectory: String
  /// Demo sign-in (choose a person by role) exists only when this is set.
  package var isDemo: Bool
  /// Cookies are marked `Secure` and HSTS is sent when the site is reached by HTTPS.
  package var isHTTPS: Bool
  /// The address of a proxy whose `X-Forwarded-*` headers are believed.
  package var trustedProxy: String?
  /// Switched off by the benchmark only.
  package var limitsRates: Bool
  /// Seals secrets kept in the database, such as second-factor seeds.
  package var installationKey: [UInt8]
  /// How costly password hashing is; tests use a small value.
  package var passwordCost: Int

  package init(
    dataDirectory: String,
    isDemo: Bool = false,
    isHTTPS: Bool = false,
    trustedProxy: String? = nil,
    limitsRates: Bool = true,
    installationKey: [UInt8],
    passwordCost: Int = 1 << 15
  ) {
    self.dataDirectory = dataDirectory
    self.isDemo = isDemo
    self.isHTTPS = isHTTPS
    self.trustedProxy = trustedProxy
    self.limitsRates = limitsRates
    self.installationKey = installationKey
    self.passwordCost = passwordCost
  }
}

/// Finds who a session cookie or a personal token stands for; the area that owns accounts provides it.
package struct SessionLookup: Sendable {
  package let bySessionToken: @Sendable (String) async throws -> SignedIn?
  package let byPersonalToken: @Sendable (String) async throws -> SignedIn?

  package init(
    bySessionToken: @escaping @Sendable (String) async throws -> SignedIn?,
    byPersonalToken: @escaping @Sendable (String) async throws -> SignedIn?
  ) {
    self.bySessionToken = bySessionToken
    self.byPersonalToken = byPersonalToken
  }
}
