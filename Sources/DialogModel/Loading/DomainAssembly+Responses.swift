import Language
import Yams

/// `responses.zh.yml`, `responses.en.yml`.
extension DomainAssembly {
    mutating func readResponses(_ root: Node, _ reader: inout YAMLReader) {
        let entries = reader.mapping(root, "a file of responses", keys: ["language", "responses"])
        guard let language = language(entries, root, &reader) else { return }
        for entry in entries where entry.key == "responses" {
            for response in reader.mapping(entry.value, "responses") { readResponse(response, language, &reader) }
        }
    }

    /// A text, a list of variants, or `{text: …, card: …}`.
    private mutating func readResponse(_ response: YAMLReader.Entry, _ language: TextLanguage, _ reader: inout YAMLReader) {
        let what = "the response ‘\(response.key)’"
        var texts: Node? = response.value
        var cardNode: Node?
        if case .mapping = response.value {
            texts = nil
            for part in reader.mapping(response.value, what, keys: ["text", "card"]) {
                if part.key == "card" { cardNode = part.value } else { texts = part.value }
            }
        }
        var variants = texts.flatMap { reader.isNull($0) ? nil : reader.strings($0, what) } ?? []
        let card = cardNode.flatMap { readCard($0, what, makesText: variants.isEmpty, &reader) }
        // What is checked in a text is checked in the templates of a card that makes the text.
        if variants.isEmpty, let card, let cardNode { variants = [(card.templates.joined(separator: "\n"), cardNode)] }
        if variants.isEmpty {
            if cardNode == nil { reader.report(response.keyNode, "\(what) is empty", "write the text to say") }
            return
        }
        if let places = origins.responses[response.key]?[language], let place = places.first {
            reader.report(response.keyNode, "\(what) is defined at \(earlier(place)) already", "choose another name, or remove one of them")
            return
        }
        domain.responses[response.key, default: [:]][language] = variants.map(\.text)
        domain.cards[response.key, default: [:]][language] = card
        origins.responses[response.key, default: [:]][language] = variants.map { reader.place($0.node) }
        if let cardNode { origins.cards[response.key, default: [:]][language] = reader.place(cardNode) }
    }

    private func readCard(_ node: Node, _ what: String, makesText: Bool, _ reader: inout YAMLReader) -> CardTemplate? {
        var card = CardTemplate(title: "", makesText: makesText)
        for part in reader.mapping(node, "the card of \(what)", keys: ["title", "fields", "notes", "table", "image", "closing"]) {
            switch part.key {
            case "title": card.title = reader.string(part.value, "the title of a card") ?? ""
            case "fields": card.fields = fields(part.value, "the fields of a card", &reader)
            case "notes": card.notes = reader.string(part.value, "the notes of a card") ?? ""
            case "table": card.table = table(part.value, &reader)
            case "image": card.image = image(part.value, &reader)
            default: card.closing = reader.string(part.value, "the closing of a card") ?? ""
            }
        }
        if card.title.isEmpty, makesText {
            reader.report(node, "the card of \(what) has no title", "write ‘title: …’, or a text whose first line is the title")
            return nil
        }
        return card
    }

    private func fields(_ node: Node, _ what: String, _ reader: inout YAMLReader) -> [CardTemplate.Field] {
        reader.mapping(node, what).compactMap { entry in
            reader.string(entry.value, "the value of ‘\(entry.key)’").map { CardTemplate.Field(label: entry.key, value: $0) }
        }
    }

    private func table(_ node: Node, _ reader: inout YAMLReader) -> CardTemplate.Table? {
        var rows: String?
        var columns: [CardTemplate.Field] = []
        for part in reader.mapping(node, "the table of a card", keys: ["rows", "columns"]) {
            if part.key == "rows" {
                rows = reader.string(part.value, "the list of the rows")
            } else {
                columns = fields(part.value, "the columns of a table", &reader)
            }
        }
        guard let rows, !columns.isEmpty else {
            reader.report(node, "a table needs a list and columns", "write ‘rows: people’ and ‘columns: {Name: \"{{name}}\"}’")
            return nil
        }
        return CardTemplate.Table(rows: rows, columns: columns)
    }

    private func image(_ node: Node, _ reader: inout YAMLReader) -> CardTemplate.Field? {
        var url: String?
        var text: String?
        for part in reader.mapping(node, "the image of a card", keys: ["url", "text"]) {
            if part.key == "url" {
                url = reader.string(part.value, "the address of an image")
            } else {
                text = reader.string(part.value, "the description of an image")
            }
        }
        guard let url, let text else {
            reader.report(node, "an image needs an address and a description", "write ‘url: …’ and ‘text: …’")
            return nil
        }
        return CardTemplate.Field(label: url, value: text)
    }
}
