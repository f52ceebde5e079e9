import DialogModel
import Foundation
import WebClient

/// Feishu and Lark: events and card callbacks in; open API out.
struct FeishuPlatform: ChatPlatform {
    let platform = Platform.feishu
    private let proof: FeishuProof
    private let api: FeishuAPI
    private let bot: BotIdentity

    init(settings: FeishuSettings, client: WebClient, clock: ChannelClock) {
        proof = FeishuProof(settings)
        let api = FeishuAPI(settings: settings, client: client, clock: clock)
        self.api = api
        bot = BotIdentity {
            guard let id = try await api.call(.get, "/open-apis/bot/v3/info")["bot"]?["open_id"]?.stringValue else {
                throw DeliveryError.transient("the bot's own id is missing")
            }
            return id
        }
    }

    func receive(_ request: WebhookRequest) -> WebhookVerdict {
        switch proof.check(request) {
        case .unproven: .unproven
        case .malformed: .malformed
        case .proven(let json): FeishuReader().read(json)
        }
    }

    /// In groups only what mentions the bot is heard. Mentions become names.
    func prepare(_ message: InboundMessage) async throws -> InboundMessage? {
        if message.mentions.isEmpty { return message }
        let own = try await bot.id()
        if message.address.isGroup, !message.mentions.contains(where: { $0.id == own }) { return nil }
        var prepared = message
        if case .text(let text) = message.content {
            prepared.content = .text(FeishuText.plain(text, mentions: message.mentions, bot: own))
        }
        return prepared
    }

    /// The contact API's `enterprise_email`, else `email`. People who left or are frozen are strangers.
    func email(of message: InboundMessage) async throws -> String? {
        let path = "/open-apis/contact/v3/users/\(ASCII.percentEncoded(message.user))?user_id_type=open_id"
        do {
            guard let user = try await api.call(.get, path)["data"]?["user"] else { return nil }
            if user["status"]?["is_resigned"] == .bool(true) || user["status"]?["is_frozen"] == .bool(true) { return nil }
            let addresses = [user["enterprise_email"], user["email"]].compactMap { $0?.stringValue }
            return addresses.first { !$0.isEmpty }
        } catch let error as DeliveryError where Self.nobody.contains(error.reason) {
            return nil
        }
    }

    /// The platform has no such person, or none that the app may see.
    private static let nobody: Set<String> = ["code 40001", "code 41050", "code 41012", "status 404"]

    func render(_ replies: [Reply], to message: InboundMessage) -> [OutgoingMessage] {
        FeishuRenderer().render(replies, to: message)
    }

    func send(_ message: OutgoingMessage, id: String) async throws -> String? {
        guard case .object(let fields)? = try? JSONParser.parse(Array(message.body.utf8)) else {
            throw DeliveryError.final("the kept message cannot be read")
        }
        let body = JSONValue.object(fields + [.init("uuid", .string(id))]).text
        let answer = try await api.call(.post, message.target, body: body)
        return answer["data"]?["message_id"]?.stringValue.map(Self.name)
    }

    /// How a message is called in the outbox.
    static func name(_ messageID: String) -> String { "feishu:" + messageID }
}
