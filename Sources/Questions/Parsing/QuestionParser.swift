import Language
import TimeExpressions

/// Understands a question that has been cut into linked phrases.
///
/// The grammar is small and about roles, not sentences: what is counted or listed, grouped by what, which comes first,
/// under which conditions. Precision goes before recall: when a phrase is left that has no place in the query, the
/// question is not answered.
struct QuestionParser: Sendable {
    let schema: SemanticSchema
    let graph: SchemaGraph
    /// Who asks: employee number and department.
    var speaker: Speaker?
    var now: LocalDateTime
    /// Whether a department means those below it too.
    var includesBelow = true

    struct Speaker: Sendable {
        var key: String
        var department: String
    }

    init(schema: SemanticSchema, now: LocalDateTime, speaker: Speaker? = nil) {
        self.schema = schema
        graph = SchemaGraph(schema)
        self.now = now
        self.speaker = speaker
    }

    /// The query that a question means; nil where it is not certain.
    func parse(_ spans: [LinkedSpan], language: TextLanguage) -> Query? {
        let spans = withSurnames(spans)
        guard !spans.contains(where: { $0.senses.isEmpty }) else { return nil }
        var parse = Parse(parser: self, spans: spans, chinese: language == .chinese)
        return parse.run()
    }

    /// 姓王, "surname Wang": the word after it need not stand in the data.
    private func withSurnames(_ spans: [LinkedSpan]) -> [LinkedSpan] {
        guard let at = spans.firstIndex(where: { $0.has(.surname) }), at + 1 < spans.count,
              let people = schema.entities.firstIndex(where: { $0.table == "people" || $0.aliases?.contains("person") == true })
        else { return spans }
        let name = spans[at + 1].text
        let isHan = name.unicodeScalars.allSatisfy(\.isHan)
        guard let column = schema.entities[people].attribute(isHan ? "name" : "name_en"), isHan ? name.count <= 2 : true else { return spans }
        let reference = AttributeReference(entity: people, attribute: column)
        var result = spans
        let match: LinkedValue.Match = isHan ? .prefix(name) : .word(name)
        result[at + 1].senses = [.value(LinkedValue(reference: reference, match: match))]
        result[at].senses = [.filler]
        return result
    }
}

/// One question being understood. Every phrase is `used` once it has its place.
struct Parse {
    let parser: QuestionParser
    let spans: [LinkedSpan]
    let chinese: Bool
    var used: [Bool]
    var query = Query(entity: 0)
    var hasTarget = false
    var conditions: [Condition] = []

    init(parser: QuestionParser, spans: [LinkedSpan], chinese: Bool) {
        self.parser = parser
        self.spans = spans
        self.chinese = chinese
        used = Array(repeating: false, count: spans.count)
    }

    var schema: SemanticSchema { parser.schema }

    mutating func run() -> Query? {
        guard !spans.contains(where: { $0.has(.share) || $0.has(.other) }) else { return nil }
        settleValues()
        guard findGroups(), findMeasure(), findTarget(), findOrder(), findConditions() else { return nil }
        query.conditions = conditions
        guard findColumns(), nothingIsLeft(), isQuestion, isPlausible else { return nil }
        return query
    }

    /// A noun alone asks for nothing.
    private var isQuestion: Bool {
        if query.measure != .rows || !query.conditions.isEmpty || query.order != nil || !query.columns.isEmpty { return true }
        return spans.contains { span in [.list, .which, .who].contains { span.has($0) } }
    }

    /// 王建业的助理 is another person, not one of that name who is an assistant.
    private var isPlausible: Bool {
        let own = query.conditions.compactMap { condition -> AttributeReference? in
            if case .oneOf(let reference, _, false) = condition { reference } else { nil }
        }
        let isNamed = own.contains { schema[$0].kind == .name && $0.entity == query.entity }
        return !isNamed || !own.contains { [.choice, .job].contains(schema[$0].kind) }
    }

    // MARK: Looking around

    func open(_ index: Int) -> Bool { spans.indices.contains(index) && !used[index] }

    /// A phrase that says nothing by itself.
    func isNoise(_ index: Int) -> Bool {
        spans[index].isFiller || spans[index].has(.distinct) && used[index]
    }

    /// The nearest phrase with a meaning, fillers skipped, and up to `skips` phrases that `passing` lets by.
    func neighbor(of index: Int, _ step: Int, passing: (Int) -> Bool = { _ in false }) -> Int? {
        var at = index + step
        while spans.indices.contains(at) {
            let isBlank = isNoise(at) && spans[at].entity == nil && spans[at].attributes.isEmpty && spans[at].values.isEmpty
                && spans[at].number == nil && spans[at].operation == nil
            if !isBlank, !passing(at) { return at }
            at += step
        }
        return nil
    }

    func indices(_ operation: Operator) -> [Int] { spans.indices.filter { spans[$0].has(operation) && !used[$0] } }

    func first(_ operations: Operator...) -> Int? {
        spans.indices.first { index in !used[index] && operations.contains { spans[index].has($0) } }
    }

    /// The attribute of a phrase that fits an entity, else the first.
    func attribute(_ index: Int, of entity: Int? = nil) -> AttributeReference? {
        let all = spans[index].attributes
        return all.first { $0.entity == entity } ?? all.first
    }

    func isNumeric(_ reference: AttributeReference) -> Bool { schema[reference].kind == .number }

    /// Everything that is left must be without meaning of its own.
    func nothingIsLeft() -> Bool {
        spans.indices.allSatisfy { index in
            if used[index] || spans[index].isFiller { return true }
            guard let operation = spans[index].operation else { return false }
            switch operation {
            case .list, .which, .with, .distinct, .who: return true
            case .sum: return query.measure == .count
            case .count: return query.measure == .count || query.measure == .rows && !query.columns.isEmpty
            default: return false
            }
        }
    }
}
