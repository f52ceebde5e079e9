import DialogModel
import Generation
import Language
import Storage
import TimeExpressions

extension DialogEngine {
    /// Why a turn answered as it did, in words, a line each (see ``TurnExplanation``).
    ///
    /// - Parameters:
    ///   - events: those of the turn, such as ``TurnResult/events``.
    ///   - language: the reader's.
    ///   - now: the reader's wall clock: days are named relative to it.
    public func explanation(of events: [Event], language: TextLanguage, now: LocalDateTime) -> [String] {
        let configuration = configuration
        return TurnExplanation(events, in: configuration.domain).lines.map {
            configuration.renderer.render($0, language: language, now: now)
        }
    }

    /// What happened in the last turn of a dialog; nothing before its first.
    public func lastTurn(conversation: String, sender: String) throws -> [Event] {
        try configuration.database.read {
            try ConversationStore($0).recentTurns(1, conversation: conversation, sender: sender).last ?? []
        }
    }

    /// The words of a template that needs no values.
    public func words(_ response: String, language: TextLanguage, now: LocalDateTime) -> String {
        configuration.renderer.render(Say(response), language: language, now: now)
    }

    /// Where a dialog stands, as the next turn will find it.
    public func state(conversation: String, sender: String) throws -> DialogState {
        try cachedState(conversation: conversation, sender: sender)
            ?? configuration.database.read { try ConversationStore($0).state(conversation: conversation, sender: sender) }
    }
}
