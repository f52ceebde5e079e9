import DialogModel

/// Writes replies as Feishu's messages: a text, or, where there are buttons or the reply is a card, a card of schema 2.0. Pure.
struct FeishuRenderer: Sendable {
    /// Bytes of text in one text message, far below the 150 KB that the platform takes.
    static let textLimit = 20_000
    /// Bytes of text in a card, of which the platform takes 30 KB in all.
    static let cardLimit = 8_000
    static let buttonLimit = 30
    static let titleLimit = 60

    func render(_ replies: [Reply], to message: InboundMessage) -> [OutgoingMessage] {
        replies.flatMap { reply -> [OutgoingMessage] in
            let hasButtons = !reply.buttons.isEmpty
            if let card = reply.card, reply.text.utf8.count <= Self.cardLimit, reply.buttons.count <= Self.buttonLimit {
                let parts = FeishuCard(card: card)
                return [post("interactive", self.card(header: parts.header, parts.elements, reply.buttons), to: message)]
            }
            let parts = TextSplitter.split(
                ButtonList.text(reply.text, numbering: reply.buttons, after: Self.buttonLimit),
                limit: hasButtons ? Self.cardLimit : Self.textLimit, size: { $0.utf8.count })
            return parts.enumerated().map { index, part in
                hasButtons && index == parts.count - 1
                    ? post("interactive", card(header: nil, [FeishuCard.text(part)], Array(reply.buttons.prefix(Self.buttonLimit))), to: message)
                    : post("text", .object([.init("text", .string(FeishuText.escaped(part)))]), to: message)
            }
        }
    }

    private func card(header: JSONValue?, _ elements: [JSONValue], _ buttons: [Button]) -> JSONValue {
        let pressed = buttons.map { button in
            JSONValue.object([
                .init("tag", "button"), .init("text", FeishuCard.plain(ButtonList.title(button.title, limit: Self.titleLimit))),
                .init("type", button.payload == "/confirm" ? "primary" : "default"),
                .init("behaviors", .array([
                    .object([.init("type", "callback"), .init("value", .object([.init("payload", .string(button.payload))]))]),
                ])),
            ])
        }
        var fields: [JSONValue.Field] = [.init("schema", "2.0"), .init("config", .object([.init("update_multi", true)]))]
        if let header { fields.append(.init("header", header)) }
        fields.append(.init("body", .object([.init("elements", .array(elements + pressed))])))
        return .object(fields)
    }

    /// In a group the reply quotes what it answers and stays in its thread; a direct chat needs neither.
    private func post(_ type: String, _ content: JSONValue, to message: InboundMessage) -> OutgoingMessage {
        let address = message.address
        var fields: [JSONValue.Field] = []
        let target: String
        if address.isGroup, let quoted = address.message {
            target = "/open-apis/im/v1/messages/\(ASCII.percentEncoded(quoted))/reply"
            if address.thread != nil { fields.append(.init("reply_in_thread", true)) }
        } else {
            target = "/open-apis/im/v1/messages?receive_id_type=chat_id"
            fields.append(.init("receive_id", .string(address.chat)))
        }
        fields += [.init("msg_type", .string(type)), .init("content", .string(content.text))]
        return OutgoingMessage(target: target, body: JSONValue.object(fields).text)
    }
}
