import DialogModel

/// Carries out the actions that flows call: the only place that reads or writes the office's data.
public protocol ActionHandler: Sendable {
    /// The actions that it carries out, such as `meetings.book`.
    var actions: [String] { get }

    /// Carries out one action. Runs inside the turn's transaction: no network, no model.
    ///
    /// - Throws: only what makes the turn impossible (the database failed). Anything a person can mend is an outcome.
    func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome

    /// What the questions and sentences of a flow's own steps may say besides their words: its values, by name.
    func spokenValues(_ context: ActionContext) throws -> [String: TemplateValue]
}

extension ActionHandler {
    public func spokenValues(_ context: ActionContext) throws -> [String: TemplateValue] { [:] }
}
