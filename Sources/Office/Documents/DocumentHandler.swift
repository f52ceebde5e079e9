import Dialog
import DialogModel
import Directory

/// Finds official papers and who wrote them. A paper that the asker may not read does not exist.
///
/// - `documents.find` searches and shows the best, or opens the one that was chosen;
/// - `documents.open` opens the one that the dialog is about;
/// - `documents.author` says who wrote it;
/// - `documents.answer` answers a question that nothing else covers, or stays silent.
public struct DocumentHandler: ActionHandler {
    private let categories: ChoiceWords
    private let questions: ChoiceWords

    /// - Parameter slots: the domain's slots; the words for kinds of papers are read from `category`, those that say nothing of
    ///   a paper's subject from `paper_question`.
    public init(slots: [String: SlotDefinition]) {
        categories = ChoiceWords(slots["category"])
        questions = ChoiceWords(slots["paper_question"])
    }

    public var actions: [String] { ["documents.find", "documents.author", "documents.open", "documents.answer"] }

    public func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
        guard let viewer = try DirectoryReader(context.database).person(context.sender) else {
            var outcome = ActionOutcome(.finish)
            outcome.effects = [.refused(.unknownPerson)]
            outcome.say = [Say("contacts_unknown_sender")]
            return outcome
        }
        let shelf = try DocumentShelf(context: context, viewer: viewer)
        let request = try DocumentRequest(context, categories: categories, questions: questions)
        let finder = DocumentFinder(shelf: shelf, request: request)
        switch action {
        case "documents.author": return try finder.author()
        case "documents.open": return try finder.open()
        case "documents.answer": return try finder.answer()
        default: return try finder.find()
        }
    }
}
