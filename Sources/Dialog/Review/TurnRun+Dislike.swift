import DialogModel

extension TurnRun {
    /// The last answer was wrong: what was taken for the wish is named and dropped, and another wording asked for.
    mutating func dislike() throws {
        var values: [String: TemplateValue] = [:]
        if let flow = try state.frame?.flow ?? lastStarted() { values["flow"] = description(of: flow) }
        say(Say("chat_dislike", values))
        guard state.frame?.asked != nil else { return }
        emit(.offerClosed)
        finish(.denied)
    }

    /// The flow that the turn before this one began.
    private func lastStarted() throws -> String? {
        let turns = try ConversationStore(database).recentTurns(1, conversation: message.conversation, sender: identity.employeeNo)
        return turns.last.flatMap { PastTurn($0).started.last }
    }
}
