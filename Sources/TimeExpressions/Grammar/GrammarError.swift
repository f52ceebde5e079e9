/// What is wrong in a file of words or rules.
struct GrammarError: Error, Hashable, CustomStringConvertible {
    let file: String
    /// The line, counted from 1.
    let line: Int
    let problem: String

    var description: String { "\(file), line \(line): \(problem)" }
}
