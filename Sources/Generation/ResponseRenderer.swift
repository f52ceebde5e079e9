import DialogModel
import Language
import Mustache
import Synchronization
import TimeExpressions

/// Turns what shall be said into words, by the domains' templates.
///
/// Which of several variants is used follows from the turn's number, so that the same dialog reads the same each time.
public final class ResponseRenderer: Sendable {
    private let responses: [String: [TextLanguage: [String]]]
    /// Templates are parsed when first used: a start needs few of them.
    private let parsed = Mutex<[String: MustacheTemplate]>([:])

    public init(responses: [String: [TextLanguage: [String]]]) {
        self.responses = responses
    }

    /// Whether the domains have a template of that name.
    public func has(_ response: String) -> Bool { responses[response] != nil }

    /// The words of one template.
    ///
    /// - Parameters:
    ///   - now: the reader's wall clock, for relative dates.
    ///   - turn: chooses the variant.
    /// - Returns: plain text; the template's name in angle brackets where the domains lack it (`mishu validate` reports
    ///   such).
    public func render(_ say: Say, language: TextLanguage, now: LocalDateTime, turn: Int = 0) -> String {
        guard let byLanguage = responses[say.response], let variants = byLanguage[language] ?? byLanguage[language == .chinese ? .english : .chinese],
            !variants.isEmpty
        else { return "⟨\(say.response)⟩" }
        let index = turn % variants.count
        let source = variants[index]
        let template: MustacheTemplate? = parsed.withLock { cache in
            let key = "\(language.rawValue)\(index)\(say.response)"
            if let known = cache[key] { return known }
            guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source) else { return nil }
            cache[key] = template
            return template
        }
        let words = ValueWords(dates: DateWords(language: language, now: now))
        let text = template?.render(words.context(say.values)) ?? source
        return Self.trimmed(text)
    }

    /// Without blanks at the ends and without the empty lines that skipped sections leave.
    private static func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }
}
