import Language
import TimeExpressions

/// One example of a language's `corpus.tsv`; the notation is described at the head of the file.
struct CorpusLine: Sendable, CustomStringConvertible {
    let text: String
    let reference: LocalDateTime
    let conventions: Conventions
    let expected: String

    var description: String { text }

    /// The examples of a language, from the folder that holds its grammar.
    static func all(of folder: LanguageFolder) throws -> [CorpusLine] {
        try folder.lines(of: "corpus.tsv").map { try CorpusLine($0) }
    }

    private init(_ line: Substring) throws {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4, let reference = fields[1].isEmpty ? Corpus.reference : LocalDateTime(fields[1]),
              let conventions = Conventions(named: fields[2].isEmpty ? "office" : fields[2]) else { throw Unreadable(line: String(line)) }
        text = fields[0]
        self.reference = reference
        self.conventions = conventions
        expected = fields[3]
    }

    /// A line that has not the four fields.
    struct Unreadable: Error, CustomStringConvertible {
        let line: String
        var description: String { "a line of a corpus has a text, a reference, conventions and values, separated by tabs: \(line)" }
    }

    /// What is found in the text, in the notation of the file.
    func found(language: TextLanguage) -> String {
        let scalars = Array(text.unicodeScalars)
        let expressions = TimeRecognizer(conventions: conventions).recognize(text, reference: reference, language: language)
        guard !expressions.isEmpty else { return "nothing" }
        return expressions.map { expression in
            let value = expression.values.first.map(notation) ?? ""
            if expression.range == 0..<scalars.count { return value }
            return "[" + String(String.UnicodeScalarView(scalars[expression.range])) + "] " + value
        }.joined(separator: " ; ")
    }
}
