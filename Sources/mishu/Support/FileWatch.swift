import Foundation

/// Notices when files below some paths change, by looking at their times and sizes.
struct FileWatch {
    private struct Stamp: Equatable {
        var changed: Date?
        var size: Int?
    }

    private let paths: [URL]
    private var known: [String: Stamp]

    init(_ paths: [URL]) {
        self.paths = paths
        known = Self.stamps(paths)
    }

    /// Whether anything changed since it was asked last.
    mutating func hasChanged() -> Bool {
        let now = Self.stamps(paths)
        defer { known = now }
        return now != known
    }

    private static func stamps(_ paths: [URL]) -> [String: Stamp] {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        var stamps: [String: Stamp] = [:]
        for path in paths {
            var files = [path]
            if let below = FileManager.default.enumerator(at: path, includingPropertiesForKeys: Array(keys)) {
                files += below.compactMap { $0 as? URL }
            }
            for file in files {
                let values = try? file.resourceValues(forKeys: keys)
                stamps[file.path] = Stamp(changed: values?.contentModificationDate, size: values?.fileSize)
            }
        }
        return stamps
    }
}
