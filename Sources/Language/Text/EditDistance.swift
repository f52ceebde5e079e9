/// How many letters two words differ by: insertions, deletions, substitutions and swaps of neighbours.
///
/// The restricted Damerau–Levenshtein distance (optimal string alignment), which counts a swap as one.
public enum EditDistance {
    /// The distance, or `nil` where it is greater than the bound.
    public static func within(_ bound: Int, _ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int? {
        guard abs(a.count - b.count) <= bound else { return nil }
        if a == b { return 0 }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        var current = before
        for i in 1...a.count {
            current[0] = i
            var best = i
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    value = min(value, before[j - 2] + 1)
                }
                current[j] = value
                best = min(best, value)
            }
            if best > bound { return nil }
            (before, previous, current) = (previous, current, before)
        }
        return previous[b.count] <= bound ? previous[b.count] : nil
    }

    /// Whether one edit or none turns one into the other; no allocation.
    public static func atMostOne(_ a: some BidirectionalCollection<Unicode.Scalar>,
                                 _ b: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        var i = a.startIndex
        var j = b.startIndex
        while i < a.endIndex, j < b.endIndex, a[i] == b[j] {
            a.formIndex(after: &i)
            b.formIndex(after: &j)
        }
        let restA = a[i...]
        let restB = b[j...]
        if restA.isEmpty { return restB.count <= 1 }
        if restB.isEmpty { return restA.count <= 1 }
        let (tailA, tailB) = (restA.dropFirst(), restB.dropFirst())
        if tailA.elementsEqual(tailB) || tailA.elementsEqual(restB) || restA.elementsEqual(tailB) { return true }
        guard let nextA = tailA.first, let nextB = tailB.first else { return false }
        return restA.first == nextB && restB.first == nextA && tailA.dropFirst().elementsEqual(tailB.dropFirst())
    }

    /// The same for strings.
    public static func atMostOne(_ a: String, _ b: String) -> Bool {
        atMostOne(a.unicodeScalars, b.unicodeScalars)
    }
}
