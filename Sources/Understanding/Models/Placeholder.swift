import DialogModel

/// What stands in for a recognised span in the text that the models see, so that they learn from the kind and not the
/// name.
struct Placeholder: Hashable, Sendable {
    /// `time`, `person`, `choice:attribute` …
    var symbol: String
    /// Names that only the directory knows. The models also train on texts in which these are not recognised.
    var isEntity: Bool
    /// Words of a closed list say more than their kind: the models see both.
    var keepsWords: Bool

    init(_ symbol: String, isEntity: Bool = false, keepsWords: Bool = false) {
        self.symbol = symbol
        self.isEntity = isEntity
        self.keepsWords = keepsWords
    }

    init(_ span: RecognizedSpan) {
        switch span.kind {
        case .choice: self.init("choice:" + (span.slot ?? ""), keepsWords: true)
        case .pronoun: self.init("pronoun", keepsWords: true)
        case .person, .department, .room, .job, .equipment, .building: self.init(span.kind.rawValue, isEntity: true)
        case .time, .duration, .recurrence, .shift, .meeting, .number, .ordinal, .documentNumber: self.init(span.kind.rawValue)
        }
    }

    /// The placeholder for a value of a slot that examples annotate; nil where the words themselves are what counts.
    init?(_ type: SlotType) {
        switch type {
        case .time, .duration, .recurrence, .number: self.init(type.rawValue)
        case .person, .people: self.init("person", isEntity: true)
        case .department, .room, .job, .equipment, .building: self.init(type.rawValue, isEntity: true)
        case .document: self.init("documentNumber")
        case .date: self.init("time")
        case .text, .meeting, .choice, .flag, .shift, .phone, .email, .code, .yesno, .record, .list: return nil
        }
    }
}
