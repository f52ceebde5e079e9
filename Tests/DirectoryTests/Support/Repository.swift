import Foundation

/// Folders of the repository, and of the shared data beside it where there is any.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let migrations = root.appendingPathComponent("Schemas/migrations")
    static let sample = root.appendingPathComponent("Samples/office")

    static let shared: URL = {
        if let path = ProcessInfo.processInfo.environment["MISHU_SHARED"] { return URL(fileURLWithPath: path) }
        return root.deletingLastPathComponent().appendingPathComponent("shared")
    }()
    static let companyA = shared.appendingPathComponent("office/company-a")

    static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

    /// Runs a body with a folder of its own that is deleted afterwards.
    @discardableResult
    static func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("directory-tests-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
