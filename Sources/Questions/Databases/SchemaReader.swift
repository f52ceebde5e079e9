/// Describes the tables of any SQLite file: columns, keys, kinds of values, and words for them.
///
/// The words are the names themselves, split, the comments in the DDL, an administrator's ``Glossary``, and the words of a
/// known description (the office's) for tables and columns that are named like its own.
struct SchemaReader {
    let connection: RawConnection
    let glossary: Glossary?
    /// Words for things that have the same name elsewhere.
    let known: SemanticSchema
    /// Distinct values of a column that are looked at.
    static let valueLimit = 5_000

    /// What is known of a column before it is described.
    struct Column {
        var name: String
        var type: String
        var isKey: Bool
        var comment: [String]
    }

    struct ForeignKey {
        var column: String
        var to: String
        var toColumn: String?
    }

    func read(tables wanted: [String]?) throws(SandboxError) -> (schema: SemanticSchema, values: [AttributeReference: [String]]) {
        var names = try connection.fetch("""
            SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
            """).compactMap { $0.first?.text }
        if let wanted { names = names.filter { name in wanted.contains { $0.lowercased() == name.lowercased() } } }
        var schema = SemanticSchema(entities: [], relations: [])
        var values: [AttributeReference: [String]] = [:]
        for name in names {
            let columns = try columns(of: name)
            let keys = try foreignKeys(of: name)
            let (entity, found) = try describe(name, columns, keys)
            for (position, list) in found { values[AttributeReference(entity: schema.entities.count, attribute: position)] = list }
            schema.entities.append(entity)
            schema.relations += keys.filter { key in names.contains { $0.lowercased() == key.to.lowercased() } }.map { relation(name, $0, names, keys.map(\.to)) }
        }
        return (schema, values)
    }

    func columns(of table: String) throws(SandboxError) -> [Column] {
        let ddl = try connection.fetch("SELECT sql FROM sqlite_master WHERE name = \(SQLText.literal(table))").first?.first?.text ?? ""
        let comments = Self.comments(in: ddl)
        return try connection.fetch("SELECT name, type, pk FROM pragma_table_info(\(SQLText.literal(table)))").map { row in
            Column(name: row[0].text, type: row[1].text.uppercased(), isKey: row[2] != .integer(0),
                   comment: comments[row[0].text.lowercased()] ?? [])
        }
    }

    func foreignKeys(of table: String) throws(SandboxError) -> [ForeignKey] {
        try connection.fetch("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(\(SQLText.literal(table))) ORDER BY id, seq").map { row in
            ForeignKey(column: row[0].text, to: row[1].text, toColumn: row[2] == .null ? nil : row[2].text)
        }
    }

    /// The words of `column TYPE, -- 姓名（中文）, e.g. …` before the first bracket, comma or stop.
    private static func comments(in ddl: String) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for line in ddl.split(separator: "\n") {
            guard let dash = line.firstRange(of: "--") else { continue }
            let code = line[..<dash.lowerBound].split(separator: " ").first.map(String.init) ?? ""
            let name = code.trimmingCharacters("\"`[],")
            let text = line[dash.upperBound...].prefix { !"（(;；,，.:：".contains($0) }
            let words = text.split(separator: "/").map { $0.trimmingBlanks() }.filter { !$0.isEmpty && $0.count <= 20 }
            if !name.isEmpty, !words.isEmpty { result[name.lowercased()] = words }
        }
        return result
    }

    private func relation(_ table: String, _ key: ForeignKey, _ names: [String], _ targets: [String]) -> SchemaRelation {
        let stem = NameWords.stem(key.column)
        let target = names.first { $0.lowercased() == key.to.lowercased() } ?? key.to
        let from = knownEntity(table), to = knownEntity(target)
        let alike = known.relations.first { relation in
            // A table that only links is known by what it links.
            if from == nil, known.entity(relation.from) == nil, relation.to == to?.table {
                let linked = known.relations.filter { $0.from == relation.from }.map(\.to)
                return linked.allSatisfy { name in targets.contains { knownEntity($0)?.table == name } }
            }
            return relation.from == from?.table && relation.to == to?.table && (relation.name == stem || relation.aliases?.contains(stem) == true
                || relation.column == key.column)
        }
        let last = NameWords.words(stem).last ?? stem
        let isPlain = NameWords.isName(stem, of: target) || NameWords.isName(last, of: target) && table != target || to.map { known in NameWords.isName(stem, of: known.table) || known.aliases?.contains(stem) == true } == true
        var relation = SchemaRelation(name: stem, from: table, column: key.column, to: target, toColumn: key.toColumn,
                                      words: (alike?.words ?? []) + [NameWords.phrase(stem)])
        if isPlain { relation.words.removeAll { $0 == NameWords.phrase(stem) } } else { relation.role = alike?.role ?? true }
        if table == target, ["parent", "super", "upper", "上级"].contains(where: { stem.contains($0) }) { relation.hierarchy = true }
        return relation
    }

    func knownEntity(_ table: String) -> SchemaEntity? {
        known.entities.first { entity in
            ([entity.table] + (entity.aliases ?? [])).contains { NameWords.isName($0, of: table) }
        }
    }
}
