/// Weights by feature, in the order of the features: sums do not depend on how a dictionary is laid out.
struct SparseVector: Sendable {
    private(set) var items: [(feature: UInt64, weight: Double)] = []

    /// Adds the weights of features that occur several times.
    init(_ pairs: some Sequence<(UInt64, Double)>) {
        for (feature, weight) in pairs.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
            if items.last?.feature == feature { items[items.count - 1].weight += weight } else { items.append((feature, weight)) }
        }
    }

    var length: Double { items.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot() }

    /// The same direction with length 1; nothing stays nothing.
    var normalized: SparseVector {
        let length = length
        return length > 0 ? SparseVector(items.map { ($0.feature, $0.weight / length) }) : self
    }

    func dot(_ other: SparseVector) -> Double {
        var (a, b, sum) = (0, 0, 0.0)
        while a < items.count, b < other.items.count {
            if items[a].feature == other.items[b].feature {
                sum += items[a].weight * other.items[b].weight
                a += 1
                b += 1
            } else if items[a].feature < other.items[b].feature {
                a += 1
            } else {
                b += 1
            }
        }
        return sum
    }

    static func + (left: SparseVector, right: SparseVector) -> SparseVector {
        SparseVector((left.items + right.items).map { ($0.feature, $0.weight) })
    }
}
