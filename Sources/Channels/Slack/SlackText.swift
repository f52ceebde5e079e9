/// Slack's way of writing text: tokens in angle brackets, three entities.
enum SlackText {
    /// What a person meant: links and channels by their labels, the bot's mention gone, other people left as `@` and their
    /// id, entities undone.
    static func plain(_ text: String, bot: String?) -> String {
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            out += rest[..<open]
            guard let close = rest[open...].firstIndex(of: ">") else {
                out += rest[open...]
                rest = ""
                break
            }
            out += label(rest[rest.index(after: open)..<close], bot: bot)
            rest = rest[rest.index(after: close)...]
        }
        out += rest
        return unescaped(out).trimmed
    }

    /// Whether a text mentions somebody.
    static func mentions(_ user: String, in text: String) -> Bool {
        text.contains("<@\(user)>") || text.contains("<@\(user)|")
    }

    /// The first person that a text mentions.
    static func firstMention(in text: String) -> String? {
        guard let start = text.firstRange(of: "<@")?.upperBound else { return nil }
        let id = text[start...].prefix { $0 != ">" && $0 != "|" }
        return id.isEmpty || id.endIndex == text.endIndex ? nil : String(id)
    }

    /// `& < >` so that nothing becomes a token or an entity.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// The size of a character once it is escaped, in UTF-16 units, which is never less than what Slack counts.
    static func size(_ character: Character) -> Int {
        switch character {
        case "&": 5
        case "<", ">": 4
        default: character.utf16.count
        }
    }

    private static func label(_ token: Substring, bot: String?) -> String {
        let bar = token.firstIndex(of: "|")
        let target = token[..<(bar ?? token.endIndex)]
        let label = bar.map { String(token[token.index(after: $0)...]) }.flatMap { $0.isEmpty ? nil : $0 }
        if target.hasPrefix("@") { return target.dropFirst() == bot ?? "" ? " " : "@" + (label ?? String(target.dropFirst())) }
        if target.hasPrefix("#") { return "#" + (label ?? String(target.dropFirst())) }
        if target.hasPrefix("!") { return label ?? "@" + target.dropFirst() }
        if let label { return label }
        return target.hasPrefix("mailto:") ? String(target.dropFirst(7)) : String(target)
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
