import DialogModel
import Language

/// A card as plain text, for responses that have no text of their own.
enum CardText {
    static func text(_ card: Card, language: TextLanguage) -> String {
        let (colon, comma) = language == .chinese ? ("：", "，") : (": ", ", ")
        var lines = [card.title]
        lines += card.fields.map { $0.label + colon + $0.value }
        lines += card.notes
        for (index, row) in (card.table?.rows ?? []).enumerated() {
            lines.append("\(index + 1). " + row.filter { !$0.isEmpty }.joined(separator: comma))
        }
        if let image = card.image { lines.append(image.text + colon + image.url) }
        if let closing = card.closing { lines.append(closing) }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
