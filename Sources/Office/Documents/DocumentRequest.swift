import Dialog
import DialogModel
import Directory
import Foundation
import Language
import TimeExpressions

/// What somebody asks of the papers, read from the frame.
struct DocumentRequest {
    /// Numbers of papers that were chosen or spoken of before.
    var chosen: [String]
    /// A number in the speaker's words.
    var number: String?
    var title: String?
    /// Words or a whole question.
    var topic: String?
    /// The topic is all that was said, so that the issuer, the author and the kind stand in it as well.
    var isWholeText: Bool
    /// The words of the kind of paper, as the domain knows them, to compare with `category` of the papers.
    var categories: [String]
    /// Codes of the departments that issued it, with what is below them.
    var issuers: [String]
    /// The issuer in the speaker's words.
    var issuerWords: String?
    var authors: [Mention]
    var period: IssuePeriod?

    /// The topic without words that say nothing of a subject: "who wrote", 发布的.
    private let bareTopic: String
    /// The clause of the text that the topic stands in.
    let clause: String?
    /// All that was said: what the sentence that is quoted shall answer.
    private let question: String
    /// The article of a paper that was asked for by its number.
    let article: Int?
    /// Words for times in the text, which went into `period`.
    private let timeWords: [String]

    init(_ context: ActionContext, categories words: ChoiceWords, questions: ChoiceWords) throws {
        let slots = context.frame.slots
        question = context.text
        article = Article.number(in: context.text)
        let reader = DirectoryReader(context.database)
        let document = MentionResolver.mentions(slots["document"])
        chosen = document.flatMap { $0.candidates.filter { $0.kind == .document } }.map(\.id)
        let unknown = document.filter(\.candidates.isEmpty).map(\.text).first ?? Self.text(slots["document"])
        number = Self.text(slots["number"])
        title = Self.text(slots["title"])
        topic = Self.text(slots["topic"])
        // An answer to "which paper?" is a number, a title or a subject: the search tells them apart.
        if topic == nil, number == nil, title == nil { topic = unknown }
        else if number == nil { number = unknown }
        func isWhole(_ words: String) -> Bool { NormalizedText.key(words).count >= NormalizedText.key(context.text).count - 2 }
        isWholeText = topic.map(isWhole) ?? false
        bareTopic = topic.map { isWhole($0) ? questions.rest(of: $0) : $0 } ?? ""
        clause = topic.flatMap { Clause.holding($0, in: context.text) }
        let category = Self.text(slots["category"])
        categories = category.map { [$0] + words.words(for: $0) } ?? []
        let departments = MentionResolver.mentions(slots["issuer"])
        issuers = try departments.flatMap(\.candidates).filter { $0.kind == .department }.flatMap { try reader.subtree(of: $0.id) }
        issuerWords = departments.first?.text
        authors = MentionResolver.mentions(slots["person"]).filter { $0.kind == .person }
        period = IssuePeriod(slots["year"])
        timeWords = period == nil ? [] : Self.timeWords(in: context)
    }

    /// Whether words say what is sought.
    var hasWords: Bool { number != nil || title != nil || topic != nil }

    /// Whether anything does.
    var isEmpty: Bool {
        chosen.isEmpty && !hasWords && categories.isEmpty && issuers.isEmpty && authors.isEmpty && period == nil
    }

    /// Whether the words can mean nothing but the paper that the dialog is about: "who wrote it?"
    var mayPointBack: Bool {
        guard !hasSubject else { return false }
        return isWholeText || article != nil || DocumentSearch.pointsBack(question)
    }

    /// What was asked in the speaker's words, for "I found nothing on …".
    var words: String? { number ?? title ?? topic ?? issuerWords }

    /// Whether the words are a subject of their own; "who drafted this paper" is not.
    var hasSubject: Bool { number != nil || title != nil || DocumentSearch.hasSubject(Article.removed(from: subject)) }

    /// Whether anything narrows the search besides words.
    var isFiltered: Bool { !categories.isEmpty || !issuers.isEmpty || !authors.isEmpty || period != nil }

    /// The topic without the words that went into filters.
    private var subject: String {
        var subject = bareTopic
        guard isWholeText, isFiltered else { return subject }
        var names = authors.map(\.text) + [issuerWords].compactMap { $0 } + timeWords
        // The longest first: 管理办法 before 办法.
        names += categories.sorted { ($1.count, $0) < ($0.count, $1) }
        for name in names where !name.isEmpty {
            subject = subject.replacingOccurrences(of: name, with: " ", options: .caseInsensitive)
        }
        // 上周发了哪些文件: what is left names no subject.
        return DocumentSearch.hasSubject(subject) ? subject : ""
    }

    private static func timeWords(in context: ActionContext) -> [String] {
        let scalars = Array(context.text.unicodeScalars)
        return TimeRecognizer().recognize(context.text, reference: context.localNow, language: context.language).map { found in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[found.range.clamped(to: scalars.indices)])
            return String(view)
        }
    }

    /// The query for the search.
    func query(access: DocumentAccess, author: String?, limit: Int) -> DocumentQuery {
        DocumentQuery(
            text: subject, number: number, title: title, issuerCodes: issuers, categories: categories,
            years: period?.years ?? [], authorNo: author, issuedFrom: period?.first, issuedTo: period?.last,
            access: access, limit: limit, passageText: question)
    }

    private static func text(_ value: SlotValue?) -> String? {
        switch value {
        case .text(let text): NormalizedText.key(text).isEmpty ? nil : text
        case .number(let number): String(number)
        case .mentions(let mentions): mentions.first { $0.candidates.isEmpty }?.text
        default: nil
        }
    }
}
