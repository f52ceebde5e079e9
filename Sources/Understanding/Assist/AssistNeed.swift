import DialogModel

/// When a chat model is asked: the embedded reading is in doubt, or the flow wants a second one.
public enum AssistNeed {
    /// Why a reading needs help; nil when it needs none.
    ///
    /// A text that is known word for word, answers the open question or chooses from a list is understood.
    public static func reason(_ understood: Understood, state: DialogState, domain: Domain) -> String? {
        guard understood.basis == .request || understood.basis == .change else { return nil }
        if understood.basis == .request, understood.confidence < Understander.decided {
            return "the embedded reading is \(Int((understood.confidence * 100).rounded())) % sure"
        }
        if let flow = state.frame.flatMap({ domain.flows[$0.flow] }), flow.usesAssist { return "\(flow.name) asks for it" }
        return nil
    }
}
