import DialogModel

/// What to do with buttons that a platform does not take.
enum ButtonList {
    /// The text, and below it as a numbered list the buttons after the first `limit`, which can be answered by number.
    static func text(_ text: String, numbering buttons: [Button], after limit: Int) -> String {
        guard buttons.count > limit else { return text }
        let lines = buttons.enumerated().dropFirst(limit).map { "\($0.offset + 1). \($0.element.title)" }
        return ([text] + lines).joined(separator: "\n")
    }

    /// A title of at most `limit` UTF-16 units, never cut inside a grapheme.
    static func title(_ text: String, limit: Int) -> String {
        guard text.utf16.count > limit else { return text.isEmpty ? " " : text }
        var out = ""
        for character in text {
            if out.utf16.count + character.utf16.count > limit - 1 { break }
            out.append(character)
        }
        return out + "…"
    }
}
