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

    /// A text that was understood wrongly.
    public struct Mistake: Hashable, Sendable {
        public var text: String
        public var expected: String
        public var predicted: String
        /// How sure the model was of the wrong intent.
        public var confidence: Double
    }

    /// Texts of similar confidence: how sure the model was, and how often it was right.
    public struct Bin: Hashable, Sendable {
        public var count = 0
        public var confidence = 0.0
        public var correct = 0
    }

    public private(set) var total = 0
    public private(set) var exact = 0
    public private(set) var intents = Counts()
    public private(set) var slots = Counts()
    public private(set) var outOfScope = Counts()
    /// Texts in scope: how many there are, and how many kept their scope and have the right intent.
    public private(set) var inScope = Counts()
    /// By confidence, fifteen equal bins.
    public private(set) var bins = [Bin](repeating: Bin(), count: 15)
    private var insideScores: [Double] = []
    private var outsideScores: [Double] = []
    private var mistakes: [Mistake] = []
    public private(set) var byIntent: [String: Counts] = [:]
    public private(set) var bySlot: [String: Counts] = [:]
    private var confusions: [String: Confusion] = [:]

    public init() {}

    /// Scores a model on labelled texts.
    ///
    /// - Parameter vectors: for each text its vector of the embedding model that the model was trained with, empty where
    ///   there is none; `[]` scores the model without.
    public init(_ lines: [NLULine], model: NLUModel, vectors: [[Float]] = []) {
        for (number, line) in lines.enumerated() {
            let dense = vectors.indices.contains(number) ? vectors[number] : nil
            let prediction = NLUPrediction(line.text, id: .null, model: model, dense: dense)
            add(line, intent: prediction.intent, isInScope: prediction.isInScope,
                slots: prediction.slots.map { .init(name: $0.name, start: $0.start, end: $0.end) },
                confidence: prediction.confidence, scopeScore: prediction.scopeScore)
        }
    }

    /// Counts one text.
    ///
    /// A text whose label stands for out of scope is understood where it was told apart, whatever intent was nearest.
    ///
    /// - Parameters:
    ///   - confidence: of the intent; nil where it is not known, which leaves the text out of the calibration.
    ///   - scopeScore: higher for what looks more like the training examples.
    public mutating func add(
        _ line: NLULine, intent named: String, isInScope: Bool, slots found: [NLULine.Slot], confidence: Double? = nil, scopeScore: Double? = nil
    ) {
        total += 1
        let isOutside = NLUModel.outOfScopeNames.contains(line.intent)
        let intent = isOutside && !isInScope ? line.intent : named
        let isRight = intent == line.intent
        if let confidence {
            let bin = min(bins.count - 1, max(0, Int(confidence * Double(bins.count))))
            bins[bin].count += 1
            bins[bin].confidence += confidence
            if named == line.intent { bins[bin].correct += 1 }
            if !isRight { note(Mistake(text: line.text, expected: line.intent, predicted: intent, confidence: confidence)) }
        }
        if let scopeScore {
            if isOutside { outsideScores.append(scopeScore) } else { insideScores.append(scopeScore) }
        }
        if !isOutside {
            inScope.expected += 1
            if isInScope { inScope.predicted += 1 }
            if isInScope, isRight { inScope.correct += 1 }
        }
        intents.expected += 1
        intents.predicted += 1
        if isRight { intents.correct += 1 }
        byIntent[line.intent, default: Counts()].expected += 1
        byIntent[intent, default: Counts()].predicted += 1
        if isRight { byIntent[line.intent, default: Counts()].correct += 1 } else {
            let key = line.intent + "\u{0}" + intent
            confusions[key, default: Confusion(expected: line.intent, predicted: intent, count: 0, text: line.text)].count += 1
        }
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

    /// Expected calibration error: by how much confidence and the share of right answers differ (Guo et al. 2017); nil
    /// where no confidences were given.
    public var calibrationError: Double? {
        let counted = bins.reduce(0) { $0 + $1.count }
        return counted == 0 ? nil : bins.reduce(0) { $0 + abs($1.confidence - Double($1.correct)) } / Double(counted)
    }

    /// How well the scope score ranks texts in scope above the others: the area under the receiver operating
    /// characteristic; nil where there are only texts of one kind.
    public var scopeArea: Double? {
        guard !insideScores.isEmpty, !outsideScores.isEmpty else { return nil }
        let inside = insideScores.sorted()
        var (below, through, wins) = (0, 0, 0.0)
        for score in outsideScores.sorted() {
            while below < inside.count, inside[below] < score { below += 1 }
            while through < inside.count, inside[through] <= score { through += 1 }
            wins += Double(inside.count - through) + Double(through - below) / 2
        }
        return wins / (Double(inside.count) * Double(outsideScores.count))
    }

    /// The mistakes that the model was surest of.
    public var worstMistakes: [Mistake] { Array(Self.sorted(mistakes).prefix(Self.mistakeLimit)) }

    /// How often texts of one intent were taken for another.
    func confusions(expected: String, predicted: String) -> Int { confusions[expected + "\u{0}" + predicted]?.count ?? 0 }

    private static let mistakeLimit = 50

    private mutating func note(_ mistake: Mistake) {
        mistakes.append(mistake)
        if mistakes.count > 4 * Self.mistakeLimit { mistakes = worstMistakes }
    }

    private static func sorted(_ mistakes: [Mistake]) -> [Mistake] {
        mistakes.sorted { ($1.confidence, $0.text, $0.expected) < ($0.confidence, $1.text, $1.expected) }
    }
}
