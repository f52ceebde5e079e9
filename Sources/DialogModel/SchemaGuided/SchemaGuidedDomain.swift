import Language

/// A service of the Schema-Guided Dialogue format as a domain: the texts of the files of a folder under `Domains/`.
///
/// A search becomes a flow that asks for what is required and lists rows of a table; a transaction becomes one that also
/// shows a summary, waits for a yes and writes a row. What the schema says in English is said in English in both languages
/// where the glossary has no Chinese for it. Pure: the same schema gives the same files.
public struct SchemaGuidedDomain {
    /// The folder's name.
    public let name: String
    let service: SchemaGuidedService
    let slots: [SchemaGuidedSlot]
    let intents: [SchemaGuidedIntent]
    let dialogues: [SchemaGuidedDialogue]
    let glossary: SchemaGuidedGlossary

    /// - Parameters:
    ///   - name: the folder's name; nil: made from the service's.
    ///   - dialogues: conversations with this service and others: their utterances become examples, what the service found
    ///     rows of its table.
    public init(
        _ service: SchemaGuidedService, name: String? = nil, dialogues: [SchemaGuidedDialogue] = [],
        glossary: SchemaGuidedGlossary = SchemaGuidedGlossary()
    ) throws(SchemaGuidedError) {
        let name = name ?? SchemaGuidedName.identifier(service.name)
        self.name = name
        self.service = service
        self.dialogues = dialogues
        self.glossary = glossary
        let slots = service.slots.map { SchemaGuidedSlot($0, domain: name, glossary: glossary) }
        self.slots = slots
        intents = service.intents.map { SchemaGuidedIntent($0, domain: name, slots: slots, glossary: glossary) }
        var seen = Set<String>()
        for identifier in slots.map(\.name) + intents.map(\.name) where !seen.insert(identifier).inserted { throw .sameName(identifier) }
    }

    /// File name to text, in the order of the names.
    public var files: [(name: String, text: String)] {
        [
            ("domain.yml", definition), ("nlu.en.yml", examples(.english)), ("nlu.zh.yml", examples(.chinese)),
            ("responses.en.yml", responses(.english)), ("responses.zh.yml", responses(.chinese)), ("schema.sql", tables),
        ]
    }

    var searches: [SchemaGuidedIntent] { intents.filter { !$0.source.isTransactional } }
    var transactions: [SchemaGuidedIntent] { intents.filter(\.source.isTransactional) }

    /// The table that searches read.
    var itemTable: String { name + "_items" }

    /// The table that a transaction writes.
    func table(of intent: SchemaGuidedIntent) -> String { intent.name + "_done" }

    /// The columns of the items: everything that a search may ask or answer with, in the order of the schema.
    var itemColumns: [SchemaGuidedSlot] {
        let used = Set(searches.flatMap { ($0.slots + $0.results).map(\.name) })
        return slots.filter { used.contains($0.name) }
    }

    /// A text as YAML has it: in double quotes, as JSON writes them.
    static func quoted(_ text: String) -> String { JSONValue.string(text).text }
}
