import DialogModel

/// Fills in a card's templates.
struct CardRenderer {
    let templates: TemplateStore

    /// The card of one template; parts that come out empty are left out.
    func card(_ template: CardTemplate, _ context: TemplateContext) -> Card {
        func text(_ source: String) -> String { source.isEmpty ? "" : templates.render(source, context) }
        func given(_ text: String) -> String? { text.isEmpty ? nil : text }
        return Card(
            title: text(template.title),
            fields: template.fields.compactMap { field in
                given(text(field.value)).map { Card.Field(label: text(field.label), value: $0) }
            },
            notes: text(template.notes).split(separator: "\n").map(String.init),
            table: template.table.flatMap { table($0, context) },
            image: template.image.flatMap { image in
                given(text(image.label)).map { Card.Image(url: $0, text: text(image.value)) }
            },
            closing: given(text(template.closing)))
    }

    private func table(_ template: CardTemplate.Table, _ context: TemplateContext) -> Card.Table? {
        guard let items = context.values[template.rows] as? [[String: Any]], !items.isEmpty else { return nil }
        let rows = items.map { item in
            let inner = context.with(item)
            return template.columns.map { templates.render($0.value, inner) }
        }
        let used = template.columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        guard !used.isEmpty else { return nil }
        return Card.Table(
            columns: used.map { templates.render(template.columns[$0].label, context) }, rows: rows.map { row in used.map { row[$0] } })
    }
}
