import DialogModel

/// Scores predictions against labels: intent accuracy, slot F1 by span and label (as seqeval does on BIO), exact match,
/// and how well what is out of scope is told apart.
public struct NLUEvaluation: Hashable, Sendable {
    /// Precision and recall of one intent.
    public struct Counts: Hashable, Sendable {
        public var expected = 0
        public var predicted = 0
        public var correct = 0

        public var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }
        public var recall: Double { expected == 0 ? 0 : Double(correct) / Double(expected) }
        public var f1: Double { correct == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    }

    /// An intent taken for another, and how often.
    public struct Confusion: Hashable, Sendable {
        public var expected: String
        public var predicted: String
        public var count: Int
        /// One of the texts.
        public var text: String
    }

    public private(set) var total = 0
    public private(set) var exact = 0
    public private(set) var intents = Counts()
    public private(set) var slots = Counts()
    public private(set) var outOfScope = Counts()
    public private(set) var byIntent: [String: Counts] = [:]
    public private(set) var bySlot: [String: Counts] = [:]
    private var confusions: [String: Confusion] = [:]

    public init() {}

    /// Scores a model on labelled texts.
    public init(_ lines: [NLULine], model: NLUModel) {
        for line in lines {
            let prediction = NLUPrediction(line.text, id: .null, model: model)
            add(line, intent: prediction.intent, isInScope: prediction.isInScope,
                slots: prediction.slots.map { .init(name: $0.name, start: $0.start, end: $0.end) })
        }
    }

    /// Counts one text.
    public mutating func add(_ line: NLULine, intent: String, isInScope: Bool, slots found: [NLULine.Slot]) {
        total += 1
        let isRight = intent == line.intent
        intents.expected += 1
        intents.predicted += 1
        if isRight { intents.correct += 1 }
        byIntent[line.intent, default: Counts()].expected += 1
        byIntent[intent, default: Counts()].predicted += 1
        if isRight { byIntent[line.intent, default: Counts()].correct += 1 } else {
            let key = line.intent + "\u{0}" + intent
            confusions[key, default: Confusion(expected: line.intent, predicted: intent, count: 0, text: line.text)].count += 1
        }
        let isOutside = NLUModel.outOfScopeNames.contains(line.intent)
        if isOutside { outOfScope.expected += 1 }
        if !isInScope { outOfScope.predicted += 1 }
        if isOutside, !isInScope { outOfScope.correct += 1 }
        let expected = Set(line.slots)
        let predicted = Set(found)
        slots.expected += expected.count
        slots.predicted += predicted.count
        slots.correct += expected.intersection(predicted).count
        for slot in expected {
            bySlot[slot.name, default: Counts()].expected += 1
            if predicted.contains(slot) { bySlot[slot.name, default: Counts()].correct += 1 }
        }
        for slot in predicted { bySlot[slot.name, default: Counts()].predicted += 1 }
        if isRight, expected == predicted { exact += 1 }
    }

    public var intentAccuracy: Double { intents.recall }
    public var exactMatch: Double { total == 0 ? 0 : Double(exact) / Double(total) }

    /// The commonest confusions first.
    public var worstConfusions: [Confusion] {
        confusions.values.sorted { ($1.count, $0.expected, $0.predicted) < ($0.count, $1.expected, $1.predicted) }
    }
}
