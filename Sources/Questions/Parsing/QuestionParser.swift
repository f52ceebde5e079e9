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

    /// Nobody asks for figures in more phrases; looking around each of them takes time.
    private static let longestQuestion = 80

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
        guard spans.count <= Self.longestQuestion else { return nil }
        let spans = withSurnames(spans).map(withoutParts)
        guard !spans.contains(where: { $0.senses.isEmpty }) else { return nil }
        var parse = Parse(parser: self, spans: spans, chinese: language == .chinese)
        return parse.run()
    }

    /// The whole name of a thing is meant rather than a part of something else: London Office the department, not the
    /// title "Manager London Office".
    private func withoutParts(_ span: LinkedSpan) -> LinkedSpan {
        let isName = span.values.contains { value in
            guard case .equal = value.match else { return false }
            return schema[value.reference].kind == .name
        }
        guard isName else { return span }
        var result = span
        result.senses.removeAll { sense in
            guard case .value(let value) = sense else { return false }
            switch value.match {
            case .suffix, .prefix, .contains, .word: return true
            case .equal, .present, .isTrue: return false
            }
        }
        return result
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
    /// Things whose nouns stand in the question.
    let mentioned: Set<Int>
    var used: [Bool]
    var query = Query(entity: 0)
    var hasTarget = false
    var conditions: [Condition] = []

    init(parser: QuestionParser, spans: [LinkedSpan], chinese: Bool) {
        self.parser = parser
        self.spans = spans
        self.chinese = chinese
        mentioned = Set(spans.compactMap(\.entity))
        used = Array(repeating: false, count: spans.count)
    }

    var schema: SemanticSchema { parser.schema }

    mutating func run() -> Query? {
        guard !spans.contains(where: { $0.has(.share) || $0.has(.other) }) else { return nil }
        settleValues()
        guard findGroups(), findMeasure(), findTarget(), findOrder(), findConditions() else { return nil }
        query.conditions = conditions
        guard findColumns(), nothingIsLeft(), isQuestion, isPlausible, newcomersHaveDate else { return nil }
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

    /// New people are those of some time; without one it is not known who is new.
    private var newcomersHaveDate: Bool {
        let verbs = spans.filter { $0.entity == query.entity }.flatMap(\.verbs).filter { $0.entity == query.entity && schema[$0].isDate }
        return verbs.isEmpty || query.order != nil || query.conditions.contains { condition in
            if case .span(let reference, _) = condition { verbs.contains(reference) } else { false }
        }
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
            case .inclusive: return parser.includesBelow && query.conditions.contains(where: \.isTree)
            case .count: return query.measure == .count || query.measure == .rows && !query.columns.isEmpty
            default: return false
            }
        }
    }
}
