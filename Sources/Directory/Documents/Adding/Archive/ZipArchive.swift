/// Parts of a ZIP archive (PKWARE APPNOTE 6.3), stored or deflated, with bounds on their number and size.
struct ZipArchive {
    private struct Entry {
        var method: Int
        var isEncrypted: Bool
        var packed: Int
        var unpacked: Int
        var offset: Int
    }

    /// An office document has some dozens of parts.
    private static let entryLimit = 4096
    /// Of all parts together, in bytes; and of one packed byte.
    private static let totalLimit = 512 << 20, ratioLimit = 300
    /// Small parts may be packed as tightly as they like.
    private static let ratioFrom = 4 << 20

    private let bytes: [UInt8]
    private let file: String
    private var entries: [String: Entry] = [:]

    init(_ bytes: [UInt8], file: String) throws(DocumentFileError) {
        self.bytes = bytes
        self.file = file
        guard bytes.count >= 22, let end = Self.endRecord(bytes) else { throw .broken(file: file, detail: "it is no archive of parts") }
        let count = number(end + 10, 2)
        var position = number(end + 16, 4)
        guard count <= Self.entryLimit else { throw .bomb(file: file, detail: "\(count) parts") }
        var total = 0
        for _ in 0..<count {
            guard position + 46 <= bytes.count, number(position, 4) == 0x0201_4B50 else { throw .broken(file: file, detail: "its list of parts breaks off") }
            let nameLength = number(position + 28, 2)
            let next = position + 46 + nameLength + number(position + 30, 2) + number(position + 32, 2)
            guard position + 46 + nameLength <= bytes.count else { throw .broken(file: file, detail: "its list of parts breaks off") }
            let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
            let entry = Entry(
                method: number(position + 10, 2), isEncrypted: number(position + 8, 2) & 1 == 1, packed: number(position + 20, 4),
                unpacked: number(position + 24, 4), offset: number(position + 42, 4))
            total += entry.unpacked
            if total > Self.totalLimit { throw .bomb(file: file, detail: "more than \(Self.totalLimit >> 20) MB") }
            if entry.unpacked > Self.ratioFrom, entry.unpacked / max(1, entry.packed) > Self.ratioLimit {
                throw .bomb(file: file, detail: "\(entry.unpacked / max(1, entry.packed)) times its size")
            }
            entries[name] = entry
            position = next
        }
    }

    /// The bytes of a part; nil where there is none of the name.
    func part(_ name: String, limit: Int) throws(DocumentFileError) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        if entry.isEncrypted { throw .encrypted(file: file) }
        guard entry.offset + 30 <= bytes.count, number(entry.offset, 4) == 0x0403_4B50 else {
            throw .broken(file: file, detail: "\(name) is not where it should be")
        }
        let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
        guard start + entry.packed <= bytes.count else { throw .broken(file: file, detail: "\(name) breaks off") }
        let packed = bytes[start..<start + entry.packed]
        switch entry.method {
        case 0: return Array(packed)
        case 8:
            // What the list says of the size need not be true: the smaller of it and the limit counts.
            guard entry.unpacked <= limit else { throw .bomb(file: file, detail: "more than \(limit >> 20) MB of text") }
            do throws(Inflate.Failure) {
                return try Inflate.unpacked(packed, limit: entry.unpacked)
            } catch .tooLong {
                throw .bomb(file: file, detail: "more than it says")
            } catch {
                throw .broken(file: file, detail: "\(name) cannot be unpacked")
            }
        default: throw .broken(file: file, detail: "\(name) is packed in an unknown way")
        }
    }

    private func number(_ position: Int, _ size: Int) -> Int {
        var value = 0
        for index in (0..<size).reversed() where position + index < bytes.count { value = value << 8 | Int(bytes[position + index]) }
        return value
    }

    /// The end of the central directory stands last, before a comment of up to 64 KB.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        var position = bytes.count - 22
        while position >= max(0, bytes.count - 22 - 0xFFFF) {
            if bytes[position..<position + 4].elementsEqual(signature) { return position }
            position -= 1
        }
        return nil
    }
}
