import Foundation

/// Folders of the repository, and of the shared data beside it where there is any.
enum Repository {
    static let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

    static let shared = ProcessInfo.processInfo.environment["MISHU_SHARED"].map { URL(filePath: $0, directoryHint: .isDirectory) }
        ?? root.deletingLastPathComponent().appending(path: "shared", directoryHint: .isDirectory)

    static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
