import Foundation
import GRDBSQLite

/// A connection that can do one thing: run one SELECT over the tables that it was made with.
///
/// - An authorizer denies by default: SELECT, reads of named tables, recursive CTEs and functions without effects pass.
///   It sees every table of every part of a statement, subqueries, CTEs and EXPLAIN included. The schema tables
///   (`sqlite_*`) and every other action (writes, ATTACH, PRAGMA, VACUUM, transactions, temporary tables) are refused.
/// - `sqlite3_limit` bounds lengths, since the progress handler does not interrupt one long function call.
/// - A progress handler ends what takes too long; rows are capped.
/// - The statement must be one, and read only by SQLite's own account.
///
/// Not thread-safe: make one where it is used.
public final class Sandbox {
    let connection: RawConnection
    private let guardian: Guardian
    private let scratch: URL?
    public let limits: SandboxLimits

    /// Opens a database file for reading. Nothing is written beside it.
    ///
    /// - Parameter tables: what may be read; nil for every table and view of the file.
    public convenience init(file: URL, tables: [String]? = nil, limits: SandboxLimits = SandboxLimits()) throws(SandboxError) {
        let (connection, scratch) = try RawConnection.reading(file)
        let all: [[SQLValue]] = tables == nil ? try connection.fetch("""
            SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """) : []
        self.init(connection, tables: tables ?? all.compactMap { $0.first?.text }, scratch: scratch, limits: limits)
    }

    /// Closes in a connection that has been filled. From then on nothing but the SELECTs described above is possible on it.
    init(_ connection: RawConnection, tables: [String], scratch: URL? = nil, limits: SandboxLimits = SandboxLimits()) {
        self.connection = connection
        self.scratch = scratch
        self.limits = limits
        guardian = Guardian(tables: Set(tables.map { $0.lowercased() }))
        close()
    }

    deinit {
        sqlite3_set_authorizer(connection.handle, nil, nil)
        sqlite3_progress_handler(connection.handle, 0, nil, nil)
        if let scratch { try? FileManager.default.removeItem(at: scratch) }
    }

    private func close() {
        let handle = connection.handle
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, limits.valueBytes)
        sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, limits.sqlBytes)
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500)
        sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 20)
        sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100)
        sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 0)
        sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0)
        // Both callbacks get the guardian unretained: it lives as long as this object, which unregisters them first.
        let pointer = Unmanaged.passUnretained(guardian).toOpaque()
        sqlite3_set_authorizer(handle, { pointer, action, first, second, _, _ in
            guard let pointer else { return SQLITE_DENY }
            let guardian = Unmanaged<Guardian>.fromOpaque(pointer).takeUnretainedValue()
            return guardian.allows(action, first, second) ? SQLITE_OK : SQLITE_DENY
        }, pointer)
        sqlite3_progress_handler(handle, 1_000, { pointer in
            guard let pointer else { return 1 }
            return Unmanaged<Guardian>.fromOpaque(pointer).takeUnretainedValue().isOverdue ? 1 : 0
        }, pointer)
    }

    /// Runs one SELECT.
    public func run(_ sql: String) throws(SandboxError) -> QueryTable {
        guardian.begin(seconds: limits.seconds)
        let statement: OpaquePointer?
        do {
            statement = try connection.prepare(sql)
        } catch {
            if let refused = guardian.refused { throw .notAllowed(refused) }
            throw error
        }
        defer { sqlite3_finalize(statement) }
        guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0, sqlite3_stmt_isexplain(statement) == 0,
              guardian.hasSelected else { throw .notAllowed("a statement that is no SELECT") }
        return try connection.rows(of: statement, limit: limits.rows) { [guardian, limits] in
            guardian.isOverdue ? .timedOut(seconds: limits.seconds) : nil
        }
    }
}
