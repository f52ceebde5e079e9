import Foundation
import Testing
@testable import Questions

struct SQLEvaluationTests {
    @Test("Columns may come in any order, rows only where the gold does not sort")
    func agreement() {
        let rows: [[SQLValue]] = [[.text("a"), .integer(1)], [.text("b"), .integer(2)]]
        let turned: [[SQLValue]] = [[.integer(2), .text("B")], [.real(1), .text("A")]]
        #expect(SQLEvaluation.agree(turned, rows, isOrdered: false))
        #expect(!SQLEvaluation.agree(turned, rows, isOrdered: true))
        #expect(!SQLEvaluation.agree([[.text("a"), .integer(1)]], rows, isOrdered: false))
        #expect(!SQLEvaluation.agree([[.text("a")], [.text("b")]], rows, isOrdered: false))
    }

    @Test("The order counts unless only the first row is taken", arguments: [
        ("SELECT a FROM t ORDER BY a", true), ("SELECT a FROM t order  by a LIMIT 10", true), ("SELECT a FROM t ORDER BY a LIMIT 1;", false),
        ("SELECT a FROM t", false),
    ])
    func order(gold: String, isOrdered: Bool) {
        #expect(SQLEvaluation.isOrdered(gold) == isOrdered)
    }

    @Test("A write, an error and an abstention are not right")
    func verdicts() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("eval-\(ProcessInfo.processInfo.globallyUniqueString).sqlite")
        defer { try? FileManager.default.removeItem(at: file) }
        try makeDatabase(file, sql: "CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
        let judge = { SQLEvaluation.judge(gold: "SELECT a FROM t", predicted: $0, database: file) }
        #expect(judge("SELECT t.a FROM t ORDER BY 1 DESC") == .right)
        #expect(judge("DELETE FROM t") == .wrong)
        #expect(judge("SELECT b FROM t") == .wrong)
        #expect(judge(nil) == .abstained)
        #expect(SQLEvaluation.judge(gold: "SELECT b FROM t", predicted: "SELECT a FROM t", database: file) == .skipped)
    }

    @Test("Abstentions lower the accuracy, not the precision")
    func table() {
        var evaluation = SQLEvaluation()
        evaluation.add(.right, locale: "zh")
        evaluation.add(.abstained, locale: "zh")
        evaluation.add(.skipped, locale: "en")
        #expect(evaluation.scores[0].accuracy == 0.5)
        #expect(evaluation.scores[0].precision == 1)
        #expect(evaluation.text.contains("zh              2      50.0      50.0      100.0"))
        #expect(evaluation.json.hasPrefix(#"{"all": {"number": 2, "accuracy": 0.5, "precision": 1"#))
    }

    @Test("Cases are answered and scored, each locale by itself")
    func run() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("eval-\(ProcessInfo.processInfo.globallyUniqueString).sqlite")
        defer { try? FileManager.default.removeItem(at: file) }
        try makeDatabase(file, sql: "CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT, capacity INTEGER); INSERT INTO rooms VALUES (1, 'Elm', 4), (2, 'Oak', 9)")
        let cases = [
            SQLCase(id: "1", question: "how many rooms are there", sql: "SELECT count(*) FROM rooms", locale: "en"),
            SQLCase(id: "2", question: "最大的会议室是哪个", sql: "SELECT name FROM rooms ORDER BY capacity DESC LIMIT 1", locale: "zh"),
            SQLCase(id: "3", question: "房租一共多少钱", sql: "SELECT 1", locale: "zh"),
        ]
        let evaluation = try SQLEvaluation.run(cases, answerer: QuestionAnswerer(schemas: schemas), databases: DatabaseLocator(file))
        #expect(evaluation.scores.map(\.name) == ["all", "en", "zh"])
        #expect(evaluation.scores[0].counts == [.right: 2, .abstained: 1])
    }
}
