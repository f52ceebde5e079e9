import DialogModel

/// Reads Feishu's proven events. Pure.
struct FeishuReader: Sendable {
    func read(_ json: JSONValue) -> WebhookVerdict {
        if json["type"]?.stringValue == "url_verification" {
            guard let challenge = json["challenge"], challenge.stringValue != nil else { return .malformed }
            return .answer(.json(JSONValue.object([.init("challenge", challenge)]).text))
        }
        // Events of the first form have no header; nothing that we hear comes in it.
        guard let header = json["header"], case .object = header else {
            return json["event"] == nil && json["type"] == nil ? .malformed : .answer(.json("{}"))
        }
        guard let type = header["event_type"]?.stringValue else { return .malformed }
        switch type {
        case "im.message.receive_v1": return message(json["event"], header)
        case "card.action.trigger": return press(json["event"], header)
        default: return .answer(.json("{}"))
        }
    }

    private func message(_ event: JSONValue?, _ header: JSONValue) -> WebhookVerdict {
        guard let sender = event?["sender"], let message = event?["message"], let id = message["message_id"]?.stringValue,
              let chat = message["chat_id"]?.stringValue, let chatType = message["chat_type"]?.stringValue,
              let type = message["message_type"]?.stringValue else { return .malformed }
        guard sender["sender_type"]?.stringValue == "user" else { return .answer(.json("{}")) }
        guard let user = sender["sender_id"]?["open_id"]?.stringValue, !user.isEmpty else { return .malformed }
        let mentions = Self.mentions(message["mentions"])
        let isGroup = chatType != "p2p"
        if isGroup, mentions.isEmpty { return .answer(.json("{}")) }
        let content: InboundMessage.Content
        switch type {
        case "text", "post":
            guard let raw = message["content"]?.stringValue, let inner = try? JSONParser.parse(Array(raw.utf8)),
                  let text = type == "text" ? inner["text"]?.stringValue : Self.postText(inner) else { return .malformed }
            content = .text(text)
        case "image", "file", "audio", "media", "sticker":
            content = .attachment
        default:
            return .answer(.json("{}"))
        }
        let tenant = header["tenant_key"]?.stringValue
        let home = sender["tenant_key"]?.stringValue ?? tenant
        return .accept(
            InboundMessage(
                platform: .feishu, keys: ["feishu:message:\(id)"], user: user, otherIDs: Self.otherIDs(sender["sender_id"]),
                content: content, mentions: mentions,
                isForeign: tenant != nil && home != tenant,
                address: ReplyAddress(
                    chat: chat, isGroup: isGroup, thread: message["thread_id"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 },
                    message: id, team: tenant)),
            .json("{}"))
    }

    private func press(_ event: JSONValue?, _ header: JSONValue) -> WebhookVerdict {
        guard let event, let id = header["event_id"]?.stringValue, let user = event["operator"]?["open_id"]?.stringValue,
              let chat = event["context"]?["open_chat_id"]?.stringValue else { return .malformed }
        guard let payload = event["action"]?["value"]?["payload"]?.stringValue, !payload.isEmpty else { return .answer(.json("{}")) }
        let card = event["context"]?["open_message_id"]?.stringValue
        let tenant = header["tenant_key"]?.stringValue
        let home = event["operator"]?["tenant_key"]?.stringValue ?? tenant
        return .accept(
            InboundMessage(
                platform: .feishu, keys: ["feishu:event:\(id)"], user: user, otherIDs: Self.otherIDs(event["operator"]),
                content: .press(payload: payload, of: card.map(FeishuPlatform.name)), isForeign: tenant != nil && home != tenant,
                // The callback does not say what kind of chat it is; the card's origin does, see `Deliveries`.
                address: ReplyAddress(chat: chat, isGroup: true, message: card, team: tenant)),
            .json("{}"))
    }

    /// The identity file may name people by their id in the company.
    private static func otherIDs(_ person: JSONValue?) -> [String] {
        [person?["user_id"], person?["union_id"]].compactMap { $0?.stringValue }.filter { !$0.isEmpty }
    }

    private static func mentions(_ value: JSONValue?) -> [InboundMessage.Mention] {
        guard case .array(let items)? = value else { return [] }
        return items.compactMap { item in
            guard let key = item["key"]?.stringValue, !key.isEmpty else { return nil }
            return .init(key: key, id: item["id"]?["open_id"]?.stringValue ?? "", name: item["name"]?.stringValue ?? "")
        }
    }

    /// The text of a rich message: its title and lines. It may be wrapped once in a language: `{"zh_cn": {…}}`.
    private static func postText(_ json: JSONValue) -> String? {
        var post = json
        if json["content"] == nil, case .object(let fields) = json, let first = fields.first { post = first.value }
        guard case .array(let lines)? = post["content"] else { return nil }
        var texts: [String] = []
        if let title = post["title"]?.stringValue, !title.isEmpty { texts.append(title) }
        for line in lines {
            guard case .array(let items) = line else { return nil }
            texts.append(items.map { item in
                item["tag"]?.stringValue == "at" ? item["user_id"]?.stringValue ?? "" : item["text"]?.stringValue ?? ""
            }.joined())
        }
        return texts.joined(separator: "\n")
    }
}
