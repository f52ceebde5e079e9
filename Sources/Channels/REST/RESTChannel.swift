import DialogModel
import Foundation
import Logging

/// Rasa's REST channel: a message in, replies out in the same exchange.
struct RESTChannel: Sendable {
    let responder: any TurnResponder
    let metrics: ChannelMetrics
    let logger: Logger
    private let turnstile = Turnstile()

    /// The objects of the answer, in order.
    ///
    /// - Parameter cards: whether replies that are cards carry them as `card`, which Rasa's clients do not know.
    func answer(_ request: RESTRequest, debug: Bool, cards: Bool = false) async throws -> [JSONValue] {
        if request.payload == nil, request.message.trimmed.isEmpty { return [] }
        return try await turnstile.through(request.sender) {
            guard try await responder.isKnown(employeeNo: request.sender) else { return stranger(request, debug: debug) }
            return try await turn(request, debug: debug, cards: cards)
        }
    }

    private func turn(_ request: RESTRequest, debug: Bool, cards: Bool) async throws -> [JSONValue] {
        let conversation = Self.conversation(of: request.sender)
        var text = request.message, payload = request.payload
        if payload == nil {
            // A press in Rasa's way; any other typed text is only text.
            let offered = try await responder.offeredPayloads(conversation: conversation, sender: request.sender)
            if offered.contains(text) { payload = text }
        }
        if payload != nil { text = "" }
        let result = try await responder.respond(
            to: Message(text: text, payload: payload, sender: request.sender, conversation: conversation, now: responder.now()))
        metrics.count(.turns, ["channel": "rest", "result": "answered"])
        let explanation: JSONValue? = debug
            ? ChatJSON.object(result, zone: try await responder.timeZone(employeeNo: request.sender), cards: cards) : nil
        return objects(result.replies, request, explanation, cards: cards)
    }

    /// The dialog of a sender over REST.
    static func conversation(of sender: String) -> String { "rest:" + sender }

    private func stranger(_ request: RESTRequest, debug: Bool) -> [JSONValue] {
        metrics.count(.turns, ["channel": "rest", "result": "unknown_person"])
        let isChinese = request.message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        let explanation: JSONValue? = debug ? .object([
            .init("conversation", .string(Self.conversation(of: request.sender))),
            .init("replies", .array([ChatJSON.reply(Notice.stranger)])), .init("locale", isChinese ? "zh" : "en"),
            .init("intent", .null), .init("commands", []), .init("slots", [:]), .init("asks_for", .null),
            .init("effects", .array([Effect.refused(.unknownPerson).json])), .init("elapsed_us", 0),
        ]) : nil
        return objects([Notice.stranger], request, explanation)
    }

    private func objects(_ replies: [Reply], _ request: RESTRequest, _ explanation: JSONValue?, cards: Bool = false) -> [JSONValue] {
        replies.enumerated().map { index, reply in
            var fields: [JSONValue.Field] = [
                .init("recipient_id", .string(request.sender)), .init("text", .string(reply.text)),
            ]
            if !reply.buttons.isEmpty { fields.append(.init("buttons", ChatJSON.buttons(reply.buttons))) }
            if cards, let card = reply.card { fields.append(.init("card", card.json)) }
            if index == 0, let explanation { fields.append(.init("debug", explanation)) }
            return .object(fields)
        }
    }
}
