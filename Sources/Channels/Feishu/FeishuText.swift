/// Feishu's way of writing text.
enum FeishuText {
    /// Mentions by their names, the bot's gone.
    static func plain(_ text: String, mentions: [InboundMessage.Mention], bot: String) -> String {
        var out = text
        // `@_user_1` is the beginning of `@_user_10`: the longest placeholder first.
        for mention in mentions.sorted(by: { ($0.key.count, $0.key) > ($1.key.count, $1.key) }) {
            out = out.replacing(mention.key, with: mention.id == bot ? " " : "@" + mention.name)
        }
        return out.trimmed
    }

    /// A text message in which nothing is a tag or a link: a zero-width space after `<` and between `]` and `(`.
    static func escaped(_ text: String) -> String {
        text.replacing("<", with: "<\u{200B}").replacing("](", with: "]\u{200B}(")
    }
}
