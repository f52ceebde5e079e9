import Foundation

/// Reads what `BinaryWriter` wrote; never beyond the end.
struct BinaryReader {
    /// Not copied: a model is large, and its file may be mapped.
    private let data: Data
    private let end: Int
    private var offset = 0

    init(_ data: Data) throws {
        guard data.count >= 8 else { throw NLUModelError.notAModel }
        end = data.count - 8
        let expected = data.withUnsafeBytes { [end] in UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: end, as: UInt64.self)) }
        guard Self.checksum(data.prefix(end)) == expected else { throw NLUModelError.damaged }
        self.data = data
    }

    /// FNV-1a over words of eight bytes, then the rest.
    static func checksum(_ data: Data) -> UInt64 {
        data.withUnsafeBytes { buffer in
            var hash = NameHash.start
            var at = 0
            while at + 8 <= buffer.count {
                hash = (hash ^ UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))) &* 0x0000_0100_0000_01B3
                hash ^= hash >> 32
                at += 8
            }
            while at < buffer.count {
                hash = (hash ^ UInt64(buffer[at])) &* 0x0000_0100_0000_01B3
                at += 1
            }
            return hash
        }
    }

    mutating func read<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        let size = MemoryLayout<Value>.size
        guard offset + size <= end else { throw NLUModelError.damaged }
        defer { offset += size }
        return data.withUnsafeBytes { [offset] in Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self)) }
    }

    private mutating func readCount(size: Int) throws -> Int {
        let count = try read(UInt64.self)
        guard count <= UInt64((end - offset) / size) else { throw NLUModelError.damaged }
        return Int(count)
    }

    mutating func readArray<Value: FixedWidthInteger>() throws -> [Value] {
        let count = try readCount(size: MemoryLayout<Value>.size)
        let range = offset..<offset + count * MemoryLayout<Value>.size
        offset = range.upperBound
        let stored = [Value](unsafeUninitializedCapacity: count) { target, initialized in
            data.withUnsafeBytes { UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
            initialized = count
        }
        return Value(1).littleEndian == 1 ? stored : stored.map { Value(littleEndian: $0) }
    }

    mutating func readArray() throws -> [Float] {
        let patterns: [UInt32] = try readArray()
        return patterns.map(Float.init(bitPattern:))
    }

    mutating func readStrings() throws -> [String] {
        let count = try readCount(size: 8)
        var result: [String] = []
        for _ in 0..<count {
            let length = try readCount(size: 1)
            result.append(data.withUnsafeBytes { String(decoding: $0[offset..<offset + length], as: UTF8.self) })
            offset += length
        }
        return result
    }
}
