import Foundation
import TimeExpressions

/// Scores predicted SQL by what it gives: execution accuracy (Zhong et al., 2017). Column order does not matter; row order
/// does where the gold sorts, except where it takes the first row only. Whole rows are compared as multisets, numbers to
/// four decimals, texts without regard to case. What cannot be run, is no single SELECT or takes over five seconds is wrong.
public struct SQLEvaluation: Sendable {
    public enum Verdict: String, Sendable, CaseIterable {
        case right, wrong, abstained
        /// The gold itself cannot be run: left out of the count.
        case skipped
    }

    public struct Score: Sendable, Hashable {
        public var name: String
        public var counts: [Verdict: Int] = [:]

        public var total: Int { Verdict.allCases.reduce(0) { $0 + ($1 == .skipped ? 0 : counts[$1] ?? 0) } }
        public var answered: Int { total - (counts[.abstained] ?? 0) }
        /// Right answers of all questions.
        public var accuracy: Double { Double(counts[.right] ?? 0) / Double(max(total, 1)) }
        /// Right answers of those given.
        public var precision: Double { Double(counts[.right] ?? 0) / Double(max(answered, 1)) }
    }

    /// All questions first, then by locale.
    public private(set) var scores: [Score] = [Score(name: "all")]

    public init() {}

    /// Has every question answered and scored, in their order.
    ///
    /// - Parameter glossary: nil for the one beside each database.
    /// - Throws: ``QuestionError``, ``SandboxError``.
    public static func run(_ cases: [SQLCase], answerer: QuestionAnswerer, databases: DatabaseLocator, glossary: URL? = nil) throws -> SQLEvaluation {
        var evaluation = SQLEvaluation()
        var open: (file: URL, questions: DatabaseQuestions)?
        for item in cases {
            let file = try databases.file(named: item.db)
            if open?.file != file { open = (file, try answerer.open(file, glossary: glossary)) }
            // Without a clock of its own a question is about no time that is counted from now.
            let now = item.now.flatMap { LocalDateTime($0.prefix(19)) } ?? LocalDateTime(2000, 1, 1)
            let predicted = try open?.questions.predict(item.question, tables: item.tables, now: now)?.sql
            evaluation.add(judge(gold: item.sql, predicted: predicted, database: file), locale: item.locale)
        }
        return evaluation
    }

    /// Counts one question.
    public mutating func add(_ verdict: Verdict, locale: String?) {
        scores[0].counts[verdict, default: 0] += 1
        guard let locale else { return }
        if let at = scores.firstIndex(where: { $0.name == locale }) {
            scores[at].counts[verdict, default: 0] += 1
        } else {
            scores.append(Score(name: locale, counts: [verdict: 1]))
        }
    }

    /// Runs both and compares.
    public static func judge(gold: String, predicted: String?, database: URL) -> Verdict {
        guard let predicted, !predicted.isEmpty else { return .abstained }
        let limits = SandboxLimits(rows: 10_001, seconds: 5)
        guard let sandbox = try? Sandbox(file: database, limits: limits), let wanted = try? sandbox.run(plain(gold)) else { return .skipped }
        guard let given = try? sandbox.run(plain(predicted)), given.rows.count <= 10_000 else { return .wrong }
        return agree(given.rows, wanted.rows, isOrdered: isOrdered(gold)) ? .right : .wrong
    }

    private static func plain(_ sql: String) -> String { sql.trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Whether the order of the gold's rows is part of the answer.
    static func isOrdered(_ gold: String) -> Bool {
        let text = gold.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.contains("order by") else { return false }
        return !(text + " ").replacing(";", with: " ").contains("limit 1 ")
    }

    /// Whether rows are the same under some order of the columns.
    static func agree(_ given: [[SQLValue]], _ wanted: [[SQLValue]], isOrdered: Bool) -> Bool {
        guard given.count == wanted.count else { return false }
        guard let width = wanted.first?.count else { return true }
        guard given[0].count == width else { return false }
        let left = given.map { $0.map(key) }, right = wanted.map { $0.map(key) }
        let sortedRight = right.sorted { $0.lexicographicallyPrecedes($1) }
        for order in permutations(width).prefix(120) {
            let turned = left.map { row in order.map { row[$0] } }
            if isOrdered ? turned == right : turned.sorted(by: { $0.lexicographicallyPrecedes($1) }) == sortedRight { return true }
        }
        return false
    }

    private static func key(_ value: SQLValue) -> String {
        switch value {
        case .null: "\0"
        case .text(let text): "t" + text.trimmingBlanks().lowercased()
        case .integer(let number): "n" + SQLText.number(Double(number))
        case .real(let number): "n" + SQLText.number((number * 10_000).rounded() / 10_000)
        }
    }

    private static func permutations(_ count: Int) -> [[Int]] {
        guard count <= 5 else { return [Array(0..<count)] }
        guard count > 0 else { return [[]] }
        return permutations(count - 1).flatMap { rest in
            (0...rest.count).reversed().map { at in
                var order = rest
                order.insert(count - 1, at: at)
                return order
            }
        }
    }

    /// A table for people, a line each with its end.
    public var text: String {
        let lines = scores.map { score in
            [score.name, String(score.total), Self.percent(score.accuracy), Self.percent(Double(score.answered) / Double(max(score.total, 1))),
             Self.percent(score.precision)]
        }
        let rows = [["questions", "number", "accuracy", "answered", "precision"]] + lines
        let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + blanks : blanks + cell
            }.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// The same for programs.
    public var json: String {
        let parts = scores.map { score in
            let counts = Verdict.allCases.map { "\"\($0.rawValue)\": \(score.counts[$0] ?? 0)" }.joined(separator: ", ")
            return "\"\(score.name)\": {\"number\": \(score.total), \"accuracy\": \(Self.decimal(score.accuracy)), \"precision\": \(Self.decimal(score.precision)), \(counts)}"
        }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func decimal(_ share: Double) -> String { SQLText.number((share * 10_000).rounded() / 10_000) }
}
