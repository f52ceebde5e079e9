import Dialog
import DialogModel
import Language

/// What somebody asks of the directory, read from the frame and the words.
struct ContactRequest {
    /// The people named, as understood.
    var people: [Mention]
    /// Departments named, also where they stand in the slot of a person.
    var departments: [Mention]
    /// Titles named.
    var jobs: [Mention]
    var buildings: [Mention]
    var floor: String?
    /// A duty or subject: "who handles travel claims". The whole text where no words were singled out.
    var topic: String?
    /// The topic without the words for attributes.
    var duty: String
    /// Whether the topic was singled out of the text.
    var isTopicOnly: Bool
    /// The relation that leads to somebody else, nil for the person themself.
    var relation: ContactAttribute?
    /// What is asked about the person; empty: the usual card.
    var details: [ContactAttribute]
    /// Everybody is meant: "everyone's number".
    var isAboutEverybody: Bool
    /// The people of somebody's own department are meant: "who is in our department".
    var isAboutCircle: Bool
    /// A telephone number whose holder is asked for, digits only.
    var number: String?

    init(_ context: ActionContext, attributes: ChoiceWords, scopes: ChoiceWords) {
        let slots = context.frame.slots
        let inPerson = MentionResolver.mentions(slots["person"])
        people = inPerson.filter { $0.kind == .person }
        departments = MentionResolver.mentions(slots["department"]) + inPerson.filter { $0.kind == .department }
        jobs = MentionResolver.mentions(slots["job"]) + inPerson.filter { $0.kind == .job }
        buildings = MentionResolver.mentions(slots["building"])
        floor = Self.text(slots["floor"])
        topic = Self.text(slots["topic"])
        duty = attributes.rest(of: topic ?? context.text)
        isTopicOnly = topic.map { NormalizedText.key($0).count < NormalizedText.key(context.text).count - 2 } ?? false
        let named = (people + departments + jobs).map(\.text)
        let asked = Self.attributes(context, attributes, except: named)
        relation = asked.first(where: \.isRelation)
        details = asked.filter { !$0.isRelation }
        isAboutCircle = slots["circle"] != nil
        number = details.contains(where: \.isAddress) ? TelephoneNumber.digits(in: context.text) : nil
        isAboutEverybody = slots["scope"] != nil || !scopes.values(in: context.text, except: named).isEmpty
    }

    /// The key of the note that keeps what was asked while a question is open: the words of a later turn say no more than
    /// "the second one".
    static let note = "attributes"

    /// What to write into the note.
    var notes: [(key: String, value: String?)] {
        let asked = (relation.map { [$0] } ?? []) + details
        return [(Self.note, asked.isEmpty ? nil : asked.map(\.rawValue).joined(separator: ","))]
    }

    private static func attributes(
        _ context: ActionContext, _ words: ChoiceWords, except names: [String]
    ) -> [ContactAttribute] {
        var raw = words.values(in: context.text, except: names)
        if let slot = text(context.frame.slots["attribute"]), !raw.contains(slot) { raw.append(slot) }
        for kept in (context.frame.notes[note] ?? "").split(separator: ",").map(String.init) where !raw.contains(kept) {
            raw.append(kept)
        }
        return raw.compactMap(ContactAttribute.init(rawValue:))
    }

    private static func text(_ value: SlotValue?) -> String? {
        switch value {
        case .text(let text): text.isEmpty ? nil : text
        case .number(let number): String(number)
        case .mentions(let mentions): mentions.first?.text
        case .entity(let reference): reference.id
        case .entities(let references): references.first?.id
        default: nil
        }
    }
}
