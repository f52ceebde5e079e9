/// Phrases in one sorted array of scalars, for finding those that begin at an offset of a text.
///
/// A range of the array narrows with each scalar of the text by binary search: no nodes, no pointers, and 100,000 names
/// cost a few comparisons for each scalar.
struct PhraseTable: Sendable {
    private var scalars: [UInt32] = []
    private var starts: [Int32] = [0]
    private var heads: [UInt32: Range<Int32>] = [:]
    private var payloadStarts: [Int32] = [0]
    private var payloads: [Int32] = []

    /// Collects phrases before they are sorted.
    struct Builder {
        fileprivate var scalars: [UInt32] = []
        fileprivate var starts: [Int32] = [0]
        fileprivate var payloads: [Int32] = []

        mutating func add(_ key: [UInt32], payload: Int32) {
            guard !key.isEmpty else { return }
            scalars.append(contentsOf: key)
            starts.append(Int32(scalars.count))
            payloads.append(payload)
        }
    }

    init() {}

    init(_ builder: Builder) {
        let source = builder.scalars
        let bounds = builder.starts
        var order = Array(0..<Int32(builder.payloads.count))
        source.withUnsafeBufferPointer { flat in
            order.sort { a, b in
                let rangeA = Int(bounds[Int(a)])..<Int(bounds[Int(a) + 1])
                let rangeB = Int(bounds[Int(b)])..<Int(bounds[Int(b) + 1])
                let shared = min(rangeA.count, rangeB.count)
                for offset in 0..<shared {
                    let left = flat[rangeA.lowerBound + offset]
                    let right = flat[rangeB.lowerBound + offset]
                    if left != right { return left < right }
                }
                if rangeA.count != rangeB.count { return rangeA.count < rangeB.count }
                return a < b
            }
        }
        scalars.reserveCapacity(source.count)
        for index in order {
            let key = source[Int(bounds[Int(index)])..<Int(bounds[Int(index) + 1])]
            let last = starts.count > 1 ? scalars[Int(starts[starts.count - 2])...] : []
            if starts.count == 1 || !last.elementsEqual(key) {
                scalars.append(contentsOf: key)
                starts.append(Int32(scalars.count))
                payloadStarts.append(Int32(payloads.count))
            }
            payloads.append(builder.payloads[Int(index)])
            payloadStarts[payloadStarts.count - 1] = Int32(payloads.count)
        }
        var index = 0
        while index < count {
            let head = scalars[Int(starts[index])]
            var end = index
            while end < count, scalars[Int(starts[end])] == head { end += 1 }
            heads[head] = Int32(index)..<Int32(end)
            index = end
        }
    }

    var count: Int { starts.count - 1 }

    /// What was added under a phrase.
    func payloads(of phrase: Int) -> ArraySlice<Int32> {
        payloads[Int(payloadStarts[phrase])..<Int(payloadStarts[phrase + 1])]
    }

    /// Calls back for every phrase that the text has at an offset, shortest first, with the offset after it.
    func forEachMatch(in text: [UInt32], at start: Int, _ body: (_ phrase: Int, _ end: Int) -> Void) {
        guard start < text.count, let head = heads[text[start]] else { return }
        var low = Int(head.lowerBound)
        var high = Int(head.upperBound)
        var depth = 1
        while low < high {
            if Int(starts[low + 1] - starts[low]) == depth {
                body(low, start + depth)
                low += 1
            }
            guard start + depth < text.count, low < high else { return }
            let wanted = text[start + depth]
            low = bound(low, high, depth) { $0 < wanted }
            high = bound(low, high, depth) { $0 <= wanted }
            depth += 1
        }
    }

    /// The first phrase in a range whose scalar at a depth does not satisfy the condition.
    private func bound(_ low: Int, _ high: Int, _ depth: Int, _ isBefore: (UInt32) -> Bool) -> Int {
        var low = low
        var high = high
        while low < high {
            let middle = (low + high) / 2
            if isBefore(scalars[Int(starts[middle]) + depth]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
