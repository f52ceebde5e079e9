/// What is kept out of a first training, to calibrate with: one example in eight, and, where no examples stand for what
/// is out of scope, one intent in eight with all of its examples, so that there are texts that nothing fits.
struct HoldOut: Sendable {
    /// Rows that are trained on.
    var kept: [Int] = []
    /// Rows to calibrate with: of each example that was kept out the first.
    var held: [Int] = []
    /// Labels that are not trained on.
    var leftOut: Set<Int32> = []

    /// Nil where there are too few examples to spare any.
    init?(_ data: TrainingRows, exampleCount: Int, labelCount: Int, hasOutside: Bool) {
        guard exampleCount >= 40 else { return nil }
        if !hasOutside, labelCount >= 16 { leftOut = Set((0..<Int32(labelCount)).filter { $0 % 8 == 3 }) }
        var seen = Set<Int32>()
        for row in data.labels.indices {
            let group = data.groups[row]
            if group % 8 != 7, !leftOut.contains(data.labels[row]) {
                kept.append(row)
            } else if group >= 0, seen.insert(group).inserted {
                held.append(row)
            }
        }
    }
}
