import Foundation

/// Reads files as UTF-8.
enum FileText {
    /// Nil where there is no such file; a problem where it cannot be read or is no UTF-8.
    static func read(_ url: URL, as name: String, _ notes: inout FileNotes) -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        guard let data = try? Data(contentsOf: url) else {
            notes.problem(name, nil, "cannot be read: give this user the right to read it")
            return nil
        }
        var bytes = [UInt8](data)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if String(validating: bytes, as: UTF8.self) == nil {
            let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            notes.problem(name, bad + 1, "is not UTF-8: save the file in the encoding UTF-8")
            return nil
        }
        return bytes
    }
}
