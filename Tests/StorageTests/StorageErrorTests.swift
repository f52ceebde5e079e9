import Foundation
import GRDB
import Storage
import Testing

@Suite("What can be wrong with a database")
struct StorageErrorTests {
    @Test("a database of a newer version is refused and stays as it is")
    func newer() throws {
        try Repository.withFolder { folder in
            let file = folder.appendingPathComponent("x.sqlite")
            let database = try OfficeDatabase.open(at: file, migrations: Repository.migrations)
            try database.turn(durable: true) {
                try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999_from_the_future')")
            }
            try database.close()
            #expect(throws: StorageError.newerDatabase(path: file.path, migration: "9999_from_the_future")) {
                try OfficeDatabase.open(at: file, migrations: Repository.migrations)
            }
        }
    }

    @Test("a file that is no database, and one that is cut short or overwritten, is called damaged", arguments: [0, 100, 5000])
    func corrupt(keep: Int) throws {
        try Repository.withFolder { folder in
            let file = folder.appendingPathComponent("x.sqlite")
            try OfficeDatabase.open(at: file, migrations: Repository.migrations).close()
            var bytes = try Data(contentsOf: file)
            bytes = bytes.prefix(keep) + Data(repeating: 0x5A, count: 9000)
            try bytes.write(to: file)
            // What is left in the log would make it whole again.
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
            #expect(throws: StorageError.corrupt(path: file.path)) {
                try OfficeDatabase.open(at: file, migrations: Repository.migrations)
            }
        }
    }

    @Test("a folder cannot stand in for the file")
    func folderInPlaceOfFile() throws {
        try Repository.withFolder { folder in
            #expect(throws: StorageError.corrupt(path: folder.path)) {
                try OfficeDatabase.open(at: folder, migrations: Repository.migrations)
            }
        }
    }

    @Test("a place where nothing can be made is read-only")
    func readOnlyPlace() throws {
        try Repository.withFolder { folder in
            // A file where a folder should be stops also an administrator, whom no access right stops.
            let file = folder.appendingPathComponent("file")
            try Data().write(to: file)
            #expect(throws: StorageError.readOnly(path: file.path)) {
                try OfficeDatabase.open(in: file, migrations: Repository.migrations)
            }
        }
    }

    @Test("a folder without the right to write is read-only", .enabled(if: getuid() != 0))
    func readOnlyFolder() throws {
        try Repository.withFolder { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
            #expect(throws: StorageError.readOnly(path: folder.path)) {
                try OfficeDatabase.open(in: folder, migrations: Repository.migrations)
            }
        }
    }

    @Test("a folder without migrations is named")
    func noMigrations() throws {
        try Repository.withFolder { folder in
            #expect(throws: StorageError.migrationsMissing(path: folder.path)) {
                try OfficeDatabase.temporary(migrations: folder)
            }
        }
    }

    @Test("migrations run once each, in the order of their names")
    func migrations() throws {
        try Repository.withFolder { folder in
            let scripts = folder.appendingPathComponent("migrations")
            try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("x.sqlite")
            try Data("CREATE TABLE t (a); INSERT INTO t VALUES (1);".utf8).write(to: scripts.appendingPathComponent("0001_a.sql"))
            try OfficeDatabase.open(at: file, migrations: scripts).close()
            try Data("INSERT INTO t VALUES (2);".utf8).write(to: scripts.appendingPathComponent("0002_b.sql"))
            for _ in 0..<2 {
                let database = try OfficeDatabase.open(at: file, migrations: scripts)
                #expect(try database.read { try Int.fetchAll($0, sql: "SELECT a FROM t ORDER BY a") } == [1, 2])
                try database.close()
            }
        }
    }

    @Test("every text names the place and what to do", arguments: [
        StorageError.missing(path: "/p"), .corrupt(path: "/p"), .readOnly(path: "/p"), .newerDatabase(path: "/p", migration: "m"),
        .full(path: "/p"), .busy(path: "/p"), .migrationsMissing(path: "/p"), .migrationFailed(path: "/p", message: "m"),
        .failed(path: "/p", message: "m"),
    ])
    func texts(error: StorageError) {
        #expect(error.description.contains("/p"))
        #expect(error.description.contains(":"))
    }
}
