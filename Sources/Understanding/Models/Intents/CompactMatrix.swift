/// Rows of weights in half the space: each number keeps the upper 16 bits of its 32 (bfloat16), which is as exact as
/// learned weights are.
struct CompactMatrix: Sendable, Hashable {
    private(set) var width = 0
    private(set) var values: [UInt16] = []

    init() {}

    init(width: Int, values: [UInt16]) {
        self.width = width
        self.values = values
    }

    init(_ numbers: [Float], width: Int) {
        self.width = width
        values = numbers.map(Self.rounded)
    }

    var count: Int { width == 0 ? 0 : values.count / width }

    /// Whether every number is finite.
    var isFinite: Bool { !values.contains { $0 & 0x7F80 == 0x7F80 } }

    /// Adds a row times a factor.
    @inline(__always)
    func add(row: Int, times factor: Float, to sums: UnsafeMutableBufferPointer<Float>, _ values: UnsafeBufferPointer<UInt16>) {
        let base = row * width
        for at in 0..<width { sums[at] += factor * Float(bitPattern: UInt32(values[base + at]) << 16) }
    }

    /// The product with a sparse vector, added to a start.
    func product(_ vector: [(feature: Int32, value: Float)], start: [Float]) -> [Float] {
        var result = start
        result.withUnsafeMutableBufferPointer { sums in
            values.withUnsafeBufferPointer { values in
                for (feature, value) in vector { add(row: Int(feature), times: value, to: sums, values) }
            }
        }
        return result
    }

    /// The product with a dense vector.
    func product(_ vector: [Float]) -> [Float] {
        var result = [Float](repeating: 0, count: width)
        result.withUnsafeMutableBufferPointer { sums in
            values.withUnsafeBufferPointer { values in
                for row in 0..<min(count, vector.count) where vector[row] != 0 { add(row: row, times: vector[row], to: sums, values) }
            }
        }
        return result
    }

    /// To the nearest, ties to even.
    private static func rounded(_ number: Float) -> UInt16 {
        let bits = number.bitPattern
        return UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16)
    }
}
