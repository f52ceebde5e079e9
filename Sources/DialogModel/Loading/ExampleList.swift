import Foundation

/// Where an intent's examples stand in the lines of a file, and how one more is written there.
///
/// Only lines are added: comments, order and quoting of what stands there stay as they are.
struct ExampleList {
    private enum Style {
        case items, block
    }

    private let style: Style
    /// The blanks before each example.
    private let indent: String
    /// The number of the line, from 0, before which the next example goes.
    let end: Int

    /// Reads the list below a key.
    ///
    /// - Parameter key: the number of the line, from 0, on which `intent:` stands.
    /// - Returns: nil where the examples are not one on a line.
    init?(_ lines: [Substring], key: Int) {
        guard lines.indices.contains(key) else { return nil }
        let keyIndent = Self.indentation(lines[key])
        let after = Self.trimmed(lines[key][...]).drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        var first = key + 1
        switch after.first {
        case nil, "#":
            style = .items
            while first < lines.count, Self.isRemark(lines[first]) { first += 1 }
            guard first < lines.count, Self.isItem(lines[first]), Self.indentation(lines[first]) >= keyIndent else { return nil }
        case "|":
            style = .block
            while first < lines.count, Self.trimmed(lines[first][...]).isEmpty { first += 1 }
            guard first < lines.count, Self.indentation(lines[first]) > keyIndent else { return nil }
        default:
            return nil
        }
        let depth = Self.indentation(lines[first])
        indent = String(repeating: " ", count: depth)
        var last = first
        for number in first..<lines.count {
            let line = lines[number]
            if Self.trimmed(line[...]).isEmpty || (style == .items && Self.isRemark(line)) { continue }
            let deeper = Self.indentation(line) > depth
            guard deeper || (Self.indentation(line) == depth && (style == .block || Self.isItem(line))) else { break }
            last = number
        }
        end = last + 1
    }

    /// The line for an example in its notation.
    func line(_ source: String) -> String {
        switch style {
        case .items: indent + "- " + Self.scalar(source)
        case .block: indent + source
        }
    }

    /// A new list below a new key.
    static func new(_ intent: String, _ sources: [String]) -> [String] {
        ["  \(intent):"] + sources.map { "    - " + scalar($0) }
    }

    private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop { $0 == " " }
        while let last = line.last, last == " " || last == "\r" { line.removeLast() }
        return line
    }

    private static func isRemark(_ line: Substring) -> Bool {
        let text = trimmed(line[...])
        return text.isEmpty || text.first == "#"
    }

    private static func isItem(_ line: Substring) -> Bool {
        let text = trimmed(line[...])
        return text == "-" || text.hasPrefix("- ")
    }

    /// A text as YAML reads it back (YAML 1.2.2, 7.3): plain where that is safe, else in single quotes.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : "'" + text.replacing("'", with: "''") + "'"
    }

    private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`")
    /// Words that YAML 1.1 or 1.2 readers take for something else than text.
    private static let reserved: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, first != " ", last != " ", last != ":" else { return false }
        if indicators.contains(first) || reserved.contains(text.lowercased()) { return false }
        if text.contains(": ") || text.contains(" #") || text.contains("\t") { return false }
        // Numbers, dates and times of day are read as such.
        return text.unicodeScalars.contains { $0.properties.isAlphabetic }
            && !(text.first.map { "0123456789.+".contains($0) } ?? false)
    }
}
