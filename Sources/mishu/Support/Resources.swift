import Foundation

/// Finds what comes with the program: `Domains`, `Schemas`, `Samples`.
///
/// Looked for in the working folder, then at `../share/mishu` beside the executable, then up the folders that hold the
/// executable (a build folder inside the repository).
enum Resources {
    static func folder(_ name: String) throws(CommandFailure) -> URL {
        for place in places() {
            let folder = place.appendingPathComponent(name, isDirectory: true)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue,
                isOurs(folder, name) { return folder }
        }
        throw .unusable("the folder \(name) that comes with the program is missing: put it beside the program at ../share/mishu/\(name), or run from the project's folder")
    }

    static var migrations: URL {
        get throws(CommandFailure) { try folder("Schemas").appendingPathComponent("migrations", isDirectory: true) }
    }

    static var sample: URL {
        get throws(CommandFailure) { try folder("Samples").appendingPathComponent("office", isDirectory: true) }
    }

    /// A folder of that name in somebody's working folder need not be ours.
    private static func isOurs(_ folder: URL, _ name: String) -> Bool {
        let mark = switch name {
        case "Schemas": "migrations"
        case "Samples": "office"
        default: "shared"
        }
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent(mark).path)
    }

    private static func places() -> [URL] {
        var places = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)]
        guard let executable = executable() else { return places }
        var folder = executable.deletingLastPathComponent()
        places.append(folder.deletingLastPathComponent().appendingPathComponent("share/mishu", isDirectory: true))
        places.append(folder)
        for _ in 0..<4 {
            folder = folder.deletingLastPathComponent()
            places.append(folder)
        }
        return places
    }

    private static func executable() -> URL? {
        if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            return URL(fileURLWithPath: path)
        }
        return Bundle.main.executableURL?.resolvingSymlinksInPath()
    }
}
