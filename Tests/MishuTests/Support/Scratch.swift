import Foundation

/// Folders for one run of the tests; all are gone when the process ends.
enum Scratch {
    private static let root: URL = {
        let name = "mishu-tests-\(ProcessInfo.processInfo.processIdentifier)"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name, isDirectory: true)
        try? FileManager.default.removeItem(at: folder)
        atexit { try? FileManager.default.removeItem(at: Scratch.root) }
        return folder
    }()

    /// A new empty folder.
    static func folder() throws -> URL {
        let folder = unused()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// A path at which there is nothing yet.
    static func unused() -> URL { root.appendingPathComponent(UUID().uuidString, isDirectory: true) }

    /// A file that holds a text.
    static func file(_ text: String, named name: String = "file.txt") throws -> URL {
        let file = try folder().appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file
    }

    /// A copy of a folder.
    static func copy(of folder: URL) throws -> URL {
        let copy = try Scratch.folder().appendingPathComponent(folder.lastPathComponent, isDirectory: true)
        try FileManager.default.copyItem(at: folder.resolvingSymlinksInPath(), to: copy)
        return copy
    }
}
