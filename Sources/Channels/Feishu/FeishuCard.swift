import DialogModel

/// A card as elements of Feishu's card schema 2.0: a header, texts, a table. All of it is plain text. Images are named by
/// their address: the platform shows only those that were uploaded to it.
struct FeishuCard {
    /// Rows on one page of a table; the reader turns the pages.
    static let pageSize = 10

    let card: Card

    var header: JSONValue {
        .object([.init("title", Self.plain(card.title)), .init("template", "blue")])
    }

    var elements: [JSONValue] {
        var elements: [JSONValue] = []
        if let lead = card.lead { elements.append(Self.text(lead)) }
        if !card.fields.isEmpty { elements.append(Self.text(card.fields.map(CardParts.line).joined(separator: "\n"))) }
        if let table = card.table { elements.append(self.table(table)) }
        if let image = card.image { elements.append(Self.text(image.text + " " + image.url)) }
        if !card.notes.isEmpty { elements.append(Self.text(card.notes.joined(separator: "\n"))) }
        if let closing = card.closing { elements.append(Self.text(closing)) }
        return elements
    }

    private func table(_ table: Card.Table) -> JSONValue {
        let columns = table.columns.enumerated().map { index, name in
            JSONValue.object([.init("name", .string("c\(index)")), .init("display_name", .string(name)), .init("data_type", "text")])
        }
        let rows = table.rows.map { row in
            JSONValue.object(row.enumerated().map { JSONValue.Field("c\($0)", .string($1)) })
        }
        return .object([
            .init("tag", "table"), .init("page_size", .integer(min(max(table.rows.count, 1), Self.pageSize))),
            .init("columns", .array(columns)), .init("rows", .array(rows)),
        ])
    }

    /// An element that interprets nothing.
    static func text(_ text: String) -> JSONValue { .object([.init("tag", "div"), .init("text", plain(text))]) }

    static func plain(_ text: String) -> JSONValue {
        .object([.init("tag", "plain_text"), .init("content", .string(text))])
    }
}
