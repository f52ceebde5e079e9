// swift-tools-version: 6.1
import PackageDescription

// Apart from the program's package, so that nobody who builds it builds this: `Benchmarks/time`.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "mishu", path: "..")],
    targets: [
        .executableTarget(
            name: "time-benchmark", dependencies: [.product(name: "TimeExpressions", package: "mishu")],
            resources: [.embedInCode("Utterances/en.txt"), .embedInCode("Utterances/zh.txt")]),
    ],
    swiftLanguageModes: [.v6]
)
