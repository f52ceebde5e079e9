import DialogModel
import Foundation

/// Writes what an evaluation found: a table for people, and JSON for programs where a file is named.
enum Scores {
    static func show(_ text: String, _ json: JSONValue, to file: String?) throws(CommandFailure) {
        try show(text, json: json.text, to: file)
    }

    /// The same for scores that are JSON text already.
    static func show(_ text: String, json: String, to file: String?) throws(CommandFailure) {
        Output.raw(text)
        guard let file else { return }
        do {
            try Data((json + "\n").utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            throw .unusable("\(file) cannot be written: choose another file after --json")
        }
    }

    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// The lines of a file, blank ones left out, each decoded.
    static func lines<Line: Decodable>(_ type: Line.Type, of path: String) throws(CommandFailure) -> [Line] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unusable("\(path) cannot be read: check the path and its permissions")
        }
        let decoder = JSONDecoder()
        var lines: [Line] = []
        for (index, line) in data.split(separator: 10).enumerated() where !line.allSatisfy({ $0 == 32 || $0 == 13 }) {
            guard let decoded = try? decoder.decode(Line.self, from: line) else {
                throw .unusable("\(path):\(index + 1) is no labelled line of this kind: write one JSON object a line")
            }
            lines.append(decoded)
        }
        return lines
    }
}
