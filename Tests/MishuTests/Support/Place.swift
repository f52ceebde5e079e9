import Foundation

/// Where the repository and what lies beside it are.
enum Place {
    /// The folder that holds Package.swift.
    static let repository: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            folder = folder.deletingLastPathComponent()
        }
        return folder
    }()

    static let domains = repository.appendingPathComponent("Domains", isDirectory: true)
    static let sample = repository.appendingPathComponent("Samples/office", isDirectory: true)
    static let dialogs = repository.appendingPathComponent("Tests/Dialogs", isDirectory: true)

    /// An office of some hundred people, where it is at hand.
    static let companyA: URL? = {
        let shared = ProcessInfo.processInfo.environment["MISHU_SHARED"].map { URL(fileURLWithPath: $0, isDirectory: true) }
            ?? repository.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
        let folder = shared.appendingPathComponent("office/company-a", isDirectory: true)
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()
}
