import Foundation
import Language

/// A folder of the grammar: a language with its words, rules and examples. A new folder is tested without a change here.
struct LanguageFolder: Sendable, CustomStringConvertible {
    let name: String

    var description: String { name }

    /// The language that open cases lean to; examples of one that people cannot choose are read as English.
    var language: TextLanguage { TextLanguage(rawValue: name) ?? .english }

    /// Every folder but that of what languages share, in the order of their names.
    static let all = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
        .filter { $0 != "common" && !$0.hasPrefix(".") }.sorted().map { LanguageFolder(name: $0) }

    private static let root = Repository.root.appending(path: "Sources/TimeExpressions/Languages", directoryHint: .isDirectory)

    /// The lines of a file of the folder, comments left out.
    func lines(of file: String) throws -> [Substring] {
        try String(contentsOf: Self.root.appending(path: "\(name)/\(file)"), encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
