import Foundation

/// Reads what `BinaryWriter` wrote; never beyond the end.
struct BinaryReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ data: Data) throws {
        let all = [UInt8](data)
        guard all.count >= 8 else { throw NLUModelError.notAModel }
        let body = all.count - 8
        let expected = all.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: body, as: UInt64.self)) }
        guard Self.checksum(data.prefix(body)) == expected else { throw NLUModelError.damaged }
        bytes = Array(all.prefix(body))
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
        guard offset + size <= bytes.count else { throw NLUModelError.damaged }
        defer { offset += size }
        return bytes.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self)) }
    }

    private mutating func readCount(size: Int) throws -> Int {
        let count = try read(UInt64.self)
        guard count <= UInt64((bytes.count - offset) / size) else { throw NLUModelError.damaged }
        return Int(count)
    }

    mutating func readArray<Value: FixedWidthInteger>() throws -> [Value] {
        let count = try readCount(size: MemoryLayout<Value>.size)
        let range = offset..<offset + count * MemoryLayout<Value>.size
        offset = range.upperBound
        let stored = [Value](unsafeUninitializedCapacity: count) { target, initialized in
            UnsafeMutableRawBufferPointer(target).copyBytes(from: bytes[range])
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
            result.append(String(decoding: bytes[offset..<offset + length], as: UTF8.self))
            offset += length
        }
        return result
    }
}
