import Language

/// Fills a ``Lexicon`` from a schema's words, the words of questions, and the values that stand in the data.
struct LexiconBuilder {
    private(set) var lexicon: Lexicon
    private let schema: SemanticSchema

    init(schema: SemanticSchema, words: QuestionWords) {
        self.schema = schema
        lexicon = Lexicon()
        for name in words.operators.keys.sorted() {
            guard let operation = Operator(rawValue: name), let phrases = words.operators[name] else { continue }
            for phrase in phrases { lexicon.add(phrase, .operation(operation)) }
        }
        for phrase in words.filler { lexicon.add(phrase, .filler) }
        for phrase in words.classifiers { lexicon.add(phrase, .classifier) }
        for (index, relation) in schema.relations.enumerated() {
            for word in relation.words { lexicon.add(word, .relation(index)) }
        }
        for (index, entity) in schema.entities.enumerated() {
            for word in entity.words { lexicon.add(word, .entity(index)) }
            for word in entity.size?.words ?? [] { lexicon.add(word, .size(index)) }
            for (position, attribute) in entity.attributes.enumerated() {
                addWords(of: attribute, AttributeReference(entity: index, attribute: position))
            }
        }
    }

    private mutating func addWords(of attribute: SchemaAttribute, _ reference: AttributeReference) {
        for word in attribute.words { lexicon.add(word, .attribute(reference)) }
        for word in attribute.verbs ?? [] { lexicon.add(word, .verb(reference)) }
        for word in attribute.most ?? [] { lexicon.add(word, .extreme(reference, most: true)) }
        for word in attribute.least ?? [] { lexicon.add(word, .extreme(reference, most: false)) }
        for word in attribute.flag ?? [] { lexicon.add(word, .value(LinkedValue(reference: reference, match: .isTrue))) }
        for word in attribute.present ?? [] { lexicon.add(word, .value(LinkedValue(reference: reference, match: .present))) }
        let values = attribute.values ?? [:]
        for value in values.keys.sorted() {
            for word in values[value] ?? [] {
                lexicon.add(word, .value(LinkedValue(reference: reference, match: .equal(value))))
            }
        }
    }

    /// Adds a phrase for a value that is not spelt like it: an alias of a person.
    mutating func add(_ phrase: String, for value: String, of reference: AttributeReference) {
        lexicon.add(phrase, .value(LinkedValue(reference: reference, match: .equal(value))))
    }

    /// Adds the values that a column holds, with the short forms and synonyms that follow from what it is.
    mutating func add(values: [String], of reference: AttributeReference) {
        let attribute = schema[reference]
        let known = Set(values)
        for value in values where !value.isEmpty {
            let exact = Sense.value(LinkedValue(reference: reference, match: .equal(value)))
            let tokens = WordForm.tokens(of: value)
            let isBare = tokens.count == 1 && tokens[0].text.unicodeScalars.count == 1 || tokens.allSatisfy { $0.kind == .number }
            if !isBare, tokens.count > 1 || !isFunctionWord(tokens) { lexicon.add(tokens, exact) }
            if attribute.column == "building" { addBuilding(value, exact) }
            for form in shortForms(of: value, attribute, known) where !isWord(form) { lexicon.add(form, exact) }
            if attribute.kind == .job { addHeads(of: value, known, reference) }
        }
        for group in attribute.synonyms ?? [] {
            let present = values.filter { value in group.contains { NormalizedText.key($0) == NormalizedText.key(value) } }
            for value in present {
                for word in group { lexicon.add(word, .value(LinkedValue(reference: reference, match: .equal(value)))) }
            }
        }
    }

    /// A short form that is a word of questions already ("People" of "People Department") is left to it.
    private func isWord(_ form: String) -> Bool {
        lexicon.senses(of: WordForm.tokens(of: form)).contains { sense in
            switch sense {
            case .entity, .operation, .attribute, .filler: true
            default: false
            }
        }
    }

    /// "THE" is an airport somewhere, and an article everywhere.
    private func isFunctionWord(_ tokens: [FormToken]) -> Bool {
        lexicon.senses(of: tokens).contains { sense in
            switch sense {
            case .operation, .filler: true
            default: false
            }
        }
    }

    private mutating func addBuilding(_ value: String, _ sense: Sense) {
        var bare = value
        for ending in ["座", "栋", "楼"] where bare.hasSuffix(ending) && bare.count > 1 { bare.removeLast() }
        for phrase in ["\(bare)座", "\(bare)栋", "\(bare)楼", "\(bare)座楼", "building \(bare)", "\(bare) building", "tower \(bare)", "block \(bare)"] {
            lexicon.add(phrase, sense)
        }
    }

    /// A name without the word for what it is, or with another such word: 财务 and 财务部 for 财务中心. What is called
    /// exactly so itself keeps the name.
    private func shortForms(of value: String, _ attribute: SchemaAttribute, _ known: Set<String>) -> [String] {
        let endings = attribute.endings ?? []
        return endings.flatMap { ending -> [String] in
            guard value.hasSuffix(ending), value.count - ending.count >= 2 else { return [] }
            let stem = String(value.dropLast(ending.count))
            return ([stem] + endings.map { stem + $0 }).filter { !known.contains($0) }
        }
    }

    /// The head of a title (软件工程师 ends in 工程师, "Software Engineer" in "Engineer"): all titles that end so are meant,
    /// where no title is just that.
    private mutating func addHeads(of value: String, _ known: Set<String>, _ reference: AttributeReference) {
        let characters = Array(value)
        if value.unicodeScalars.allSatisfy(\.isHan) {
            for length in 2...4 where length < characters.count {
                let head = String(characters.suffix(length))
                if !known.contains(head), !isWord(head) {
                    lexicon.add(head, .value(LinkedValue(reference: reference, match: .suffix(head))))
                }
            }
        } else {
            let words = value.split(separator: " ")
            for length in 1...2 where length < words.count {
                let head = words.suffix(length).joined(separator: " ")
                if !known.contains(head), !isWord(head) {
                    lexicon.add(head, .value(LinkedValue(reference: reference, match: .suffix(head))))
                }
            }
        }
    }
}
