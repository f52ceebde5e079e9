import DialogModel

/// Writes replies as Slack's messages. Pure.
struct SlackRenderer: Sendable {
    /// Characters of a section's text, escaped.
    static let textLimit = 3000
    /// Elements of one block of actions.
    static let buttonLimit = 25
    static let titleLimit = 75
    static let valueLimit = 2000

    /// Begins with this: an answer to a command or to an ephemeral message.
    let hooksBase: String

    func render(_ replies: [Reply], to message: InboundMessage) -> [OutgoingMessage] {
        replies.flatMap { reply -> [OutgoingMessage] in
            let shown = Array(reply.buttons.prefix(Self.buttonLimit).filter { $0.payload.utf16.count <= Self.valueLimit })
            let text = ButtonList.text(reply.text, numbering: reply.buttons, after: Self.buttonLimit)
            if let card = reply.card, reply.buttons.count <= Self.buttonLimit, text.reduce(0, { $0 + SlackText.size($1) }) <= Self.textLimit,
                let blocks = SlackCard(card: card).blocks() {
                return [post(text, blocks: blocks, buttons: shown, to: message)]
            }
            let parts = TextSplitter.split(
                text, limit: Self.textLimit, size: SlackText.size)
            return parts.enumerated().map { index, part in
                post(part, blocks: nil, buttons: index == parts.count - 1 ? shown : [], to: message)
            }
        }
    }

    /// - Parameter blocks: what is shown in place of the text, which then stands in notifications only.
    private func post(_ text: String, blocks: [JSONValue]?, buttons: [Button], to message: InboundMessage) -> OutgoingMessage {
        let escaped = SlackText.escaped(text)
        var fields: [JSONValue.Field] = []
        let address = message.address
        let target: String
        if let url = address.responseURL {
            if SlackPlatform.isAllowed(url, below: hooksBase) {
                target = url
                fields.append(.init("response_type", "ephemeral"))
                fields.append(.init("replace_original", false))
            } else {
                target = "chat.postEphemeral"
                fields += [.init("channel", .string(address.chat)), .init("user", .string(message.user))]
            }
        } else {
            target = "chat.postMessage"
            fields.append(.init("channel", .string(address.chat)))
        }
        fields.append(.init("text", .string(escaped)))
        if let thread = address.thread { fields.append(.init("thread_ts", .string(thread))) }
        // Nothing in a reply is markup: a title `*x*` shall arrive as it is.
        fields += [.init("mrkdwn", false), .init("unfurl_links", false), .init("unfurl_media", false)]
        if blocks != nil || !buttons.isEmpty {
            fields.append(.init("blocks", .array((blocks ?? [section(escaped)]) + (buttons.isEmpty ? [] : [actions(buttons)]))))
        }
        return OutgoingMessage(target: target, body: JSONValue.object(fields).text)
    }

    private func section(_ text: String) -> JSONValue {
        .object([.init("type", "section"), .init("text", SlackCard.plain(text))])
    }

    private func actions(_ buttons: [Button]) -> JSONValue {
        let elements = buttons.enumerated().map { index, button in
            var fields: [JSONValue.Field] = [
                .init("type", "button"), .init("action_id", .string("mishu:\(index)")),
                .init("text", SlackCard.plain(ButtonList.title(button.title, limit: Self.titleLimit))),
                .init("value", .string(button.payload)),
            ]
            if button.payload == "/confirm" { fields.append(.init("style", "primary")) }
            return JSONValue.object(fields)
        }
        return .object([.init("type", "actions"), .init("block_id", "mishu"), .init("elements", .array(elements))])
    }
}
