import DialogModel
import Foundation
import Generation
import Language
import Testing
import TimeExpressions

@testable import Dialog

@Suite("Flows that vanish from the domains while a dialog is in them")
struct VanishedFlowTests {
    @Test("end with a sentence, and what else was under way goes on")
    func politeEnd() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"))
        #expect(stage.state.frame?.flow == "book")
        stage.domain.flows["book"] = nil
        let reply = try stage.turn(.chitchat("thanks"))
        #expect(reply.replies.map(\.text).joined().contains("flow_gone"))
        #expect(stage.state.frames.isEmpty)
        #expect(reply.asksFor == nil)
    }

    @Test("a slot that a flow has no more is not waited for")
    func vanishedSlot() throws {
        var stage = try Stage()
        _ = try stage.turn(.startFlow("book"))
        #expect(stage.state.asksFor == "title")
        stage.domain.slots["title"] = nil
        stage.domain.flows["book"]?.slots = ["people"]
        stage.domain.flows["book"]?.steps = [.collect(slot: "people", unless: [], response: nil), .confirm(action: "desk.summary"), .write(action: "desk.book")]
        let reply = try stage.turn(.chitchat("thanks"))
        #expect(reply.asksFor == "people")
    }

    @Test("a request for a flow that is gone ends in a sentence too")
    func request() throws {
        var stage = try Stage()
        stage.domain.flows["find"] = nil
        let reply = try stage.turn(.startFlow("find"))
        #expect(reply.replies.map(\.text).joined().contains("flow_gone"))
        #expect(stage.state.frames.isEmpty)
    }
}
