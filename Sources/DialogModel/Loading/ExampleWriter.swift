import Foundation
import Language

/// Adds examples to the files of `Domains/`, each below its intent in the file of its language.
public struct ExampleWriter: Sendable {
    /// A file with its new text.
    public struct Change: Hashable, Sendable {
        public var file: URL
        public var text: String
        /// What stood there; nil for a new file.
        public var before: String?
    }

    private let loaded: LoadedDomain
    private let folder: URL

    /// - Parameters:
    ///   - loaded: read with its examples.
    ///   - folder: from which it was loaded.
    public init(_ loaded: LoadedDomain, folder: URL) {
        self.loaded = loaded
        self.folder = folder
    }

    /// The files as they are with more examples; nothing is written.
    public func changes(adding examples: [Example]) throws(ExampleWritingError) -> [Change] {
        var changes: [Change] = []
        for intent in Set(examples.map(\.intent)).sorted() {
            for language in TextLanguage.allCases {
                let sources = examples.filter { $0.intent == intent && $0.language == language }.map {
                    ExampleAnnotation.source(of: $0.text, spans: $0.spans)
                }
                if !sources.isEmpty { try add(sources, intent, language, &changes) }
            }
        }
        return changes
    }

    /// Writes the files; when one cannot be written, those before it are put back.
    public func write(_ changes: [Change]) throws(ExampleWritingError) {
        for (number, change) in changes.enumerated() {
            do {
                try Data(change.text.utf8).write(to: change.file, options: .atomic)
            } catch {
                undo(Array(changes.prefix(number)))
                throw .file(change.file.relativePath)
            }
        }
    }

    /// Puts back what stood in the files before.
    public func undo(_ changes: [Change]) {
        for change in changes {
            if let before = change.before {
                try? Data(before.utf8).write(to: change.file, options: .atomic)
            } else {
                try? FileManager.default.removeItem(at: change.file)
            }
        }
    }

    private func add(
        _ sources: [String], _ intent: String, _ language: TextLanguage, _ changes: inout [Change]
    ) throws(ExampleWritingError) {
        let place = loaded.origins.exampleLists[intent]?[language]
        guard let owner = loaded.origins.intents[intent] else { throw .unknownIntent(intent) }
        let file = url(place?.file ?? owner.file, named: place == nil ? "nlu.\(language.rawValue).yml" : nil)
        let known = changes.firstIndex { $0.file == file }
        let text = if let known { Optional(changes[known].text) } else { try read(file) }
        let whole = text ?? "language: \(language.rawValue)\nexamples:\n"
        let newline = whole.contains("\r\n") ? "\r\n" : "\n"
        var lines = Self.lines(whole)
        if let place {
            // Lines that were added above, for another intent of the same file, have moved the key.
            guard let key = Self.line(of: intent, in: lines, near: place.line - 1), let list = ExampleList(lines, key: key) else {
                throw .notAList(file: place.file, line: place.line, intent: intent)
            }
            lines.insert(contentsOf: sources.map { Substring(list.line($0)) }, at: list.end)
        } else {
            if lines.last == "" { lines.removeLast() }
            lines += ExampleList.new(intent, sources).map { Substring($0) } + [""]
        }
        let change = lines.joined(separator: newline)
        if let known {
            changes[known].text = change
        } else {
            changes.append(Change(file: file, text: change, before: text))
        }
    }

    /// The text of a file; nil where there is none.
    private func read(_ file: URL) throws(ExampleWritingError) -> String? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        guard let data = FileManager.default.contents(atPath: file.path) else { throw .file(file.relativePath) }
        return String(decoding: data, as: UTF8.self)
    }

    /// A file that a diagnostic would name `FOLDER/domain/file.yml`.
    private func url(_ shown: String, named name: String?) -> URL {
        let parts = shown.split(separator: "/").suffix(2).map(String.init)
        return folder.appendingPathComponent(parts[0], isDirectory: true).appendingPathComponent(name ?? parts[parts.count - 1])
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }

    /// The line of an intent's key, at or below where it stood.
    private static func line(of intent: String, in lines: [Substring], near number: Int) -> Int? {
        lines.indices.dropFirst(max(0, number)).first {
            let text = lines[$0].drop { $0 == " " }
            return text.hasPrefix(intent + ":") || text.hasPrefix("\"\(intent)\":") || text.hasPrefix("'\(intent)':")
        }
    }
}
