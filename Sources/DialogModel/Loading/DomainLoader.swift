import Foundation
import Language

/// Reads `Domains/`: every folder in it is a domain, every YAML file in such a folder a part of it.
///
/// Files named `nlu…` hold examples, `responses…` templates, `words…` words that follow a number, `persona…` who talks,
/// `schema.sql`, `schema-2.sql` … tables; all other YAML files hold slots, intents, flows and actions. Folders below a
/// domain's folder (`dialogs`, `tests`) are left alone. The result does not depend on the order in which the
/// file system lists things.
public enum DomainLoader {
    /// Reads and merges all domains.
    ///
    /// - Parameters:
    ///   - folder: the `Domains` folder.
    ///   - examples: whether to parse the example utterances. A start-up that finds a trained model for
    ///     `Domain.digest` does not need them; the digest covers their files in any case.
    /// - Returns: what could be read, with a diagnostic for everything that could not.
    /// - Throws: ``DomainLoadingError`` when there is no folder to read.
    public static func load(_ folder: URL, examples: Bool = true) throws(DomainLoadingError) -> LoadedDomain {
        let shown = folder.relativePath
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else { throw .missing(shown) }
        guard isFolder.boolValue else { throw .notFolder(shown) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { throw .unreadable(shown) }

        var assembly = DomainAssembly()
        var digest = ContentDigest()
        for name in names.sorted(by: Self.inScalarOrder) where !name.hasPrefix(".") {
            let domain = folder.appendingPathComponent(name, isDirectory: true)
            guard FileManager.default.fileExists(atPath: domain.path, isDirectory: &isFolder), isFolder.boolValue else { continue }
            guard let files = try? FileManager.default.contentsOfDirectory(atPath: domain.path) else {
                assembly.diagnostics.append(Diagnostic(
                    file: "\(shown)/\(name)", line: 1, column: 1, message: "the folder cannot be opened",
                    remedy: "make it readable, or remove it"))
                continue
            }
            for file in files.sorted(by: Self.inScalarOrder) where !file.hasPrefix(".") {
                let schema = DomainAssembly.schemaVersion(file)
                guard schema != nil || file.hasSuffix(".yml") || file.hasSuffix(".yaml") else { continue }
                let path = "\(shown)/\(name)/\(file)"
                guard let data = try? Data(contentsOf: domain.appendingPathComponent(file)) else {
                    assembly.diagnostics.append(Diagnostic(
                        file: path, line: 1, column: 1, message: "the file cannot be opened",
                        remedy: "make it readable, or remove it"))
                    continue
                }
                digest.add("\(name)/\(file)")
                data.withUnsafeBytes { digest.add($0) }
                if let schema {
                    assembly.addSchema(data, version: schema, file: path, folder: name)
                    continue
                }
                if !examples, file.hasPrefix("nlu") { continue }
                assembly.add(data, file: path, name: file, folder: name)
            }
        }
        return assembly.finish(digest: digest.hexadecimal, hasExamples: examples)
    }

    private static func inScalarOrder(_ a: String, _ b: String) -> Bool {
        a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    }
}

/// Why nothing at all could be read of `Domains/`.
public enum DomainLoadingError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(String)
    case notFolder(String)
    case unreadable(String)

    public var description: String {
        switch self {
        case .missing(let path): "there is no folder \(path): name the folder of the domains with --domains"
        case .notFolder(let path): "\(path) is not a folder: name the folder of the domains with --domains"
        case .unreadable(let path): "the folder \(path) cannot be opened: make it readable"
        }
    }
}
