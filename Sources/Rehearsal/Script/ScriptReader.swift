import DialogModel
import Foundation
import Yams

/// Turns the YAML of a script into scripts, one for each row of `each`.
struct ScriptReader {
    static let scriptKeys = ["name", "office", "now", "as", "locale", "given", "model", "each", "before", "dialog"]

    var yaml: YAMLReader
    let url: URL
    private let lines: [Substring]
    /// Whether `recorded` has one place for several rows.
    var hasRows = false

    init(_ document: YAMLDocument, url: URL) {
        yaml = YAMLReader(file: document.file)
        lines = document.text.split(separator: "\n", omittingEmptySubsequences: false)
        self.url = url
    }

    /// Whether a key stands first on its line, so that its value can be written anew.
    func startsLine(_ node: Node) -> Bool {
        let place = yaml.place(node)
        guard lines.indices.contains(place.line - 1) else { return false }
        return lines[place.line - 1].unicodeScalars.prefix(place.column - 1).allSatisfy { $0 == " " || $0 == "-" }
    }

    mutating func readFile(_ root: Node) -> [RehearsalScript] {
        guard let rows = readRows(root) else { return readScript(root, row: nil).map { [$0] } ?? [] }
        hasRows = true
        return rows.enumerated().compactMap { index, row in
            var substitution = RowSubstitution(row: row)
            let node = substitution.apply(to: root)
            for unknown in substitution.unknown {
                yaml.report(unknown.node, "no row of ‘each’ has ‘\(unknown.name)’",
                            Suggestion.remedy(unknown.name, among: row.map(\.key)))
            }
            guard var script = readScript(node, row: index) else { return nil }
            if !substitution.changedName { script.name += " [\(index + 1)]" }
            return script
        }
    }

    /// The rows of `each`, from the script or from a CSV file beside it; nil where there is none.
    private mutating func readRows(_ root: Node) -> [[YAMLReader.Entry]]? {
        guard case .mapping(let mapping) = root, let each = mapping.first(where: { $0.key.scalar?.string == "each" }) else { return nil }
        if let name = each.value.scalar?.string, !yaml.isNull(each.value) { return readTable(name, each.value) }
        let rows = yaml.sequence(each.value, "each").map { yaml.mapping($0, "a row of ‘each’") }
        if rows.isEmpty { yaml.report(each.key, "‘each’ has no rows", "write ‘- {name: value}’ lines below it") }
        return rows
    }

    private mutating func readTable(_ name: String, _ node: Node) -> [[YAMLReader.Entry]] {
        let file = url.deletingLastPathComponent().appendingPathComponent(name)
        guard name.hasSuffix(".csv"), let data = try? Data(contentsOf: file), let text = String(validating: data, as: UTF8.self) else {
            yaml.report(node, "there is no table ‘\(name)’ in UTF-8 beside the script",
                        "name a .csv file with a line of names at the top, or write ‘- {name: value}’ lines")
            return []
        }
        let records = CSVTable.records(text)
        guard let header = records.first, records.count > 1 else {
            yaml.report(node, "‘\(name)’ has no rows", "write a line of names and, below it, a line for each run")
            return []
        }
        return records.dropFirst().map { record in
            zip(header, record).map { key, value in
                let scalar = Node.scalar(.init(value, .implicit, .doubleQuoted, node.mark, nil))
                return YAMLReader.Entry(key: key, keyNode: node, value: value.isEmpty ? Node("", .implicit, .plain) : scalar)
            }
        }
    }

    private mutating func readScript(_ root: Node, row: Int?) -> RehearsalScript? {
        let entries = yaml.mapping(root, "a script", keys: Self.scriptKeys)
        guard !entries.isEmpty else { return nil }
        var script = RehearsalScript(file: yaml.file, line: yaml.place(root).line, name: "")
        for entry in entries {
            switch entry.key {
            case "name": script.name = yaml.string(entry.value, "the name") ?? ""
            case "office": script.setting.office = readOffice(entry.value)
            case "now":
                script.setting.now = readInstant(entry.value)
            case "as": script.setting.sender = yaml.string(entry.value, "as")
            case "locale": script.setting.locale = readLocale(entry.value)
            case "model": script.setting.model = readModel(entry.value)
            case "given": script.setting.fixtures = readFixtures(entry.value, "given")
            case "before": script.before = readSteps(entry.value, "before")
            case "dialog": script.steps = readSteps(entry.value, "dialog")
            default: break
            }
        }
        if script.name.isEmpty { yaml.report(root, "the script has no name", "write ‘name: …’ at the top") }
        if !entries.contains(where: { $0.key == "dialog" }) {
            yaml.report(root, "the script has no dialog", "write ‘dialog:’ with ‘- user: …’ lines below it")
        } else if script.steps.isEmpty, yaml.diagnostics.isEmpty {
            yaml.report(root, "the dialog has no turns", "write ‘- user: …’ lines below ‘dialog:’")
        }
        return script
    }

    /// A time with an offset.
    mutating func readInstant(_ node: Node) -> Date? {
        let text = yaml.string(node, "now") ?? ""
        if let seconds = Instant.seconds(text) { return Date(timeIntervalSince1970: TimeInterval(seconds)) }
        yaml.report(node, "‘\(text)’ is not a time", "write one such as 2026-03-09T09:00:00+08:00")
        return nil
    }

    private mutating func readLocale(_ node: Node) -> String? {
        let known = ["auto", "zh", "en"]
        guard let text = yaml.string(node, "the locale") else { return nil }
        if !known.contains(text) { yaml.report(node, "unknown locale ‘\(text)’", "write one of \(known.joined(separator: ", "))") }
        return text
    }

    /// The folder of an office: beside the script, or below one of the folders that it lies in.
    private mutating func readOffice(_ node: Node) -> String? {
        guard let text = yaml.string(node, "the office"), text != "sample" else { return nil }
        if text.hasPrefix("/") { return text }
        var folder = url.standardizedFileURL.deletingLastPathComponent()
        while true {
            let candidate = folder.appendingPathComponent(text).standardizedFileURL
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate.path }
            let above = folder.deletingLastPathComponent().standardizedFileURL
            if above.path == folder.path || folder.path == "/" { break }
            folder = above
        }
        yaml.report(node, "there is no office ‘\(text)’", "write ‘sample’, or a folder relative to this file or the repository")
        return nil
    }
}
