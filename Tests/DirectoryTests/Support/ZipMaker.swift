import Foundation

/// Makes archives whose parts are stored as they are, and some that lie.
struct ZipMaker {
    var parts: [(name: String, bytes: [UInt8], method: Int, unpacked: Int?)] = []

    mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8), 0, nil)) }

    /// - Parameter body: what stands inside `w:body`.
    static func word(_ body: String, title: String? = nil) -> [UInt8] {
        var zip = ZipMaker()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document><w:body>\(body)</w:body></w:document>")
        if let title { zip.add("docProps/core.xml", "<cp:coreProperties><dc:title>\(title)</dc:title></cp:coreProperties>") }
        return zip.bytes
    }

    var bytes: [UInt8] {
        func number(_ value: Int, _ size: Int) -> [UInt8] { (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        var result: [UInt8] = [], directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8), offset = result.count
            let fields = number(20, 2) + number(0, 2) + number(part.method, 2) + number(0, 8)
                + number(part.bytes.count, 4) + number(part.unpacked ?? part.bytes.count, 4) + number(name.count, 2) + number(0, 2)
            result += [0x50, 0x4B, 3, 4] + fields + name + part.bytes
            directory += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 10) + number(offset, 4) + name
        }
        let start = result.count
        result += directory
        result += [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
            + number(start, 4) + number(0, 2)
        return result
    }
}
