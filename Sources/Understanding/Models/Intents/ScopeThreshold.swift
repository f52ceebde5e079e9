/// Finds the score from which on a text is in scope.
enum ScopeThreshold {
    /// What it is worth to tell apart all of what is out of scope, in shares of what is in scope and understood.
    private static let worth: Float = 0.03

    /// - Parameters:
    ///   - texts: probabilities and labels of texts that were held out; label −1 is out of scope.
    ///   - outside: numbers of the labels that stand for out of scope.
    static func find(_ texts: [(probabilities: [Float], label: Int)], outside: Set<Int>) -> Float {
        var inner: [Float] = []
        var outer: [Float] = []
        for (probabilities, label) in texts {
            var best = -1
            for at in probabilities.indices where !outside.contains(at) && (best < 0 || probabilities[at] > probabilities[best]) { best = at }
            guard best >= 0 else { continue }
            let out = outside.isEmpty ? nil : outside.reduce(Float(0)) { $0 + probabilities[$1] }
            let score = Calibration.scope(best: probabilities[best], outside: out)
            if label < 0 || outside.contains(label) {
                // What is taken for out of scope is so with any threshold.
                outer.append((out ?? 0) > probabilities[best] ? -.infinity : score)
            } else if label == best {
                inner.append(score)
            }
        }
        guard inner.count >= 12, outer.count >= 5 else { return -.infinity }
        inner.sort()
        outer.sort()
        var best = (worth: -Float.infinity, threshold: -Float.infinity)
        var caught = 0
        for (lost, candidate) in inner.prefix(inner.count / 5).enumerated() {
            while caught < outer.count, outer[caught] < candidate { caught += 1 }
            let value = worth * Float(caught) / Float(outer.count) - Float(lost) / Float(inner.count)
            if value > best.worth { best = (value, candidate) }
        }
        return best.threshold
    }
}
