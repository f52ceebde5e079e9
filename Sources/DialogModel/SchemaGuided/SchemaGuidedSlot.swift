import Language

/// A slot of a service as a domain has it.
struct SchemaGuidedSlot {
    enum Kind: Hashable {
        /// A value of a list, by its name in the domain.
        case choice([(key: String, words: String)])
        case number(least: Int?, most: Int?)
        case plain(String)

        static func == (a: Kind, b: Kind) -> Bool { a.type == b.type }
        func hash(into hasher: inout Hasher) { hasher.combine(type) }

        var type: String {
            switch self {
            case .choice: "choice"
            case .number: "number"
            case .plain(let type): type
            }
        }
    }

    let source: SchemaGuidedService.Slot
    /// In the domain.
    let name: String
    /// In its tables.
    let column: String
    let kind: Kind
    let english: String
    let chinese: String

    init(_ source: SchemaGuidedService.Slot, domain: String, glossary: SchemaGuidedGlossary) {
        self.source = source
        name = domain + "_" + SchemaGuidedName.identifier(source.name)
        column = SchemaGuidedName.column(source.name)
        kind = Self.kind(of: source)
        let words = SchemaGuidedName.words(source.name)
        english = words.joined(separator: " ")
        chinese = glossary.chinese(words) ?? english
    }

    /// The type of the column.
    var sqlType: String {
        switch kind {
        case .number: "INTEGER"
        case .plain("yesno"): "INTEGER"
        default: "TEXT"
        }
    }

    /// The type of the column in an answer: that of the slot, or the slot itself, whose words are then said.
    var resultType: String {
        switch kind {
        case .choice, .plain("yesno"): name
        case .number: "number"
        case .plain(let type): type
        }
    }

    private static func kind(of slot: SchemaGuidedService.Slot) -> Kind {
        let values = slot.possibleValues
        if slot.isCategorical, !values.isEmpty {
            if Set(values.map { $0.lowercased() }).isSubset(of: ["true", "false"]) { return .plain("yesno") }
            let numbers = values.compactMap { Int($0) }
            if numbers.count == values.count { return .number(least: numbers.min(), most: numbers.max()) }
            var keys = Set<String>()
            let choices = values.compactMap { value -> (key: String, words: String)? in
                let key = SchemaGuidedName.identifier(value)
                return keys.insert(key).inserted ? (key, value) : nil
            }
            return .choice(choices)
        }
        let words = Set(SchemaGuidedName.words(slot.name))
        if words.contains("date") || words.contains("day") { return .plain("date") }
        if words.contains("phone") || words.contains("telephone") { return .plain("phone") }
        if words.contains("email") || words.contains("mail") { return .plain("email") }
        let name = SchemaGuidedName.words(slot.name)
        if name.first == "number" || name.first == "num" || words.contains("count") { return .number(least: 0, most: nil) }
        return .plain("text")
    }
}
