import DialogModel

/// What shall be said, in words.
public struct RenderedSay: Hashable, Sendable {
    /// Complete by itself.
    public var text: String
    public var card: Card?
}

extension Reply {
    /// One message of what is said in one go. Where one of the parts is a card, what comes before and after it becomes its
    /// lead and its closing; a second card stays text.
    public init(_ parts: [RenderedSay]) {
        let parts = parts.filter { !$0.text.isEmpty }
        self.init(text: parts.map(\.text).joined(separator: "\n"))
        guard let index = parts.firstIndex(where: { $0.card != nil }), var card = parts[index].card else { return }
        let before = parts[..<index].map(\.text)
        let after = parts[(index + 1)...].map(\.text)
        if !before.isEmpty { card.lead = before.joined(separator: "\n") }
        if !after.isEmpty { card.closing = ([card.closing].compactMap(\.self) + after).joined(separator: "\n") }
        self.card = card
    }
}
