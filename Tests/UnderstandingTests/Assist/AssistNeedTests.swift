import DialogModel
import Testing

@testable import Understanding

@Suite("A chat model is asked")
struct AssistNeedTests {
    private func reason(_ text: String, state: DialogState = DialogState(), confidence: Double? = nil, assisted: Bool = false) -> String? {
        var understood = AssistOffice.understander.understand(text, state: state, context: AssistOffice.context)
        if let confidence { understood.confidence = confidence }
        var domain = AssistOffice.domain
        domain.flows["book_meeting"]?.usesAssist = assisted
        return AssistNeed.reason(understood, state: state, domain: domain)
    }

    @Test("when the embedded reading is in doubt, and not when it is sure")
    func doubt() {
        #expect(reason("订明天下午三点的会议室", confidence: 0.4) != nil)
        #expect(reason("订明天下午三点的会议室", confidence: 0.8) == nil)
    }

    @Test("not about a phrase that is known, an answer to the open question, or a typed payload", arguments: ["你好", "hello", "秋水厅", "/confirm"])
    func settled(text: String) {
        #expect(reason(text, state: AssistOffice.state("book_meeting", asked: "room"), assisted: true) == nil)
    }

    @Test("about all that is said of a flow that asks for it")
    func flow() {
        let state = AssistOffice.state("book_meeting", asked: "room")
        #expect(reason("还是放到后面说吧", state: state, confidence: 0.99, assisted: true) != nil)
        #expect(reason("还是放到后面说吧", state: state, confidence: 0.99) == nil)
    }
}
