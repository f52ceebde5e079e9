import Foundation

/// Writes little-endian numbers, arrays and strings, each array after its length.
struct BinaryWriter {
    private var bytes: [UInt8] = []

    mutating func write<Value: FixedWidthInteger>(_ value: Value) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write<Value: FixedWidthInteger>(_ values: [Value]) {
        write(UInt64(values.count))
        let stored = Value(1).littleEndian == 1 ? values : values.map { $0.littleEndian }
        stored.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ values: [Float]) {
        write(values.map { $0.bitPattern })
    }

    mutating func write(_ values: [String]) {
        write(UInt64(values.count))
        for value in values { write(Array(value.utf8)) }
    }

    /// The bytes with their checksum at the end.
    func finished() -> Data {
        var result = Data(bytes)
        withUnsafeBytes(of: BinaryReader.checksum(result).littleEndian) { result.append(contentsOf: $0) }
        return result
    }
}
