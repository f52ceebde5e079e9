import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file of one model's vectors: a head, then records of one size, only ever appended to. Several processes may read and
/// write it: writers hold an advisory lock (`flock`); a record counts only when its checksum is right, so that one cut off by a
/// crash is skipped; a file that is replaced is noticed by its number (inode).
///
/// Head, 16 bytes: `MVEC`, version, dimension, zero, each 32 bits. Record: key 16 bytes, the floats, CRC-32C of both; all little-endian.
struct EmbeddingFile {
    static let headSize = 16
    private static let magic: UInt32 = 0x4345_564D
    private static let version: UInt32 = 1

    let url: URL
    private(set) var descriptor: Int32 = -1
    private(set) var dimension = 0
    private var inode: UInt64 = 0
    /// Records that were read so far.
    private(set) var read = 0

    var recordSize: Int { 16 + dimension * 4 + 4 }

    init(url: URL) { self.url = url }

    /// Opens the file if it is there and sound.
    ///
    /// - Returns: whether what was known of an earlier file of the name is void.
    mutating func refresh() -> Bool {
        var status = stat()
        let exists = stat(url.path, &status) == 0
        if descriptor >= 0, exists, UInt64(status.st_ino) == inode { return false }
        let wasOpen = descriptor >= 0
        close()
        guard exists, case let opened = open(url.path, O_RDWR | O_CLOEXEC), opened >= 0 else { return wasOpen }
        guard fstat(opened, &status) == 0, let dimension = Self.head(of: opened) else {
            _ = Self.closeDescriptor(opened)
            return wasOpen
        }
        descriptor = opened
        inode = UInt64(status.st_ino)
        self.dimension = dimension
        read = 0
        return wasOpen
    }

    mutating func close() {
        if descriptor >= 0 { _ = Self.closeDescriptor(descriptor) }
        descriptor = -1
        dimension = 0
        inode = 0
        read = 0
    }

    /// The keys of the records that came since the last time, each with its record's number.
    mutating func newKeys() -> [(EmbeddingCacheKey, Int)] {
        guard descriptor >= 0 else { return [] }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return [] }
        let count = max(0, Int(status.st_size) - Self.headSize) / recordSize
        guard count > read else { return [] }
        var keys: [(EmbeddingCacheKey, Int)] = []
        let chunk = max(1, (1 << 20) / recordSize)
        var buffer = [UInt8](repeating: 0, count: chunk * recordSize)
        while read < count {
            let wanted = min(chunk, count - read)
            let got = pread(descriptor, &buffer, wanted * recordSize, off_t(Self.headSize + read * recordSize))
            guard got > 0 else { break }
            let whole = got / recordSize
            guard whole > 0 else { break }
            for index in 0..<whole {
                let at = index * recordSize
                keys.append((EmbeddingCacheKey(high: Self.word(buffer, at), low: Self.word(buffer, at + 8)), read + index))
            }
            read += whole
        }
        return keys
    }

    /// The vector of a record; nil when the record is damaged, or another key's.
    func vector(_ number: Int, key: EmbeddingCacheKey) -> [Float]? {
        var buffer = [UInt8](repeating: 0, count: recordSize)
        guard descriptor >= 0, pread(descriptor, &buffer, recordSize, off_t(Self.headSize + number * recordSize)) == recordSize,
              Self.word(buffer, 0) == key.high, Self.word(buffer, 8) == key.low,
              Self.word32(buffer, recordSize - 4) == Checksum.crc32c(buffer[..<(recordSize - 4)]) else { return nil }
        let vector = (0..<dimension).map { Float(bitPattern: Self.word32(buffer, 16 + $0 * 4)) }
        return vector.allSatisfy(\.isFinite) ? vector : nil
    }

    /// Appends records under the lock, for a file of this dimension; makes the file where it is missing, and anew where it
    /// is of another dimension or damaged. Beyond `limit` bytes the older half is dropped first.
    mutating func append(_ entries: [(EmbeddingCacheKey, [Float])], dimension: Int, limit: Int) {
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let lock = open(url.path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            if lock >= 0 { _ = Self.closeDescriptor(lock) }
            return
        }
        defer { _ = Self.closeDescriptor(lock) }
        _ = refresh()
        if descriptor < 0 || self.dimension != dimension {
            guard replace(dimension: dimension, records: []) else { return }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return }
        var size = Int(status.st_size)
        if size + entries.count * recordSize > limit {
            guard dropOlderHalf(size: size) else { return }
            guard fstat(descriptor, &status) == 0 else { return }
            size = Int(status.st_size)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * recordSize)
        for (key, vector) in entries { bytes.append(contentsOf: Self.record(key, vector)) }
        // A record that a crash cut off is overwritten, so that records stay aligned.
        let end = Self.headSize + max(0, size - Self.headSize) / recordSize * recordSize
        Self.write(descriptor, bytes, at: end)
    }

    private mutating func dropOlderHalf(size: Int) -> Bool {
        let count = max(0, size - Self.headSize) / recordSize
        let kept = count / 2
        var buffer = [UInt8](repeating: 0, count: kept * recordSize)
        let got = kept == 0 ? 0 : pread(descriptor, &buffer, buffer.count, off_t(Self.headSize + (count - kept) * recordSize))
        return replace(dimension: dimension, records: Array(buffer.prefix(max(0, got))))
    }

    /// Puts a new file in the old one's place; readers of the old one notice at their next look.
    private mutating func replace(dimension: Int, records: [UInt8]) -> Bool {
        let temporary = url.path + ".new"
        let made = open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard made >= 0 else { return false }
        var head: [UInt8] = []
        for word in [Self.magic, Self.version, UInt32(dimension), 0] { withUnsafeBytes(of: word.littleEndian) { head.append(contentsOf: $0) } }
        Self.write(made, head + records, at: 0)
        _ = Self.closeDescriptor(made)
        guard rename(temporary, url.path) == 0 else { return false }
        _ = refresh()
        return descriptor >= 0
    }

    private static func head(of descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: headSize)
        guard pread(descriptor, &bytes, headSize, 0) == headSize, word32(bytes, 0) == magic, word32(bytes, 4) == version else { return nil }
        let dimension = Int(word32(bytes, 8))
        return (1...65_536).contains(dimension) ? dimension : nil
    }

    private static func record(_ key: EmbeddingCacheKey, _ vector: [Float]) -> [UInt8] {
        var bytes: [UInt8] = []
        withUnsafeBytes(of: key.high.littleEndian) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: key.low.littleEndian) { bytes.append(contentsOf: $0) }
        for number in vector { withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) } }
        withUnsafeBytes(of: Checksum.crc32c(bytes[...]).littleEndian) { bytes.append(contentsOf: $0) }
        return bytes
    }

    private static func write(_ descriptor: Int32, _ bytes: [UInt8], at start: Int) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(start + sent)) }
            if count <= 0 { return }
            sent += count
        }
    }

    private static func word32(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }

    private static func word(_ bytes: [UInt8], _ at: Int) -> UInt64 {
        UInt64(word32(bytes, at)) | UInt64(word32(bytes, at + 4)) << 32
    }

    private static func closeDescriptor(_ descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
        Glibc.close(descriptor)
        #else
        Darwin.close(descriptor)
        #endif
    }
}
