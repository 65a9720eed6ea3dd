// swift-tools-version: 6.2
import PackageDescription

// Every target keeps the same three promises: `any` is spelled, members come from imported modules, imports are private.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")

/// A target of ours with the promises above.
func module(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: uses, exclude: exclude, swiftSettings: strict)
}

/// A vertical area: it may use the shared floor and areas of lower rows, named in `uses`.
func area(_ name: String, uses: [Target.Dependency] = []) -> Target {
  module(name, uses: ["Kernel", "Markup", "Storage", "Web", httpTypes] + uses)
}

/// Tests that mirror a target of the same name.
func tests(_ name: String, uses: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestKit"] + uses,
    resources: resources,
    swiftSettings: strict
  )
}

/// What tests of handlers and pages use.
let siteParts: [Target.Dependency] = ["Kernel", "Markup", "Storage", "Web", httpTypes]
let site: [Target.Dependency] = ["App"] + siteParts

let package = Package(
  name: "throughline",
  products: [.library(name: "Analytics", targets: ["Analytics"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    module("Kernel"),
    module("Markup"),
    module("Analytics"),
    module("JSONText"),
    module("Methods", uses: ["Analytics", "JSONText"]),
    module("Charts", uses: ["Analytics", "Markup"]),
    module("Matching"),
    module("Interchange", uses: ["CZip", "JSONText", "Kernel"]),
    module(
      "Storage",
      uses: [
        "Kernel", "CPostgres", crypto, .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    module(
      "Web",
      uses: [
        "Kernel", "Markup", "Storage", "CZlib", hummingbird, crypto,
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]
    ),
    area(
      "People",
      uses: [
        "CQREncode", "Interchange", crypto, cryptoExtras, .product(name: "NIOPosix", package: "swift-nio"),
      ]
    ),
    area("Practices", uses: ["Analytics", "People", "Interchange", "JSONText"]),
    area("Teams", uses: ["People"]),
    area("Evidence", uses: ["Analytics", "Charts", "Interchange", "People", "Practices", "Teams"]),
    area("Goals", uses: ["Analytics", "Charts", "People", "Practices", "Teams", "Evidence"]),
    area("Visits", uses: ["Analytics", "Interchange", "Matching", "People", "Practices", crypto]),
    area(
      "Improvement",
      uses: [
        "Analytics", "Charts", "Interchange", "People", "Practices", "Teams", "Goals", "Evidence", "Visits",
        crypto,
      ]
    ),
    area(
      "Boards",
      uses: [
        "Analytics", "Charts", "People", "Practices", "Teams", "Goals", "Evidence", "Visits", "Improvement",
      ]
    ),
    area("Exchange", uses: ["Interchange", "People", "Practices", crypto]),

    module(
      "App",
      uses: [
        "Kernel", "Markup", "Analytics", "Interchange", "Storage", "Web", "People", "Practices", "Visits",
        "Teams", "Goals", "Evidence", "Improvement", "Boards", "Exchange", hummingbird, httpTypes,
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]
    ),
    .executableTarget(
      name: "throughline",
      dependencies: [
        "Analytics", "App", "Charts", "Exchange", "JSONText", "Kernel", "Markup", "Matching", "Methods",
        "People", "Storage", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),

    .target(
      name: "TestKit",
      dependencies: [
        "App", "Kernel", "Storage", "Web", "People", hummingbird, httpTypes,
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      path: "Tests/TestKit",
      swiftSettings: strict
    ),
    tests("Kernel"),
    tests("Markup"),
    tests("Analytics", resources: [.copy("Expected")]),
    tests("JSONText"),
    tests("Methods", uses: ["JSONText"], resources: [.copy("Expected")]),
    tests("Charts", uses: ["Analytics", "Markup"]),
    tests("Matching", resources: [.copy("Instances")]),
    tests("Interchange", uses: ["JSONText", "Kernel"]),
    tests("Storage", uses: ["Kernel"]),
    tests("Web", uses: ["Kernel", "Markup", httpTypes]),
    tests("People", uses: site),
    tests("Practices", uses: site + ["Analytics", "Interchange", "JSONText"]),
    tests("Teams", uses: site + ["People"]),
    tests("Evidence", uses: site + ["Analytics", "Charts", "Interchange", "People", "Practices", "Teams"]),
    tests("Goals", uses: site + ["Analytics", "People", "Practices", "Teams", "Evidence"]),
    tests(
      "Improvement",
      uses: site + ["Analytics", "Charts", "People", "Practices", "Teams", "Goals", "Evidence", "Visits"]
    ),
    tests("Visits", uses: site + ["Analytics", "Interchange", "Matching", "People", "Practices"]),
    tests(
      "Boards",
      uses: site + [
        "Analytics", "People", "Practices", "Teams", "Goals", "Evidence", "Visits", "Improvement",
      ]
    ),
    tests("Exchange", uses: site + ["Interchange", "JSONText", "People", "Practices"]),
    tests(
      "App",
      uses: siteParts + [
        "People", "Practices", "Visits", "Teams", "Goals", "Evidence", "Improvement", "Boards", "Exchange",
      ],
      resources: [.copy("Snapshots")]
    ),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ]
)
