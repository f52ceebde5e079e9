import Foundation
import GRDB
import Synchronization

/// The one SQLite file of an office: directory, conversations, inbox and outbox.
///
/// It runs in WAL mode with foreign keys on. Writers take their turn on one connection, readers see snapshots on others,
/// also while another process writes.
///
/// ## Topics
/// - ``open(at:migrations:create:)``, ``open(in:migrations:create:)``, ``temporary(migrations:)``, ``copy(of:to:)``
/// - ``read(_:)``, ``turn(durable:_:)``, ``dataVersion()``
public final class OfficeDatabase: Sendable {
    /// The name of the file inside a data directory.
    public static let fileName = "mishu.sqlite"

    /// Where the database lies.
    public let file: URL
    private let pool: DatabasePool
    /// Whether the writer's connection is set to wait for the disk (`synchronous` FULL); only turns change that.
    private let isDurable = Mutex(false)
    /// Set when the file goes away with this value.
    private let scratchFolder: URL?

    private init(file: URL, pool: DatabasePool, scratchFolder: URL? = nil) {
        self.file = file
        self.pool = pool
        self.scratchFolder = scratchFolder
    }

    deinit {
        if let scratchFolder {
            try? pool.close()
            try? FileManager.default.removeItem(at: scratchFolder)
        }
    }

    /// Opens the database of a data directory, `mishu.sqlite` inside it. See ``open(at:migrations:create:)``.
    public static func open(in folder: URL, migrations: URL, create: Bool = true) throws(StorageError) -> OfficeDatabase {
        try open(at: folder.appendingPathComponent(fileName), migrations: migrations, create: create)
    }

    /// Opens a database and brings it up to date.
    ///
    /// - Parameters:
    ///   - file: the SQLite file.
    ///   - migrations: the folder of numbered SQL files.
    ///   - create: whether to make the file and its folder when they are missing; else ``StorageError/missing(path:)``.
    public static func open(at file: URL, migrations: URL, create: Bool = true) throws(StorageError) -> OfficeDatabase {
        let scripts = try Migrations(folder: migrations)
        try prepare(file, create: create)
        let pool = try connect(file)
        try scripts.apply(to: pool, path: file.path)
        return OfficeDatabase(file: file, pool: pool)
    }

    /// An empty database in the system's folder for temporary files; it is deleted with the value.
    public static func temporary(migrations: URL) throws(StorageError) -> OfficeDatabase {
        let scripts = try Migrations(folder: migrations)
        let (folder, file) = try scratch()
        do throws(StorageError) {
            let pool = try connect(file)
            try scripts.apply(to: pool, path: file.path)
            return OfficeDatabase(file: file, pool: pool, scratchFolder: folder)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    /// Copies a database as it stands (SQLite's backup interface) and opens the copy.
    ///
    /// - Parameters:
    ///   - destination: a file that does not exist yet; nil for a temporary one that is deleted with the value.
    ///   - emptied: tables whose rows the copy shall not have, not even on its unused pages.
    public static func copy(
        of source: OfficeDatabase, to destination: URL? = nil, emptying emptied: [String] = []
    ) throws(StorageError) -> OfficeDatabase {
        var folder: URL?
        let file: URL
        if let destination {
            file = destination
            try prepare(file, create: true)
        } else {
            (folder, file) = try scratch()
        }
        do {
            // A copy that is interrupted is worth nothing, so that the disk need not be waited for.
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY") }
            let target = try DatabaseQueue(path: file.path, configuration: configuration)
            try source.pool.backup(to: target)
            if !emptied.isEmpty {
                try target.write { db in
                    try db.execute(sql: "PRAGMA secure_delete = ON")
                    for table in emptied { try db.execute(sql: "DELETE FROM \"\(table)\"") }
                }
            }
            try target.close()
        } catch {
            if let folder { try? FileManager.default.removeItem(at: folder) }
            guard let error = error as? DatabaseError else { throw .failed(path: file.path, message: String(describing: error)) }
            throw StorageError(error, path: file.path) ?? .failed(path: file.path, message: error.message ?? "the copy failed")
        }
        return OfficeDatabase(file: file, pool: try connect(file), scratchFolder: folder)
    }

    /// Reads a snapshot; writes are refused.
    public func read<T>(_ body: (Database) throws -> T) throws -> T {
        try mapping { try pool.read(body) }
    }

    /// Runs one IMMEDIATE transaction: all of it is written, or, when `body` throws, nothing.
    ///
    /// - Parameter durable: true for writes to the office and accepted messages, which must survive a power failure once
    ///   this returns (`synchronous` FULL); false for what may be lost with the last moments (NORMAL).
    public func turn<T>(durable: Bool, _ body: (Database) throws -> T) throws -> T {
        try mapping {
            try pool.writeWithoutTransaction { db in
                // GRDB's pool sets NORMAL when it connects, and the setting cannot be changed inside a transaction.
                if isDurable.withLock({ $0 }) != durable {
                    try db.execute(sql: durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
                    isDurable.withLock { $0 = durable }
                }
                var result: T?
                try db.inTransaction(.immediate) {
                    result = try body(db)
                    return .commit
                }
                guard let result else { throw StorageError.failed(path: file.path, message: "the transaction did not run") }
                return result
            }
        }
    }

    /// A number that changes when another connection or process has written; writes through ``turn(durable:_:)`` leave it
    /// (SQLite's `PRAGMA data_version` on the writer's connection).
    public func dataVersion() throws -> Int {
        try mapping { try pool.writeWithoutTransaction { try Self.dataVersion($0) } }
    }

    /// The same inside ``turn(durable:_:)``.
    public static func dataVersion(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }

    /// Rewrites the file without what was deleted (SQLite's VACUUM) and empties the log, so that no byte of it stays behind.
    public func compact() throws {
        try mapping {
            try pool.vacuum()
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }

    /// Moves what stands in the write-ahead log into the file and closes all connections. Later calls fail.
    public func close() throws {
        try mapping {
            // Another process may be reading; then the log stays, and the next to open finds it.
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private func mapping<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            if let fault = StorageError(error, path: file.path) { throw fault }
            throw error
        }
    }
}

extension OfficeDatabase {
    /// Connections with foreign keys, a busy timeout and, by the pool, WAL.
    private static func connect(_ file: URL) throws(StorageError) -> DatabasePool {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.label = "office"
        do {
            return try DatabasePool(path: file.path, configuration: configuration)
        } catch let error as DatabaseError {
            throw StorageError(error, path: file.path) ?? .failed(path: file.path, message: error.message ?? "cannot be opened")
        } catch {
            throw .failed(path: file.path, message: String(describing: error))
        }
    }

    /// A folder of ours holds private meetings and whole conversations: no other user of the machine reads it.
    private static var ownerOnly: [FileAttributeKey: Any] { [.posixPermissions: 0o700] }

    /// Checks what SQLite would answer with a bare code, and makes the folder.
    private static func prepare(_ file: URL, create: Bool) throws(StorageError) {
        let files = FileManager.default
        let folder = file.deletingLastPathComponent()
        var isFolder: ObjCBool = false
        if files.fileExists(atPath: file.path, isDirectory: &isFolder) {
            if isFolder.boolValue { throw .corrupt(path: file.path) }
            guard files.isWritableFile(atPath: file.path) else { throw .readOnly(path: file.path) }
        } else {
            guard create else { throw .missing(path: file.path) }
            do {
                try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: ownerOnly)
            } catch {
                throw .readOnly(path: folder.path)
            }
        }
        guard files.isWritableFile(atPath: folder.path) else { throw .readOnly(path: folder.path) }
    }

    private static func scratch() throws(StorageError) -> (folder: URL, file: URL) {
        let files = FileManager.default
        // A name for the file system only: it reaches no reply and no record.
        let folder = files.temporaryDirectory.appendingPathComponent("mishu-" + UUID().uuidString, isDirectory: true)
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: ownerOnly)
        } catch {
            throw .readOnly(path: files.temporaryDirectory.path)
        }
        return (folder, folder.appendingPathComponent(fileName))
    }
}
