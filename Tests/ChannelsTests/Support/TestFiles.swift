import Foundation

/// Where tests find what lies outside their folder.
enum TestFiles {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let migrations = root.appendingPathComponent("Schemas/migrations")

    /// The folder of shared test data; it need not exist.
    static let shared = ProcessInfo.processInfo.environment["MISHU_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? root.deletingLastPathComponent().appendingPathComponent("shared")

    static let vectors = shared.appendingPathComponent("channels/vectors.json")
    static let hasVectors = FileManager.default.fileExists(atPath: vectors.path)
}
