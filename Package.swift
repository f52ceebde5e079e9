// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "mishu",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "mishu", targets: ["mishu"]),
        .library(name: "TimeExpressions", targets: ["TimeExpressions"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        library("Language", []),
        .executableTarget(name: "embed-text", swiftSettings: settings),
        .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text"]),
        .target(name: "TimeExpressions", dependencies: ["Language"], exclude: ["Languages"], swiftSettings: settings,
                plugins: ["EmbedText"]),
        library("Storage", [grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        library("WebClient", ["CCurl"]),
        .target(name: "Models", dependencies: ["WebClient", log, crypto], exclude: ["Providers/Presets"], swiftSettings: settings,
                plugins: ["EmbedText"]),
        library("DialogModel", ["Language", "TimeExpressions", yams]),
        .target(name: "Understanding", dependencies: ["DialogModel", "Language", "TimeExpressions", "Models"],
                exclude: ["Assist/Prompts", "Commands/Words", "Entities/Data", "Models/Words/Data", "Review/Data", "Training/Data"],
                swiftSettings: settings, plugins: ["EmbedText"]),
        .target(name: "Directory", dependencies: ["Language", "TimeExpressions", "Storage", grdb, yams, crypto],
                exclude: ["Documents/Vocabulary"], swiftSettings: settings, plugins: ["EmbedText"]),
        library("Questions", ["Directory", "Language", "TimeExpressions", grdb,
                              .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        .target(name: "Generation", dependencies: ["DialogModel", "Language", "TimeExpressions",
                                                   .product(name: "Mustache", package: "swift-mustache")],
                exclude: ["Rewording/FactWords"], swiftSettings: settings, plugins: ["EmbedText"]),
        library("Dialog", ["DialogModel", "Language", "TimeExpressions", "Understanding", "Generation",
                           "Storage", grdb]),
        library("Office", ["Language", "TimeExpressions", "Storage", "DialogModel", "Understanding",
                           "Directory", "Questions", "Generation", "Dialog", "WebClient", grdb,
                           .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        library("Channels", ["DialogModel", "WebClient", "Storage", grdb, log, crypto,
                             .product(name: "CryptoExtras", package: "swift-crypto"),
                             .product(name: "Hummingbird", package: "hummingbird"),
                             .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                             .product(name: "UnixSignals", package: "swift-service-lifecycle")]),
        .target(name: "Rehearsal", dependencies: ["Dialog", "DialogModel", "Storage", yams], exclude: ["Simulation/Phrases", "Reports/Page"],
                swiftSettings: settings, plugins: ["EmbedText"]),
        .executableTarget(
            name: "mishu",
            dependencies: ["Language", "TimeExpressions", "Storage", "WebClient", "Models", "DialogModel", "Understanding",
                           "Directory", "Questions", "Generation", "Dialog", "Office", "Channels", "Rehearsal",
                           yams, log, grdb,
                           .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        // Servers on loopback that tests of several targets talk to.
        .target(name: "TestServers", path: "Tests/TestServers", swiftSettings: settings),
        tests("Language", ["Language"]),
        .testTarget(name: "TimeExpressionsTests", dependencies: ["Language", "TimeExpressions"],
                    exclude: ["FalseAlarms/with-times.txt"], swiftSettings: settings),
        tests("Storage", ["Storage", grdb]),
        tests("WebClient", ["WebClient"]),
        tests("Models", ["Models", "TestServers", "WebClient", log]),
        tests("DialogModel", ["DialogModel", "Language", "TimeExpressions", yams]),
        tests("Understanding", ["Understanding", "DialogModel", "Language", "Models", "TimeExpressions"]),
        tests("Directory", ["Directory", "Storage", "TimeExpressions", grdb]),
        tests("Questions", ["Questions", "Directory", "Storage", grdb]),
        tests("Generation", ["Generation", "DialogModel", "TimeExpressions"]),
        tests("Dialog", ["Dialog", "DialogModel", "Understanding", "Generation", "Storage", "TimeExpressions", grdb]),
        tests("Office", ["Office", "Questions", "Dialog", "DialogModel", "Directory", "Generation", "Language", "Storage", "Understanding", "TimeExpressions", grdb]),
        tests("Channels", ["Channels", "Dialog", "DialogModel", "WebClient", "Storage", grdb,
                           .product(name: "HummingbirdTesting", package: "hummingbird")]),
        tests("Rehearsal", ["Rehearsal", "Dialog", "DialogModel", "Language", "Storage"]),
        // The whole program, as users run it: the executable is a dependency so that it is built first.
        tests("Mishu", ["mishu", "Rehearsal", "Directory", "Storage", "TestServers", grdb]),
    ],
    swiftLanguageModes: [.v6]
)
