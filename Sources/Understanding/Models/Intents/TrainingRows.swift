/// What the learners of the intent classifier train on.
struct TrainingRows: Sendable {
    var rows = SparseRows()
    var labels: [Int32] = []
    /// How much each row counts; a learner sees a row in that share of its passes.
    var weights: [Float] = []
    /// The example that a row comes from: variants of one are held out together.
    var groups: [Int32] = []
    var featureCount = 0
}
