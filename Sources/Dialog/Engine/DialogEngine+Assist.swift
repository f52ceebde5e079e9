import DialogModel
import Foundation
import Generation
import Understanding

extension DialogEngine {
    /// Reads a message with the help of models, before the turn and outside of any transaction. Waiting for them holds up
    /// nobody else.
    ///
    /// The embedded model reads first. A text that it does not know word for word gets a vector, where the model was trained
    /// with vectors; what it is then still in doubt about goes to a chat model, once.
    ///
    /// - Returns: nil where there is nothing to read: the sender is unknown, or the database cannot be read, as the turn
    ///   itself will find.
    func readAhead(_ message: Message, with assist: any UtteranceAssist) async -> ReadAhead? {
        guard let scene = try? scene(of: message), let (identity, state) = scene.speaker else { return nil }
        let understander = scene.knowledge.understander
        func reading(_ dense: [Float]? = nil) -> UtteranceReading {
            UtteranceReading(
                message: message, state: state, identity: identity, understander: understander, renderer: configuration.renderer, dense: dense)
        }
        var ahead = ReadAhead(turn: state.turn, reading: reading())
        guard let first = ahead.reading.understood, first.basis != .phrase, understander.takesVectors || assist.canConsult else { return ahead }
        guard let confidential = try? configuration.confidential(identity.employeeNo) else { return ahead }
        if understander.takesVectors {
            let vector = await assist.vector(of: ahead.reading.text, confidential: confidential)
            if let dense = vector.vector { ahead.reading = reading(dense) }
            ahead.reading.note(vector.note)
        }
        guard assist.canConsult, let understood = ahead.reading.understood, let current = ahead.reading.state,
            let reason = AssistNeed.reason(understood, state: current, domain: configuration.domain)
        else { return ahead }
        ahead.reading.note("model: \(reason)")
        let words = ValueWords(dates: DateWords(language: understood.language, now: ahead.reading.localNow))
        let titles = (current.offer?.options ?? []).prefix(10).map { words.text($0.title) }
        let request = AssistRequest(
            ahead.reading.text, understood: understood, state: current, domain: configuration.domain, options: titles)
        let opinion = await assist.consult(request, confidential: confidential)
        ahead.reading.note(opinion.note)
        if let answer = opinion.answer { ahead.reading.revise(by: answer, understander: understander, optionTitles: titles) }
        return ahead
    }
}
