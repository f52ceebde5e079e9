/// Dynamic programming over the tags of a text (Viterbi): an inside tag follows only its own beginning or inside.
struct TagLattice {
    /// Outside first, then pairs of beginning and inside.
    let tags: [Int32]
    let tagCount: Int
    let transitions: [Float]

    @inline(__always)
    private func transition(_ from: Int, _ to: Int) -> Float {
        transitions[Int(tags[from]) * tagCount + Int(tags[to])]
    }

    private func opening(_ to: Int) -> Float { transitions[tagCount * tagCount + Int(tags[to])] }

    private func isInside(_ at: Int) -> Bool { at > 0 && at % 2 == 0 }

    /// The best path, as indices into `tags`.
    func best(_ scores: [Float], count: Int) -> [Int] {
        let width = tags.count
        var values = [Float](repeating: -.infinity, count: width)
        var next = values
        var back = [Int32](repeating: 0, count: width * count)
        for at in 0..<width where !isInside(at) { values[at] = scores[at] + opening(at) }
        for index in 1..<max(1, count) {
            let base = index * width
            for to in 0..<width {
                var best: Float = -.infinity
                var from = 0
                if isInside(to) {
                    for other in [to - 1, to] {
                        let value = values[other] + transition(other, to)
                        if value > best { (best, from) = (value, other) }
                    }
                } else {
                    for other in 0..<width {
                        let value = values[other] + transition(other, to)
                        if value > best { (best, from) = (value, other) }
                    }
                }
                next[to] = best + scores[base + to]
                back[base + to] = Int32(from)
            }
            swap(&values, &next)
        }
        var path = [Int](repeating: 0, count: count)
        var at = values.indices.max { values[$0] < values[$1] } ?? 0
        for index in stride(from: count - 1, through: 0, by: -1) {
            path[index] = at
            at = Int(back[index * width + at])
        }
        return path
    }

    /// For each token, by how much the best path beats the best one that tags the token otherwise (max-marginals).
    func margins(_ scores: [Float], count: Int) -> [Float] {
        let width = tags.count
        var forward = [Float](repeating: -.infinity, count: width * count)
        var backward = [Float](repeating: 0, count: width * count)
        for at in 0..<width where !isInside(at) { forward[at] = scores[at] + opening(at) }
        for index in 1..<max(1, count) {
            for to in 0..<width {
                var best: Float = -.infinity
                for from in isInside(to) ? to - 1..<to + 1 : 0..<width {
                    best = max(best, forward[(index - 1) * width + from] + transition(from, to))
                }
                forward[index * width + to] = best + scores[index * width + to]
            }
        }
        for index in stride(from: count - 2, through: 0, by: -1) {
            for from in 0..<width {
                var best: Float = -.infinity
                for to in 0..<width where !isInside(to) || to == from || to - 1 == from {
                    best = max(best, backward[(index + 1) * width + to] + scores[(index + 1) * width + to] + transition(from, to))
                }
                backward[index * width + from] = best
            }
        }
        return (0..<count).map { index in
            var first: Float = -.infinity
            var second: Float = -.infinity
            for at in 0..<width {
                let value = forward[index * width + at] + backward[index * width + at]
                if value > first { (second, first) = (first, value) } else if value > second { second = value }
            }
            return second == -.infinity ? 100 : first - second
        }
    }
}
