import DialogModel
import Language

@testable import Understanding

/// The test office with two requests, so that something can be proposed.
enum AssistOffice {
    static let domain: Domain = {
        var domain = TestOffice.domain
        func intent(_ name: String, flow: String? = nil, command: String? = nil) {
            domain.intents[name] = Intent(name: name, flow: flow, command: command, description: ["zh": name, "en": name])
        }
        intent("book", flow: "book_meeting")
        intent("contact", flow: "find_contact")
        intent("greet")
        intent("affirm", command: "affirm")
        intent("undo", command: "undo")
        domain.slots["flagged"] = SlotDefinition(name: "flagged", type: .flag)
        domain.flows["book_meeting"] = Flow(
            name: "book_meeting", domain: "meetings", description: ["zh": "订会议", "en": "booking a meeting"],
            slots: ["title", "start", "attendees", "room", "flagged"],
            steps: [.confirm(action: "summary"), .write(action: "book")])
        domain.flows["find_contact"] = Flow(
            name: "find_contact", domain: "contacts", description: ["zh": "找同事", "en": "finding a colleague"],
            slots: ["person", "attribute"], steps: [.call(action: "find")])
        return domain
    }()

    static let understander = Understander(
        domain: domain, model: NLUModel.train(domain: domain), phrases: PhraseBook(domain: domain), analyzer: TestOffice.analyzer)

    static let context = UnderstandingContext(sender: "P001", localNow: TestOffice.reference, fallbackLanguage: .chinese)

    /// A state in which something is under way.
    static func state(_ flow: String? = nil, asked: String? = nil) -> DialogState {
        var state = DialogState()
        if let flow {
            var frame = FlowFrame(flow: flow)
            frame.asked = asked
            state.frames = [frame]
        }
        return state
    }

    /// The reading of a text as a model's proposals change it.
    static func revised(
        _ text: String, _ proposals: [ProposedCommand], state: DialogState = DialogState(), options: [String] = [],
        likely: String? = nil
    ) -> (before: Understood, after: Understood) {
        var understood = understander.understand(text, state: state, context: context)
        if let likely { understood.candidates = [ScoredIntent(name: likely, confidence: 0.6)] }
        let after = understander.revised(
            understood, by: AssistAnswer(proposals: proposals), state: state, context: context, optionTitles: options)
        return (understood, after)
    }
}
