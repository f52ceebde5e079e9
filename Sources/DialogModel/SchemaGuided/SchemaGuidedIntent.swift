import Language

/// An intent of a service as a domain has it: a flow of the same name, with an action of its own.
struct SchemaGuidedIntent {
    let source: SchemaGuidedService.Intent
    let name: String
    let action: String
    /// Those that the flow asks for.
    let required: [SchemaGuidedSlot]
    let optional: [SchemaGuidedSlot]
    /// The columns of a search's answer.
    let results: [SchemaGuidedSlot]
    let english: String
    let chinese: String

    init(_ source: SchemaGuidedService.Intent, domain: String, slots: [SchemaGuidedSlot], glossary: SchemaGuidedGlossary) {
        self.source = source
        let words = SchemaGuidedName.words(source.name)
        name = domain + "_" + SchemaGuidedName.identifier(source.name)
        action = SchemaGuidedName.identifier(source.name)
        func known(_ names: [String]) -> [SchemaGuidedSlot] { names.compactMap { name in slots.first { $0.source.name == name } } }
        required = known(source.requiredSlots)
        optional = known(source.optionalSlots)
        let shown = source.resultSlots.isEmpty ? slots.map(\.source.name) : source.resultSlots
        results = known(shown)
        english = words.joined(separator: " ")
        chinese = glossary.chinese(words) ?? english
    }

    var slots: [SchemaGuidedSlot] { required + optional }

    /// The intent's description as something that one can want: "reserve a table at a restaurant".
    var wish: String? {
        var text = source.description.filter { $0 != "\n" && $0 != "[" && $0 != "]" }
        while let last = text.last, ".! ".contains(last) { text.removeLast() }
        guard let first = text.first, let verb = text.split(separator: " ").first, verb.allSatisfy(\.isLetter), !verb.hasSuffix("s") else { return nil }
        return first.lowercased() + text.dropFirst()
    }
}
