import Foundation

/// Finds the file of a named database.
public struct DatabaseLocator: Sendable {
    /// A SQLite file, or a folder of them.
    public var location: URL

    public init(_ location: URL) {
        self.location = location
    }

    /// `location` where it is a file, else `NAME/NAME.sqlite` or `NAME.sqlite` in it.
    public func file(named name: String?) throws(QuestionError) -> URL {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: location.path, isDirectory: &isFolder) else { throw .noDatabase(path: location.path) }
        if !isFolder.boolValue { return location }
        // A name may not lead out of the folder.
        guard let name, !name.isEmpty, !name.contains(".."), !name.hasPrefix("/") else { throw .noDatabase(path: location.path) }
        for candidate in ["\(name)/\(name).sqlite", "\(name).sqlite", "\(name.replacing("/", with: "_")).sqlite"] {
            let file = location.appendingPathComponent(candidate)
            if files.fileExists(atPath: file.path) { return file }
        }
        throw .noDatabase(path: location.appendingPathComponent(name).path)
    }
}
