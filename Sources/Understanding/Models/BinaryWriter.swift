import Foundation

/// Writes little-endian numbers, arrays and strings, each array after its length.
struct BinaryWriter {
    private var data = Data()

    mutating func write<Value: FixedWidthInteger>(_ value: Value) {
        withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }

    mutating func write<Value: FixedWidthInteger>(_ values: [Value]) {
        write(UInt64(values.count))
        for value in values { write(value) }
    }

    mutating func write(_ values: [UInt64]) {
        write(UInt64(values.count))
        values.map(\.littleEndian).withUnsafeBytes { data.append(contentsOf: $0) }
    }

    mutating func write(_ values: [Float]) {
        write(UInt64(values.count))
        values.map(\.bitPattern.littleEndian).withUnsafeBytes { data.append(contentsOf: $0) }
    }

    mutating func write(_ values: [String]) {
        write(UInt64(values.count))
        for value in values {
            let bytes = Array(value.utf8)
            write(UInt64(bytes.count))
            data.append(contentsOf: bytes)
        }
    }

    /// The bytes with their checksum at the end.
    func finished() -> Data {
        var result = data
        withUnsafeBytes(of: BinaryReader.checksum(data).littleEndian) { result.append(contentsOf: $0) }
        return result
    }
}
