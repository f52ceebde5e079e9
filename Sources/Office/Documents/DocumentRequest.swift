import Dialog
import DialogModel
import Directory
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
    /// The words of the kind of paper, as the domain knows them, to compare with `category` of the papers.
    var categories: [String]
    /// Codes of the departments that issued it, with what is below them.
    var issuers: [String]
    /// The issuer in the speaker's words.
    var issuerWords: String?
    var authors: [Mention]
    var period: IssuePeriod?

    init(_ context: ActionContext, categories words: ChoiceWords) throws {
        let slots = context.frame.slots
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
        let category = Self.text(slots["category"])
        categories = category.map { [$0] + words.words(for: $0) } ?? []
        let departments = MentionResolver.mentions(slots["issuer"])
        issuers = try departments.flatMap(\.candidates).filter { $0.kind == .department }.flatMap { try reader.subtree(of: $0.id) }
        issuerWords = departments.first?.text
        authors = MentionResolver.mentions(slots["person"]).filter { $0.kind == .person }
        period = IssuePeriod(slots["year"])
    }

    /// Whether words say what is sought.
    var hasWords: Bool { number != nil || title != nil || topic != nil }

    /// Whether anything does.
    var isEmpty: Bool {
        chosen.isEmpty && !hasWords && categories.isEmpty && issuers.isEmpty && authors.isEmpty && period == nil
    }

    /// What was asked in the speaker's words, for "I found nothing on …".
    var words: String? { number ?? title ?? topic ?? issuerWords }

    /// The query for the search.
    func query(clearance: Clearance, author: String?, limit: Int) -> DocumentQuery {
        DocumentQuery(
            text: topic ?? "", number: number, title: title, issuerCodes: issuers, categories: categories,
            years: period?.years ?? [], authorNo: author, issuedFrom: period?.first, issuedTo: period?.last,
            clearance: clearance, limit: limit)
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
