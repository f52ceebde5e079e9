import Foundation

/// What tells that files below a folder have changed: names, sizes, times.
struct FolderStamp: Equatable {
    private var files: [String: [Double]] = [:]

    init(_ folder: URL) {
        let root = folder.resolvingSymlinksInPath().path
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] where !name.hasPrefix(".") {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + name),
                attributes[.type] as? FileAttributeType == .typeRegular
            else { continue }
            let size = (attributes[.size] as? NSNumber)?.doubleValue ?? 0
            let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            files[name] = [size, time]
        }
    }
}
