import Foundation
import Testing
@testable import Questions

struct SandboxTests {
    private func sandbox(seconds: Double = 0.5, rows: Int? = 100) throws -> Sandbox {
        let connection = try RawConnection()
        try connection.execute("CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, NULL); CREATE TABLE hidden (s TEXT); INSERT INTO hidden VALUES ('secret')")
        return Sandbox(connection, tables: ["t"], limits: SandboxLimits(rows: rows, seconds: seconds))
    }

    @Test("A SELECT gives columns and typed values")
    func selects() throws {
        let table = try sandbox().run("SELECT a, b FROM t ORDER BY a")
        #expect(table.columns == ["a", "b"])
        #expect(table.rows == [[.integer(1), .text("x")], [.integer(2), .text("y")], [.integer(3), .null]])
    }

    @Test("Anything but one plain SELECT over the named tables is refused", arguments: [
        "INSERT INTO t VALUES (9, 'z')", "UPDATE t SET a = 0", "DELETE FROM t", "DROP TABLE t", "CREATE TABLE u (a)",
        "CREATE TEMP TABLE u AS SELECT * FROM t", "ATTACH ':memory:' AS other", "PRAGMA table_info(t)", "PRAGMA query_only = 0",
        "VACUUM", "VACUUM INTO '/nowhere/copy.sqlite'", "SELECT load_extension('x')", "SELECT name FROM sqlite_master",
        "SELECT * FROM sqlite_schema", "SELECT s FROM hidden", "SELECT count(*) FROM hidden",
        "SELECT a FROM t WHERE b = (SELECT s FROM hidden)", "WITH t2 AS (SELECT s FROM hidden) SELECT * FROM t2",
        "SELECT a FROM t ORDER BY (SELECT s FROM hidden)", "EXPLAIN SELECT a FROM t", "BEGIN", "SELECT randomblob(100000000)",
        "SELECT a FROM t; SELECT b FROM t", "SELECT a FROM t; DROP TABLE t", "", "-- nothing", "ANALYZE", "REINDEX",
        "SELECT * FROM pragma_table_info('t')", "SELECT zeroblob(1000000000)", "SELECT printf('%.*c', 100000000, 'x')",
    ])
    func refuses(sql: String) throws {
        let sandbox = try sandbox()
        #expect(throws: SandboxError.self) { try sandbox.run(sql) }
        #expect(try sandbox.run("SELECT count(*) FROM t").rows == [[.integer(3)]])
    }

    @Test("A query without an end is stopped in time")
    func stopsEndlessQueries() throws {
        let sandbox = try sandbox(seconds: 0.2)
        let bomb = "WITH RECURSIVE n(x) AS (SELECT a FROM t UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        #expect(throws: SandboxError.timedOut(seconds: 0.2)) { try sandbox.run(bomb) }
    }

    @Test("A table called like a readable one in a CTE does not open others")
    func shadowing() throws {
        #expect(throws: SandboxError.self) { try sandbox().run("WITH t AS (SELECT s FROM hidden) SELECT * FROM t") }
    }

    @Test("Rows beyond the limit are cut off and said to be")
    func capsRows() throws {
        let table = try sandbox(rows: 2).run("SELECT a FROM t")
        #expect(table.rows.count == 2)
        #expect(table.truncated)
    }

    @Test("Reading a file leaves nothing beside it, also with a live log")
    func leavesNothing() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sandbox-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a b%.sqlite")
        try makeDatabase(file, sql: "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (7)")
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(try Sandbox(file: file).run("SELECT a FROM t").rows == [[.integer(7)]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }

    @Test("A missing file and a file that is no database are told apart from an empty answer")
    func unreadable() throws {
        #expect(throws: SandboxError.self) { try Sandbox(file: URL(fileURLWithPath: "/nowhere/none.sqlite")) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("text-\(ProcessInfo.processInfo.globallyUniqueString)")
        try Data("this is no database, only text".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(throws: SandboxError.self) { try Sandbox(file: file).run("SELECT 1") }
    }

    @Test("Names and literals are quoted so that they stay names and literals")
    func quoting() {
        #expect(SQLText.literal("O'Brien\0'; DROP") == "'O''Brien''; DROP'")
        #expect(SQLText.name("hire_date") == "hire_date")
        #expect(SQLText.name("order") == "\"order\"")
        #expect(SQLText.name("a\"b") == "\"a\"\"b\"")
    }
}
