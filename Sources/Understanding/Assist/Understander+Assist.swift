import DialogModel

extension Understander {
    /// The reading with what a chat model proposes in place of its commands, as far as it has ground; else as it was.
    ///
    /// - Parameters:
    ///   - understood: the embedded reading of the same text, state and context.
    ///   - optionTitles: what the model was shown.
    public func revised(
        _ understood: Understood, by answer: AssistAnswer, state: DialogState, context: UnderstandingContext, optionTitles: [String]
    ) -> Understood {
        let grounding = AssistGrounding(
            understander: self, understood: understood, state: state, context: context, optionTitles: optionTitles)
        let (commands, trace) = grounding.ground(answer)
        var revised = understood
        revised.trace += trace
        guard !commands.isEmpty else { return revised }
        revised.commands = commands
        revised.confidence = AssistGrounding.confidence
        revised.intent = intent(of: commands)
        return revised
    }

    /// Everything that recognisers and tagger find in a text for a request, without the request itself.
    func particulars(of flow: Flow, in analysis: Analysis, state: DialogState, context: UnderstandingContext) -> [GroundedCommand] {
        let intent = intent(of: flow)?.name ?? flow.name
        let builder = RequestBuilder(domain: domain, filler: filler(state, context), lastFlow: state.lastFlow, written: state.written)
        let scored = ScoredIntent(name: intent, confidence: AssistGrounding.confidence)
        return Array(builder.commands(flow, scored, analysis, model.slots(for: analysis, intent: intent)).dropFirst())
    }

    /// The intent that the first request or small talk stands for.
    private func intent(of commands: [GroundedCommand]) -> ScoredIntent? {
        for grounded in commands {
            let name: String? = switch grounded.command {
            case .startFlow(let flow): domain.flows[flow].flatMap(intent)?.name
            case .chitchat(let intent): intent
            default: nil
            }
            if let name { return ScoredIntent(name: name, confidence: grounded.confidence) }
        }
        return nil
    }
}
