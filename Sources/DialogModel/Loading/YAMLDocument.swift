import Foundation
import Yams

/// One YAML file, read and composed.
package struct YAMLDocument {
    /// The path as it is named in diagnostics.
    package let file: String
    package let text: String
    /// Nil when the file holds nothing but comments.
    package let root: Node?

    /// Composes the content of a file.
    ///
    /// - Throws: a ``Diagnostic`` at the place of the mistake.
    package init(_ data: Data, file: String) throws(Diagnostic) {
        guard var text = String(validating: data, as: UTF8.self) else {
            throw Diagnostic(Self.placeOfBadByte(data, file: file), "the text is not UTF-8",
                             "save the file as UTF-8")
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        self.file = file
        self.text = text
        do {
            root = try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw Self.diagnostic(for: error, file: file, text: text)
        } catch {
            throw Diagnostic(file: file, line: 1, column: 1, message: "the file cannot be read as YAML (\(error))",
                             remedy: "write plain YAML")
        }
    }

    /// Reads and composes a file.
    package init(contentsOf url: URL, file: String) throws(Diagnostic) {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw Diagnostic(file: file, line: 1, column: 1, message: "the file cannot be opened",
                             remedy: "make it readable, or remove it")
        }
        try self.init(data, file: file)
    }

    private static func placeOfBadByte(_ data: Data, file: String) -> SourceLocation {
        for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            var good = line.count
            while good > 0, String(validating: line.prefix(good), as: UTF8.self) == nil { good -= 1 }
            let column = String(validating: line.prefix(good), as: UTF8.self)?.unicodeScalars.count ?? 0
            return SourceLocation(file: file, line: index + 1, column: column + 1)
        }
        return SourceLocation(file: file, line: 1, column: 1)
    }

    private static func diagnostic(for error: YamlError, file: String, text: String) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
             .composer(let context, let problem, let mark, _):
            let place = SourceLocation(file: file, line: max(mark.line, 1), column: max(mark.column, 1))
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.indices.contains(place.line - 1) {
                let indent = lines[place.line - 1].prefix { $0 == " " || $0 == "\t" }
                if let tab = indent.firstIndex(of: "\t") {
                    let column = indent.distance(from: indent.startIndex, to: tab) + 1
                    return Diagnostic(SourceLocation(file: file, line: place.line, column: column),
                                      "a tab in the indentation", "write spaces instead")
                }
            }
            let around = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
            return Diagnostic(place, "YAML syntax: \(problem)\(around)", Self.remedy(for: problem))
        case .reader(let problem, let offset, _, let yaml):
            var place = SourceLocation(file: file, line: 1, column: 1)
            if let offset {
                for character in yaml.prefix(offset) {
                    if character.isNewline { place.line += 1; place.column = 1 } else { place.column += 1 }
                }
            }
            return Diagnostic(place, "YAML syntax: \(problem)", "remove the character")
        case .duplicatedKeysInMapping(let duplicates, let context):
            return Diagnostic(
                SourceLocation(file: file, line: max(context.mark.line, 1), column: max(context.mark.column, 1)),
                "the key \(duplicates.map { "‘\($0)’" }.joined(separator: ", ")) stands twice in one mapping",
                "write it once and join what stands below")
        default:
            return Diagnostic(file: file, line: 1, column: 1, message: "the file cannot be read as YAML (\(error))",
                              remedy: "write plain YAML")
        }
    }

    private static func remedy(for problem: String) -> String {
        if problem.contains("cannot start any token") || problem.contains("expected <block end>")
            || problem.contains("mapping values are not allowed") || problem.contains("did not find expected") {
            return "put the text in quotes, or check the indentation"
        }
        if problem.contains("escape") { return "write the backslash twice, or use single quotes" }
        if problem.contains("another document") { return "keep one document in a file" }
        return "check quotes, brackets and indentation around here"
    }
}
