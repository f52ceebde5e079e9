import DialogModel
import Testing

@testable import Office

@Suite("The SQL of a domain is checked before it ever runs")
struct StatementGuardTests {
    private func sentry() -> StatementGuard {
        let sentry = StatementGuard(domain: "keys")
        #expect(sentry.makeTables(DataOffice.schema) == nil)
        return sentry
    }

    @Test("reads of one's own tables and of the office's views pass", arguments: [
        "SELECT id FROM keys_loans WHERE who = :me", "SELECT name, phone FROM office_people", "SELECT working_days('2026-03-09', :today)",
        "WITH x AS (SELECT 1 AS a) SELECT a FROM x", "SELECT group_concat(d.name) FROM office_departments d JOIN office_rooms r ON r.floor = d.floor",
    ])
    func reads(sql: String) {
        #expect(sentry().check(sql, .read) == nil)
    }

    @Test("everything else is refused", arguments: [
        "SELECT mobile FROM people", "SELECT * FROM documents", "SELECT sql FROM sqlite_master", "SELECT clearance FROM office_people",
        "INSERT INTO keys_loans (who, door) VALUES ('a', 'b') RETURNING id", "SELECT load_extension('x')", "SELECT random()",
        "PRAGMA table_info(keys_loans)", "ATTACH 'x' AS y", "SELECT 1; SELECT 2", "SELECT date('now')", "SELECT CURRENT_DATE", "SELECT", "",
    ])
    func refusedReads(sql: String) {
        #expect(sentry().check(sql, .read) != nil)
    }

    @Test("writes to others' tables are refused", arguments: [
        "DELETE FROM people", "UPDATE office_people SET name = 'x'", "INSERT INTO meetings (uid) VALUES ('x')", "DROP TABLE keys_loans",
        "INSERT INTO keys_loans (who, door) SELECT employee_no, mobile FROM people", "SELECT 1", "VACUUM", "DELETE FROM keysmith",
        "CREATE TABLE keys_more (a)", "DELETE FROM domain_writes",
    ])
    func refusedWrites(sql: String) {
        #expect(sentry().check(sql, .write) != nil)
    }

    @Test("scripts of tables make nothing but the domain's own", arguments: [
        "CREATE TABLE people_keys (a)", "CREATE TABLE keys_a (b REFERENCES people(employee_no))", "CREATE VIEW keys_v AS SELECT 1",
        "CREATE TRIGGER keys_t AFTER INSERT ON keys_loans BEGIN DELETE FROM keys_loans; END", "INSERT INTO office_people (name) VALUES ('x')",
        "CREATE TABLE keys_a (", "CREATE TEMP TABLE keys_t (a)", "CREATE VIRTUAL TABLE keys_f USING fts5(a)",
    ])
    func scripts(sql: String) {
        #expect(sentry().makeTables(sql) != nil)
    }

    @Test("a script may hold rows to begin with")
    func seeds() {
        #expect(sentry().makeTables("CREATE TABLE keys_doors (id INTEGER PRIMARY KEY); INSERT INTO keys_doors VALUES (1), (2);") == nil)
    }

    @Test("validate names the place, what is wrong and what to write", arguments: [
        ("SELECT id, door FROM keys_loans", "SELECT id, door FROM people", "reads ‘people’"),
        ("WHERE id = :key_loan AND", "WHERE id = :key_lone AND", "unknown parameter ‘:key_lone’; write ‘key_loan’ instead"),
        ("count(*) AS lent", "count(*) AS loaned", "the SELECT gives no column ‘lent’"),
        ("RETURNING id", "RETURN id", "is not valid"),
    ])
    func places(old: String, new: String, says: String) throws {
        let data = try DataOffice(domain: DataOffice.keys.replacing(old, with: new))
        let found = DomainSQLCheck.diagnostics(data.loaded).map(\.description)
        #expect(found.count == 1)
        #expect(found.first?.contains(says) == true && found.first?.contains("domain.yml:") == true, "\(found)")
    }

    @Test("parameters are found, and what only looks like one is not")
    func parameters() {
        #expect(SQLParameters.names(in: "SELECT ':a', \":b\", :c -- :d\n/* :e */ , [:f], :g_1, :c") == ["c", "g_1"])
    }
}
