/// Words over normalised scalars.
///
/// While it is built, children are looked up by hashing; frozen, the children of a node lie side by side in the order of
/// their scalars, nodes near the root first: what every text touches stays in the processor's cache.
struct WordTrie: Sendable {
    /// Children by node and scalar, until it is frozen.
    private var building: [UInt64: Int32] = Dictionary(minimumCapacity: 1 << 17)
    private var nodeCount: Int32 = 1
    /// Frozen: for each node the first of its children; one more at the end.
    private var firstChild: [Int32] = []
    /// Frozen: the scalars that lead to the nodes. Node n + 1 is the n-th child.
    private var scalars: [UInt32] = []
    /// Which scalars of the basic plane words begin with, one bit each.
    private var firsts = [UInt64](repeating: 0, count: 1024)

    static let root: Int32 = 0

    /// Adds a word and gives the node at its end.
    mutating func insert(_ word: some Sequence<Unicode.Scalar>) -> Int32 {
        var node = Self.root
        for scalar in word {
            if node == Self.root, scalar.value < 0x10000 { firsts[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
            let key = UInt64(node) << 32 | UInt64(scalar.value)
            if let known = building[key] { node = known } else {
                building[key] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        return node
    }

    /// Orders the nodes for looking up.
    ///
    /// - Returns: for each node its new number.
    mutating func freeze() -> [Int32] {
        // Keys are ordered by node, then by scalar.
        let edges = building.sorted { $0.key < $1.key }
        var begin = [Int](repeating: 0, count: Int(nodeCount) + 1)
        for edge in edges { begin[Int(edge.key >> 32) + 1] += 1 }
        for node in 0..<Int(nodeCount) { begin[node + 1] += begin[node] }
        var numbers = [Int32](repeating: 0, count: Int(nodeCount))
        var order: [Int32] = [Self.root]
        var at = 0
        while at < order.count {
            firstChild.append(Int32(scalars.count))
            for edge in edges[begin[Int(order[at])]..<begin[Int(order[at]) + 1]] {
                numbers[Int(edge.value)] = Int32(order.count)
                order.append(edge.value)
                scalars.append(UInt32(truncatingIfNeeded: edge.key))
            }
            at += 1
        }
        firstChild.append(Int32(scalars.count))
        building = [:]
        return numbers
    }

    /// Whether some word begins with the scalar.
    func begins(with scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value < 0x10000 else { return child(of: Self.root, scalar) >= 0 }
        return firsts[Int(value >> 6)] & (1 << UInt64(value & 63)) != 0
    }

    /// The node after one more scalar, or -1.
    func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
        var low = Int(firstChild[Int(node)]), high = Int(firstChild[Int(node) + 1])
        let value = scalar.value
        while high - low > 8 {
            let middle = (low + high) / 2
            if scalars[middle] <= value { low = middle } else { high = middle }
        }
        while low < high {
            if scalars[low] == value { return Int32(low + 1) }
            low += 1
        }
        return -1
    }
}
