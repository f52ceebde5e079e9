/// Sparse feature vectors, one after the other in flat arrays.
struct SparseRows: Sendable {
    private(set) var starts: [Int32] = [0]
    var features: [Int32] = []
    var values: [Float] = []

    var count: Int { starts.count - 1 }

    mutating func endRow() { starts.append(Int32(features.count)) }

    func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
