extension SchemaReader {
    /// A table's entity, and the values of its text columns by position.
    func describe(_ table: String, _ columns: [Column], _ keys: [ForeignKey]) throws(SandboxError)
        -> (SchemaEntity, [(Int, [String])]) {
        let like = knownEntity(table)
        var attributes: [SchemaAttribute] = []
        var values: [(Int, [String])] = []
        for column in columns where !isInternal(column, keys) {
            let sample = try sample(column, table)
            var attribute = attribute(column, sample, like)
            if let enumeration = glossary?.enums["\(table).\(column.name)"] {
                attribute.values = enumeration
                if attribute.kind == .text { attribute.kind = .choice }
            }
            if glossary?.denied.contains("\(table).\(column.name)") == true { continue }
            if attribute.kind != .number, !attribute.isDate, attribute.kind != .flag { values.append((attributes.count, sample.values)) }
            attributes.append(attribute)
        }
        var entity = SchemaEntity(table: table, key: key(columns), label: label(columns, attributes), words: [NameWords.phrase(table)],
                                  attributes: attributes)
        entity.words += like?.words ?? []
        entity.aliases = like.map { [$0.table] + ($0.aliases ?? []) }
        entity.noun = like?.noun
        entity.translated = like?.translated.flatMap { name in attributes.contains { $0.column == name } ? name : nil }
        entity.date = attributes.first { attribute in attribute.isDate && (like?.date.map { date in matches(attribute.column, like, date) } ?? true) }?.column
        entity.exclude = like?.exclude.flatMap { exclude in
            attributes.contains { $0.column == exclude.column } ? exclude : nil
        }
        entity.isLink = columns.count <= keys.count + 1 && keys.count >= 2 ? true : nil
        if entity.isLink == true { entity.words = [] }
        return (entity, values)
    }

    private func matches(_ column: String, _ like: SchemaEntity?, _ name: String) -> Bool {
        guard let known = like?.attributes.first(where: { $0.column == name }) else { return false }
        return column == name || known.aliases?.contains(column) == true
    }

    /// Keys that only link tables say nothing to a reader.
    private func isInternal(_ column: Column, _ keys: [ForeignKey]) -> Bool {
        if keys.contains(where: { $0.column == column.name }) { return true }
        return column.isKey && (column.name.lowercased() == "id" || column.name.lowercased().hasSuffix("_id") && column.type.hasPrefix("INT"))
    }

    private func key(_ columns: [Column]) -> String? {
        let keys = columns.filter(\.isKey)
        return keys.count == 1 ? keys[0].name : nil
    }

    private func label(_ columns: [Column], _ attributes: [SchemaAttribute]) -> [String] {
        let names = attributes.filter { $0.kind == .name }.map(\.column)
        let preferred = names.first { NameWords.words($0).contains { ["name", "title", "名称", "姓名"].contains($0) } } ?? names.first
        return [preferred ?? attributes.first { $0.kind == .text || $0.kind == .choice }?.column ?? attributes.first?.column ?? columns.first?.name ?? "rowid"]
    }

    struct Sample {
        var values: [String] = []
        var distinct = 0
        var isNumeric = true
        var isDate = false
        var isDateTime = false
        var isFlag = false
    }

    private func sample(_ column: Column, _ table: String) throws(SandboxError) -> Sample {
        let name = SQLText.name(column.name)
        let rows = try connection.fetch("""
            SELECT DISTINCT \(name) FROM \(SQLText.name(table)) WHERE \(name) IS NOT NULL LIMIT \(Self.valueLimit)
            """).compactMap(\.first)
        var sample = Sample()
        sample.distinct = rows.count
        let texts = rows.map(\.text)
        sample.isNumeric = rows.allSatisfy { $0.number != nil } && !rows.isEmpty
        sample.isDate = !texts.isEmpty && texts.prefix(50).allSatisfy { $0.count == 10 && Self.looksLikeDate($0) }
        sample.isDateTime = !texts.isEmpty && texts.prefix(50).allSatisfy { $0.count >= 16 && Self.looksLikeDate($0) }
        sample.isFlag = sample.isNumeric && Set(texts).isSubset(of: ["0", "1"]) && NameWords.words(column.name).contains { ["is", "has", "can"].contains($0) }
        sample.values = texts.filter { !$0.isEmpty && $0.unicodeScalars.count <= 80 }.sorted()
        return sample
    }

    private static func looksLikeDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        return [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
    }

    private func attribute(_ column: Column, _ sample: Sample, _ like: SchemaEntity?) -> SchemaAttribute {
        let alike = like?.attributes.first { matches(column.name, like, $0.column) }
        var words = [NameWords.phrase(column.name)] + column.comment + (alike?.words ?? [])
        let bare = NameWords.words(column.name)
        if bare.count > 1, ["no", "num", "number", "count"].contains(bare[bare.count - 1]), bare[bare.count - 1] == "no" {
            words.append(bare.dropLast().joined(separator: " ") + " number")
        }
        var attribute = SchemaAttribute(column: column.name, kind: .text, words: words)
        if let alike {
            attribute = alike
            attribute.column = column.name
            attribute.words = words
            attribute.implies = nil
        }
        if sample.isDate { attribute.kind = .date
        } else if sample.isDateTime { attribute.kind = .datetime
        } else if sample.isFlag { attribute.kind = .flag
            attribute.flag = (attribute.flag ?? []) + [bare.filter { !["is", "has", "can"].contains($0) }.joined(separator: " ")]
        } else if sample.isNumeric { attribute.kind = .number
        } else if alike == nil || alike?.isDate == true {
            let isName = bare.contains { ["name", "title", "名称", "姓名"].contains($0) }
            attribute.kind = isName ? .name : sample.distinct <= 30 ? .choice : .text
        }
        attribute.valuesFromData = attribute.kind == .number ? nil : true
        return attribute
    }
}
