import DialogModel

/// Reads what Slack sends to its one address: events as JSON, commands and button presses as forms. Pure.
struct SlackReader: Sendable {
    func read(_ request: WebhookRequest) -> WebhookVerdict {
        switch request.mediaType {
        case "application/json":
            guard let json = try? JSONParser.parse(request.body), case .object = json else { return .malformed }
            return event(json)
        case "application/x-www-form-urlencoded":
            guard let pairs = FormParser.parse(request.body) else { return .malformed }
            let form = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
            if let payload = form["payload"] {
                guard let json = try? JSONParser.parse(Array(payload.utf8)), case .object = json else { return .malformed }
                return interaction(json)
            }
            return command(form)
        default:
            return .unsupported
        }
    }

    // MARK: Events

    private func event(_ json: JSONValue) -> WebhookVerdict {
        switch json["type"]?.stringValue {
        case "url_verification":
            guard let challenge = json["challenge"]?.stringValue else { return .malformed }
            return .answer(WebhookAnswer(contentType: "text/plain; charset=utf-8", body: challenge))
        case "event_callback":
            guard let id = json["event_id"]?.stringValue, let event = json["event"], case .object = event else { return .malformed }
            return message(event, eventID: id, envelope: json)
        case .some: return .answer(.empty)
        case nil: return .malformed
        }
    }

    private func message(_ event: JSONValue, eventID: String, envelope: JSONValue) -> WebhookVerdict {
        guard let type = event["type"]?.stringValue else { return .malformed }
        guard type == "message" || type == "app_mention" else { return .answer(.empty) }
        let subtype = event["subtype"]?.stringValue
        let isHeard = subtype == nil || subtype == "file_share" || subtype == "thread_broadcast"
        guard isHeard, isAbsent(event["bot_id"]), isAbsent(event["bot_profile"]) else { return .answer(.empty) }
        guard let user = event["user"]?.stringValue, let channel = event["channel"]?.stringValue,
              let stamp = event["ts"]?.stringValue else { return .malformed }
        var bot: String?
        if case .array(let authorizations)? = envelope["authorizations"] { bot = authorizations.first?["user_id"]?.stringValue }
        guard user != bot else { return .answer(.empty) }
        let raw = event["text"]?.stringValue ?? ""
        let isDirect = type == "message" && (event["channel_type"]?.stringValue ?? (channel.hasPrefix("D") ? "im" : "channel")) == "im"
        if type == "app_mention" {
            bot = bot ?? SlackText.firstMention(in: raw)
        } else if !isDirect {
            guard let bot, SlackText.mentions(bot, in: raw) else { return .answer(.empty) }
        }
        let text = SlackText.plain(raw, bot: bot)
        var hasFiles = false
        if case .array(let files)? = event["files"] { hasFiles = !files.isEmpty }
        guard !text.isEmpty || hasFiles else { return .answer(.empty) }
        let team = envelope["team_id"]?.stringValue
        let home = event["user_team"]?.stringValue ?? event["team"]?.stringValue ?? team
        return .accept(
            InboundMessage(
                platform: .slack, keys: ["slack:event:\(eventID)", "slack:message:\(channel):\(stamp)"], user: user,
                content: text.isEmpty ? .attachment : .text(text), isForeign: team != nil && home != team,
                address: ReplyAddress(
                    chat: channel, isGroup: !isDirect, thread: event["thread_ts"]?.stringValue, message: stamp, team: team)),
            .empty)
    }

    private func isAbsent(_ value: JSONValue?) -> Bool { value == nil || value == .null }

    // MARK: Commands

    private func command(_ form: [String: String]) -> WebhookVerdict {
        guard let user = form["user_id"], let channel = form["channel_id"], let trigger = form["trigger_id"],
              !user.isEmpty, !channel.isEmpty, !trigger.isEmpty else { return .malformed }
        let text = SlackText.plain(form["text"] ?? "", bot: nil)
        guard !text.isEmpty else {
            let answer: JSONValue = .object([
                .init("response_type", "ephemeral"), .init("text", .string(SlackText.escaped(Notice.commandUsage))),
            ])
            return .answer(.json(answer.text))
        }
        return .accept(
            InboundMessage(
                platform: .slack, keys: ["slack:trigger:\(trigger)"], user: user, content: .text(text),
                address: ReplyAddress(
                    chat: channel, isGroup: !channel.hasPrefix("D"), responseURL: form["response_url"] ?? "",
                    team: form["team_id"])),
            .empty)
    }

    // MARK: Button presses

    private func interaction(_ json: JSONValue) -> WebhookVerdict {
        guard json["type"]?.stringValue == "block_actions" else { return .answer(.empty) }
        guard let user = json["user"]?["id"]?.stringValue, case .array(let actions)? = json["actions"], let action = actions.first
        else { return .malformed }
        guard let payload = action["value"]?.stringValue, !payload.isEmpty else { return .answer(.empty) }
        let container = json["container"]
        guard let channel = json["channel"]?["id"]?.stringValue ?? container?["channel_id"]?.stringValue else { return .malformed }
        let stamp = json["message"]?["ts"]?.stringValue ?? container?["message_ts"]?.stringValue ?? ""
        let thread = json["message"]?["thread_ts"]?.stringValue ?? container?["thread_ts"]?.stringValue
        let actionID = action["action_id"]?.stringValue ?? ""
        let isEphemeral = container?["is_ephemeral"] == .bool(true)
        let team = json["team"]?["id"]?.stringValue
        let home = json["user"]?["team_id"]?.stringValue ?? team
        return .accept(
            InboundMessage(
                platform: .slack, keys: ["slack:press:\(channel):\(stamp):\(actionID):\(user)"], user: user,
                content: .press(payload: payload, of: stamp.isEmpty ? nil : SlackPlatform.name(channel: channel, stamp: stamp)),
                isForeign: team != nil && home != team,
                address: ReplyAddress(
                    chat: channel, isGroup: !channel.hasPrefix("D"), thread: thread, message: stamp,
                    responseURL: isEphemeral ? json["response_url"]?.stringValue ?? "" : nil, team: team)),
            .empty)
    }
}
