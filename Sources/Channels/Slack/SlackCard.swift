import DialogModel

/// A card as Slack's blocks: header, fields two in a row, sections, context, image. All of it is plain text.
///
/// Limits as Slack's reference of blocks has them: 150 characters of a header, 10 fields of 2,000 in a section, 3,000 of a
/// section's text, 10 elements of a context.
struct SlackCard {
    static let headerLimit = 150
    static let fieldLimit = 2000
    static let fieldsInSection = 10
    static let notesInContext = 10

    let card: Card

    /// The blocks; nil where a part is longer than Slack takes, so that the text must do.
    func blocks() -> [JSONValue]? {
        var blocks: [JSONValue] = []
        guard add(card.lead, to: &blocks) else { return nil }
        let title = SlackText.escaped(card.title)
        guard !title.isEmpty, title.utf16.count <= Self.headerLimit else { return nil }
        blocks.append(.object([.init("type", "header"), .init("text", Self.plain(title))]))
        let fields = card.fields.map { SlackText.escaped($0.label + "\n" + $0.value) }
        guard fields.allSatisfy({ $0.utf16.count <= Self.fieldLimit }) else { return nil }
        for start in stride(from: 0, to: fields.count, by: Self.fieldsInSection) {
            let some = fields[start..<min(start + Self.fieldsInSection, fields.count)]
            blocks.append(.object([.init("type", "section"), .init("fields", .array(some.map(Self.plain)))]))
        }
        guard add(card.table.map { CardParts.lines($0).joined(separator: "\n") }, to: &blocks) else { return nil }
        if let image = card.image {
            if image.url.hasPrefix("https://") {
                blocks.append(.object([.init("type", "image"), .init("image_url", .string(image.url)), .init("alt_text", .string(image.text))]))
            } else if !add(image.text + " " + image.url, to: &blocks) {
                return nil
            }
        }
        let notes = card.notes.map(SlackText.escaped)
        guard notes.allSatisfy({ $0.utf16.count <= Self.fieldLimit }) else { return nil }
        for start in stride(from: 0, to: notes.count, by: Self.notesInContext) {
            let some = notes[start..<min(start + Self.notesInContext, notes.count)]
            blocks.append(.object([.init("type", "context"), .init("elements", .array(some.map(Self.plain)))]))
        }
        guard add(card.closing, to: &blocks) else { return nil }
        return blocks
    }

    private func add(_ text: String?, to blocks: inout [JSONValue]) -> Bool {
        guard let text, !text.isEmpty else { return true }
        let escaped = SlackText.escaped(text)
        guard escaped.utf16.count <= SlackRenderer.textLimit else { return false }
        blocks.append(.object([.init("type", "section"), .init("text", Self.plain(escaped))]))
        return true
    }

    /// An element that interprets nothing.
    static func plain(_ text: String) -> JSONValue {
        .object([.init("type", "plain_text"), .init("text", .string(text)), .init("emoji", false)])
    }
}
