import Foundation

/// The words of questions that are about no table: `Schemas/question-words.json`.
public struct QuestionWords: Sendable, Codable {
    var operators: [String: [String]]
    var filler: [String]
    var classifiers: [String]
    /// Words that speak of the same, for columns whose names are not said as they are written.
    var related: [[String]]
    var compared: Compared

    /// How two or more things of one table are set beside each other.
    struct Compared: Sendable, Codable {
        var more: [String]
        var less: [String]
        var difference: [String]
        var count: [String]
    }
    /// Words by which the reader asks to see the SQL.
    public var sql: [String]

    /// - Throws: ``QuestionError/badDescription(path:reason:)``.
    public init(file: URL) throws(QuestionError) {
        do {
            self = try JSONDecoder().decode(QuestionWords.self, from: Data(contentsOf: file))
        } catch {
            throw .badDescription(path: file.path, reason: String(describing: error))
        }
        for name in operators.keys.sorted() where Operator(rawValue: name) == nil {
            throw .badDescription(path: file.path, reason: "\(name) is no operator; see the list in the file that came with the program")
        }
    }
}

/// What a word of a question does.
enum Operator: String, Sendable {
    case count, list, which, who, average, sum, maximum, minimum, most, least, high, low, latest, earliest
    case more, atLeast, less, atMost, each, not, without, with, me, mine, ours, below, inclusive, top, named, surname, contains, distinct, either, between
    /// Understood, and not to be had: the question is left alone.
    case share, other

    var comparison: Comparison? {
        switch self {
        case .more: .more
        case .atLeast: .atLeast
        case .less: .less
        case .atMost: .atMost
        default: nil
        }
    }
}

extension QuestionWords {
    /// Whether somebody asks to see the SQL.
    public func asksForSQL(_ text: String) -> Bool {
        let tokens = WordForm.tokens(of: text).map(\.text)
        return sql.contains { phrase in
            let wanted = WordForm.tokens(of: phrase).map(\.text)
            guard wanted.count <= tokens.count else { return false }
            return (0...(tokens.count - wanted.count)).contains { Array(tokens[$0..<($0 + wanted.count)]) == wanted }
        }
    }
}
