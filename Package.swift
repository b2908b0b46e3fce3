// swift-tools-version:6.2
import PackageDescription

// The rooms of HoTich. The compiler holds the arrows between them; docs/architecture.md says why each exists.

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A room of the core: pure Swift, no package, no Foundation.
func core(_ name: String, uses rooms: [String] = []) -> [Target] {
  let dependencies = rooms.map { Target.Dependency.byName(name: $0) }
  return [
    .target(name: name, dependencies: dependencies, swiftSettings: house),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name)] + dependencies,
      swiftSettings: house),
  ]
}

/// A room that touches a disk, a socket or a terminal.
func adapter(
  _ name: String, uses dependencies: [Target.Dependency], resources: [Resource] = [],
  tests: [Target.Dependency]? = []
) -> [Target] {
  let room = Target.target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
  guard let tests else { return [room] }
  return [
    room,
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies + tests,
      swiftSettings: house),
  ]
}

let package = Package(name: "HoTich")

package.targets += core("CivilDate")
package.targets += core("LegalRules", uses: ["CivilDate"])
package.targets += core("CivilRegistration", uses: ["CivilDate", "LegalRules"])
package.targets += core("VitalStatistics", uses: ["CivilDate", "LegalRules"])
package.targets += core("RecordLinkage", uses: ["CivilDate"])
package.targets += core("ActionProgramme", uses: ["CivilDate", "VitalStatistics"])
package.targets += core(
  "RegistryServices",
  uses: [
    "CivilDate", "LegalRules", "CivilRegistration", "VitalStatistics", "RecordLinkage",
    "ActionProgramme",
  ])

// Reads the sources of every room and needs none of them built.
package.targets += [
  .testTarget(
    name: "ArchitectureTests", exclude: ["landed-migrations.sha256"], swiftSettings: house)
]

// `CORE_ONLY=1 swift test --scratch-path .build-core` builds what is above, in seconds;
// `CORE_ONLY=documents` also the papers and the files that they read, without server and database.
let coreOnly = Context.environment["CORE_ONLY"]
let coreRooms: [Target.Dependency] = [
  "CivilDate", "LegalRules", "CivilRegistration", "VitalStatistics", "RecordLinkage",
  "ActionProgramme", "RegistryServices",
]
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

if coreOnly == nil || coreOnly == "documents" {
  package.platforms = [.macOS(.v15)]
  package.dependencies += [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ]
  package.targets += [
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
  ]
  package.targets += adapter("Mail", uses: ["CivilDate", "RegistryServices", "CCurl"])
  package.targets += adapter(
    "Interchange",
    uses: coreRooms + [
      "CZip", "CExpat", "CXLSXWriter", crypto, .product(name: "Yams", package: "Yams"),
    ],
    resources: [
      .copy("Resources/Law"), .copy("Resources/Programme"), .copy("Resources/Holidays"),
      .copy("Resources/Statistics"), .copy("Resources/Causes"), .copy("Resources/Layouts"),
      .copy("Resources/Places"),
    ])
  package.targets += adapter(
    "Documents",
    uses: coreRooms + ["CExpat", "CPango", "CQREncode", "CTurboJPEG", "CXLSXWriter", "CZip"],
    resources: [.copy("Resources/Templates")], tests: ["Interchange"])
}

// What bench/statistics/run measures; in the whole package too, so that it cannot stop building unseen.
if coreOnly != "documents" {
  package.targets += [
    .executableTarget(
      name: "statistics-bench", dependencies: ["CivilDate", "LegalRules", "VitalStatistics"],
      path: "bench/statistics/Sources", swiftSettings: house)
  ]
}

// What bench/papers/run measures; the whole package builds it for the same reason.
if coreOnly != "1" {
  package.targets += [
    .executableTarget(
      name: "paper-bench",
      dependencies: ["CivilDate", "RegistryServices", "Interchange", "Documents"],
      path: "bench/papers/Sources", swiftSettings: house)
  ]
}

if coreOnly == nil {
  package.dependencies += [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ]
  package.targets += [
    .systemLibrary(
      name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  ]
  package.targets += adapter("SQLToolkit", uses: [], tests: nil)
  package.targets += adapter(
    "SQLiteDriver",
    uses: [
      "SQLToolkit", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ],
    tests: nil)
  package.targets += adapter("PostgresDriver", uses: ["SQLToolkit", "CPostgres"], tests: nil)
  package.targets += adapter(
    "RegistryStore", uses: coreRooms + ["SQLToolkit", crypto, "CArgon2"],
    resources: [.copy("Resources/Migrations")],
    tests: ["SQLiteDriver", "PostgresDriver", "Interchange"])
  package.targets += adapter(
    "Messages", uses: coreRooms, resources: [.copy("Resources/messages.csv")],
    tests: ["Interchange"])
  package.targets += adapter(
    "RegistryWeb",
    uses: coreRooms + [
      "Messages",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "HummingbirdCore", package: "hummingbird"),
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "Mustache", package: "swift-mustache"),
      .product(name: "Logging", package: "swift-log"),
    ],
    resources: [.copy("Resources/Templates"), .copy("Resources/Static")])
  package.targets += [
    .executableTarget(
      name: "hotich",
      dependencies: coreRooms + [
        "SQLToolkit", "SQLiteDriver", "PostgresDriver", "RegistryStore", "Interchange", "Documents",
        "Mail",
        "Messages", "RegistryWeb",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house)
  ]
}
