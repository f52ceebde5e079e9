/// A node of what a rule means: terms of all rules lie in one table, arguments before the calls that take them.
enum MeaningTerm: Sendable {
    /// The meaning of what stands at a place of the pattern, counted from 0.
    case place(Int32)
    /// A name whose place the pattern left out.
    case absent
    case constant(Int)
    /// A call; the range lies in the table of arguments.
    case call(Operation, TableRange)
}
