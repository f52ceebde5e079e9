// swift-tools-version: 6.1
import PackageDescription

// Apart from the program's package, so that nobody who builds it needs libFuzzer. `make fuzz` knows the flags.
let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "mishu", path: "..")],
    targets: [
        .target(name: "CLibFuzzer"),
        .executableTarget(name: "fuzz", dependencies: ["CLibFuzzer", .product(name: "TimeExpressions", package: "mishu")]),
    ],
    swiftLanguageModes: [.v6]
)
