import Foundation
import GRDB
import Storage
import Testing

@Suite("The office's database")
struct OfficeDatabaseTests {
    @Test("a data directory is made with its database when it is missing")
    func creates() throws {
        try Repository.withFolder { folder in
            let data = folder.appendingPathComponent("a/b")
            let database = try OfficeDatabase.open(in: data, migrations: Repository.migrations)
            #expect(FileManager.default.fileExists(atPath: data.appendingPathComponent("mishu.sqlite").path))
            let tables = try database.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table'") }
            #expect(tables.contains("people"))
            #expect(tables.contains("turns"))
            try database.close()
        }
    }

    @Test("a data directory that is made is readable by its owner only")
    func ownerOnly() throws {
        try Repository.withFolder { folder in
            let data = folder.appendingPathComponent("data")
            let database = try OfficeDatabase.open(in: data, migrations: Repository.migrations)
            let mode = try FileManager.default.attributesOfItem(atPath: data.path)[.posixPermissions] as? Int
            #expect(mode.map { $0 & 0o077 } == 0)
            try database.close()
        }
    }

    @Test("a missing database is an error where none may be made")
    func missing() throws {
        try Repository.withFolder { folder in
            let file = folder.appendingPathComponent("none.sqlite")
            #expect(throws: StorageError.missing(path: file.path)) {
                try OfficeDatabase.open(at: file, migrations: Repository.migrations, create: false)
            }
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }

    @Test("it runs in WAL mode with foreign keys")
    func pragmas() throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        let found = try database.turn(durable: false) { db in
            (try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
             try Int.fetchOne(db, sql: "PRAGMA busy_timeout"))
        }
        #expect(found.0 == "wal")
        #expect(found.1 == 1)
        #expect((found.2 ?? 0) >= 1000)
    }

    @Test("a durable turn waits for the disk, another does not", arguments: [(true, 2), (false, 1)])
    func synchronous(durable: Bool, expected: Int) throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        for first in [true, false] {
            try database.turn(durable: first) { try Settings($0).set("x", for: "k") }
            _ = try database.read { try Settings($0).value(for: "k") }
            let setting = try database.turn(durable: durable) { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
            #expect(setting == expected)
        }
    }

    @Test("a turn that fails writes nothing")
    func rollback() throws {
        struct Stop: Error {}
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        #expect(throws: Stop.self) {
            try database.turn(durable: true) { db in
                try Settings(db).set("1", for: "k")
                throw Stop()
            }
        }
        #expect(try database.read { try Settings($0).value(for: "k") } == nil)
    }

    @Test("a reader cannot write")
    func readOnlyReader() throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        #expect(throws: (any Error).self) {
            try database.read { try $0.execute(sql: "DELETE FROM settings") }
        }
    }

    @Test("settings are kept, replaced and removed")
    func settings() throws {
        let database = try OfficeDatabase.temporary(migrations: Repository.migrations)
        for value in ["一", "two", nil] {
            try database.turn(durable: false) { try Settings($0).set(value, for: "k") }
            #expect(try database.read { try Settings($0).value(for: "k") } == value)
        }
    }

    @Test("the data version tells that another connection wrote, and only then")
    func dataVersion() throws {
        try Repository.withFolder { folder in
            let file = folder.appendingPathComponent("x.sqlite")
            let one = try OfficeDatabase.open(at: file, migrations: Repository.migrations)
            let two = try OfficeDatabase.open(at: file, migrations: Repository.migrations)
            let before = try one.dataVersion()
            try one.turn(durable: false) { try Settings($0).set("own", for: "k") }
            #expect(try one.dataVersion() == before)
            try two.turn(durable: false) { try Settings($0).set("other", for: "k") }
            #expect(try one.dataVersion() != before)
        }
    }

    @Test("a copy is independent of its source and goes away with its value")
    func copies() throws {
        let source = try OfficeDatabase.temporary(migrations: Repository.migrations)
        try source.turn(durable: false) { try Settings($0).set("source", for: "k") }
        var copy: OfficeDatabase? = try OfficeDatabase.copy(of: source)
        let file = try #require(copy?.file)
        try copy?.turn(durable: false) { try Settings($0).set("copy", for: "k") }
        #expect(try source.read { try Settings($0).value(for: "k") } == "source")
        #expect(try copy?.read { try Settings($0).value(for: "k") } == "copy")
        copy = nil
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test("turns of two connections wait for each other and lose nothing")
    func twoWriters() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("storage-tests-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let one = try OfficeDatabase.open(in: folder, migrations: Repository.migrations)
        let two = try OfficeDatabase.open(in: folder, migrations: Repository.migrations)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for database in [one, two] {
                group.addTask {
                    for _ in 0..<50 {
                        try database.turn(durable: false) { db in
                            let count = try Settings(db).value(for: "count").flatMap(Int.init) ?? 0
                            try Settings(db).set(String(count + 1), for: "count")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try one.read { try Settings($0).value(for: "count") } == "100")
    }
}
