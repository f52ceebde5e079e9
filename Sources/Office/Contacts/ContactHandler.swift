import Dialog
import DialogModel
import Directory

/// Answers who is who: people by name, department, post, place or duty, and how to reach them.
///
/// `contacts.find` looks for one person, `contacts.list` lists several. Neither changes anything.
public struct ContactHandler: ActionHandler {
    private let attributes: ChoiceWords
    private let scopes: ChoiceWords

    /// - Parameter slots: the domain's slots; the words of `attribute` and `scope` are read from them.
    public init(slots: [String: SlotDefinition]) {
        attributes = ChoiceWords(slots["attribute"])
        scopes = ChoiceWords(slots["scope"])
    }

    public var actions: [String] { ["contacts.find", "contacts.list"] }

    public func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
        guard let book = try ContactBook(context) else { return Self.unknownSender }
        let request = ContactRequest(context, attributes: attributes, scopes: scopes)
        let replies = ContactReplies(book: book, request: request)
        if BulkGuard.refuses(request, isList: action == "contacts.list") { return replies.refusedInBulk() }
        switch action {
        case "contacts.list": return try ContactLists(book: book, request: request, replies: replies).answer()
        default: return try ContactFinder(book: book, request: request, replies: replies).answer()
        }
    }

    /// The engine lets nobody in whom the directory does not know; this is the second lock.
    private static var unknownSender: ActionOutcome {
        var outcome = ActionOutcome(.finish)
        outcome.effects = [.refused(.unknownPerson)]
        outcome.say = [Say("contacts_unknown_sender")]
        return outcome
    }
}
