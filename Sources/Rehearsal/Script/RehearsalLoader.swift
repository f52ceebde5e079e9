import DialogModel
import Foundation
import Yams

/// Reads scripted dialogs.
public enum RehearsalLoader {
    /// Reads files, and all `.yml` and `.yaml` files below folders, in the order of their paths.
    ///
    /// - Throws: ``RehearsalError`` when a path does not exist or holds no script.
    public static func load(_ paths: [URL]) throws(RehearsalError) -> RehearsalSuite {
        var suite = RehearsalSuite(scripts: [], diagnostics: [])
        for path in paths {
            for (url, shown) in try files(at: path) {
                do throws(Diagnostic) {
                    let document = try YAMLDocument(contentsOf: url, file: shown)
                    let read = scripts(in: document, url: url)
                    suite.scripts += read.scripts
                    suite.diagnostics += read.diagnostics
                } catch {
                    suite.diagnostics.append(error)
                }
            }
        }
        return suite
    }

    /// Reads one script from memory.
    public static func parse(_ text: String, file: String) -> RehearsalSuite {
        do throws(Diagnostic) {
            return scripts(in: try YAMLDocument(Data(text.utf8), file: file), url: URL(fileURLWithPath: file))
        } catch {
            return RehearsalSuite(scripts: [], diagnostics: [error])
        }
    }

    private static func files(at path: URL) throws(RehearsalError) -> [(URL, String)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else {
            throw .missing(path.relativePath)
        }
        guard isFolder.boolValue else { return [(path, path.relativePath)] }
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path.resolvingSymlinksInPath().path) else {
            throw .unreadable(path.relativePath)
        }
        let scripts = names.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
            .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        guard !scripts.isEmpty else { throw .noScripts(path.relativePath) }
        return scripts.map { (path.appendingPathComponent($0), "\(path.relativePath)/\($0)") }
    }

    private static func scripts(in document: YAMLDocument, url: URL) -> RehearsalSuite {
        guard let root = document.root else {
            return RehearsalSuite(scripts: [], diagnostics: [Diagnostic(
                file: document.file, line: 1, column: 1, message: "the script is empty", remedy: "write ‘name:’ and ‘dialog:’")])
        }
        var reader = ScriptReader(document, url: url)
        let scripts = reader.readFile(root)
        return RehearsalSuite(scripts: scripts, diagnostics: Array(Set(reader.yaml.diagnostics)).sorted())
    }
}

/// Why no script could be read.
public enum RehearsalError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(String)
    case unreadable(String)
    case noScripts(String)

    public var description: String {
        switch self {
        case .missing(let path): "there is no \(path): name a script or a folder of scripts"
        case .unreadable(let path): "\(path) cannot be opened: make it readable"
        case .noScripts(let path): "no .yml file lies below \(path): name a script or a folder of scripts"
        }
    }
}
