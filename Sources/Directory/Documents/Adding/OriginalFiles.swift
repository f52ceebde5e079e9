import Foundation

/// The files that papers were added from, kept in the data directory by the digest of their bytes.
struct OriginalFiles {
    static let folderName = "originals"
    let folder: URL

    init(data: URL) { folder = data.appendingPathComponent(Self.folderName, isDirectory: true) }

    func keep(_ bytes: [UInt8], as name: String) throws(DocumentFileError) {
        let url = folder.appendingPathComponent(name)
        let files = FileManager.default
        guard !files.fileExists(atPath: url.path) else { return }
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: url, options: .atomic)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
        } catch {
            throw .cannotKeep(path: url.path)
        }
    }

    /// Removes what no paper has.
    func sweep(keeping names: Set<String>) {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in found where !names.contains(name) { try? FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
    }
}
