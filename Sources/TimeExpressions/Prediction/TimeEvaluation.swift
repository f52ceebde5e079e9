import Language

/// Scores predictions of time expressions against a labelled suite.
///
/// A case is right when every expected expression was found with its span and a first value that means one of the
/// expected readings, and nothing else was predicted.
public struct TimeEvaluation: Codable, Hashable, Sendable {
    public private(set) var cases = 0
    public private(set) var casesRight = 0
    public private(set) var expectedEntities = 0
    public private(set) var predictedEntities = 0
    public private(set) var spansRight = 0
    public private(set) var valuesRight = 0
    /// Identifiers of the cases that are not right, in order.
    public private(set) var wrong: [String] = []

    /// No cases yet.
    public init() {}

    /// The share of cases that are right as a whole, 0 to 1.
    public var accuracy: Double { cases == 0 ? 0 : Double(casesRight) / Double(cases) }
    /// The harmonic mean of precision and recall of spans, 0 to 1; 1 where nothing was to be found and nothing was.
    public var spanF1: Double { f1(spansRight) }
    /// The same of spans whose first value is right too.
    public var valueF1: Double { f1(valuesRight) }

    private func f1(_ right: Int) -> Double {
        let total = expectedEntities + predictedEntities
        return total == 0 ? 1 : 2 * Double(right) / Double(total)
    }

    /// Counts one case.
    public mutating func add(_ suiteCase: TimeSuiteCase, _ prediction: TimePrediction) {
        var used: Set<Int> = []
        var right = 0
        let whole = suiteCase.whole ?? false
        let scalars = whole ? NormalizedText(suiteCase.text).scalars : []
        for entity in suiteCase.expected {
            let index = prediction.entities.indices.first { index in
                guard !used.contains(index) else { return false }
                let found = prediction.entities[index]
                if !whole { return found.start == entity.start && found.end == entity.end }
                guard found.start >= 0, found.end <= scalars.count, found.start < found.end else { return false }
                return Self.isEdge(scalars[..<found.start]) && Self.isEdge(scalars[found.end...])
            }
            guard let index else { continue }
            spansRight += 1
            guard let value = prediction.entities[index].values.first else { continue }
            let meaning = TimeMeaning(value)
            guard entity.values.isEmpty || entity.values.contains(where: { TimeMeaning($0).accepts(meaning) }) else { continue }
            right += 1
            used.insert(index)
        }
        cases += 1
        expectedEntities += suiteCase.expected.count
        predictedEntities += prediction.entities.count
        valuesRight += right
        let isRight = prediction.entities.count == right && (right == suiteCase.expected.count || whole && right == 1)
        if isRight { casesRight += 1 } else { wrong.append(suiteCase.id) }
    }

    private static let edgeWords: Set<String> = ["on", "at", "in", "the", "for", "of", "by", "this", "during", "a", "an", "about", "around", "from", "is"]
    private static let edgeScalars: Set<Unicode.Scalar> = ["在", "于", "的"]

    /// Whether only blanks, marks and small words stand there.
    private static func isEdge(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var word = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar.isLatinLetter {
                word.append(scalar)
                continue
            }
            if !word.isEmpty, !edgeWords.contains(String(word)) { return false }
            word.removeAll()
            if scalar.isDigit || scalar.isHan && !edgeScalars.contains(scalar) { return false }
        }
        return word.isEmpty || edgeWords.contains(String(word))
    }
}
