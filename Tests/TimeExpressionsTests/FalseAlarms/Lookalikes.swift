import Foundation
import Language

/// Sentences with words that only look like times: `lookalikes.tsv` beside each language's corpus, what they are and the text.
enum Lookalikes {
    static func sentences(_ language: TextLanguage) -> [String] {
        var root = URL(fileURLWithPath: #filePath)
        while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) { root = root.deletingLastPathComponent() }
        let file = root.appendingPathComponent("Sources/TimeExpressions/Languages/\(language.rawValue)/lookalikes.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t", maxSplits: 1)
            return fields.count == 2 ? String(fields[1]) : nil
        }
    }
}
