extension Card {
    /// The card as `chat --json` shows it; parts that it lacks are left out.
    public var json: JSONValue {
        var members: [JSONValue.Field] = []
        if let lead { members.append(.init("lead", .string(lead))) }
        members.append(.init("title", .string(title)))
        if !fields.isEmpty {
            members.append(.init("fields", .array(fields.map {
                .object([.init("label", .string($0.label)), .init("value", .string($0.value))])
            })))
        }
        if !notes.isEmpty { members.append(.init("notes", .array(notes.map { .string($0) }))) }
        if let table {
            members.append(.init("table", .object([
                .init("columns", .array(table.columns.map { .string($0) })),
                .init("rows", .array(table.rows.map { .array($0.map { .string($0) }) })),
            ])))
        }
        if let image {
            members.append(.init("image", .object([.init("url", .string(image.url)), .init("text", .string(image.text))])))
        }
        if let closing { members.append(.init("closing", .string(closing))) }
        return .object(members)
    }
}
