import Foundation

/// Writes new recordings into scripts and leaves everything else in them as it is.
public enum RecordingUpdate {
    /// Writes all changed recordings of a run into their files.
    ///
    /// - Returns: the files that changed, in the order of the scripts.
    /// - Throws: what reading or writing a file throws.
    public static func apply(_ report: RehearsalReport) throws -> [String] {
        var changed: [String] = []
        for result in report.results where !result.recordings.isEmpty {
            let url = URL(fileURLWithPath: result.script.file)
            let text = try String(contentsOf: url, encoding: .utf8)
            try replacing(result.recordings, in: text).write(to: url, atomically: true, encoding: .utf8)
            changed.append(result.script.file)
        }
        return changed
    }

    /// The text of a script with its `recorded` fields replaced.
    static func replacing(_ recordings: [ScriptResult.Recording], in text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for recording in recordings.sorted(by: { $0.line > $1.line }) where lines.indices.contains(recording.line - 1) {
            let first = recording.line - 1
            var end = first + 1
            while end < lines.count, isContinuation(lines[end], of: recording.column - 1) { end += 1 }
            while end > first + 1, lines[end - 1].allSatisfy(\.isWhitespace) { end -= 1 }
            let head = String(String.UnicodeScalarView(lines[first].unicodeScalars.prefix(recording.column - 1)))
            let indent = String(repeating: " ", count: recording.column + 1)
            let body = recording.text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : indent + $0 }
            lines.replaceSubrange(first..<end, with: ["\(head)recorded: |\(mark(recording.text))-"] + body)
        }
        return lines.joined(separator: "\n")
    }

    /// A first line that starts with a blank needs its indentation said.
    private static func mark(_ text: String) -> String {
        text.hasPrefix(" ") || text.hasPrefix("\n") ? "2" : ""
    }

    /// Whether a line belongs to the value of a key at an indentation.
    private static func isContinuation(_ line: String, of indent: Int) -> Bool {
        line.allSatisfy(\.isWhitespace) || line.prefix { $0 == " " }.count > indent
    }
}
