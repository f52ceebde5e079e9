/// What keeps questions from being answered.
public enum QuestionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A description of tables, words or a glossary cannot be used.
    case badDescription(path: String, reason: String)
    /// No database of that name.
    case noDatabase(path: String)
    /// A line that is no question.
    case badLine(number: Int, reason: String)
    /// Who asks is not in the directory.
    case unknownPerson(String)

    public var description: String {
        switch self {
        case .badDescription(let path, let reason): "\(path) cannot be used: \(reason); compare it with the file that came with the program"
        case .noDatabase(let path): "no database at \(path); give a SQLite file, or a folder with NAME.sqlite or NAME/NAME.sqlite"
        case .badLine(let number, let reason): "line \(number): \(reason); write {\"id\": …, \"question\": …} on one line"
        case .unknownPerson(let number): "\(number) is not in the directory; import the person first"
        }
    }
}
