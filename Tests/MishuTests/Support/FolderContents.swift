import Foundation

/// The files of a folder and what they hold.
struct FolderContents {
    var files: [String: Data] = [:]

    init(_ folder: URL) throws {
        let folder = folder.resolvingSymlinksInPath()
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey]) ?? .init() {
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[String(file.resolvingSymlinksInPath().path.dropFirst(folder.path.count + 1))] = try Data(contentsOf: file)
        }
    }

    /// The names of files that only one has, or that differ.
    func differences(from other: FolderContents) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }
}
