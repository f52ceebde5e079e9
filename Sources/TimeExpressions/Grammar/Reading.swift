/// An expression as the grammar read it: offsets in normalised scalars.
struct Reading {
    var values: [TimeValue]
    var start: Int
    var end: Int
    var rule: String
    /// What was said, where it was one moment.
    var moment: Moment?

    init(values: [TimeValue], start: Int, end: Int, rule: String, moment: Moment? = nil) {
        self.values = values
        self.start = start
        self.end = end
        self.rule = rule
        self.moment = moment
    }
}
