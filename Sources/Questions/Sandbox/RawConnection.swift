import Foundation
import GRDBSQLite

/// A SQLite connection of its own, apart from GRDB's, because GRDB keeps the one authorizer slot of its connections for
/// itself. Not shared between threads: whoever makes it uses it.
final class RawConnection {
    private(set) var handle: OpaquePointer?

    /// An empty database in memory.
    convenience init() throws(SandboxError) {
        try self.init(":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, shown: ":memory:")
    }

    /// A database file, for reading, with nothing left beside it.
    ///
    /// `immutable=1` keeps SQLite from making `-wal` and `-shm` files, but ignores a log that is there: with one, the
    /// database and its log are read from a copy.
    static func reading(_ file: URL) throws(SandboxError) -> (connection: RawConnection, scratch: URL?) {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw .unreadable(path: file.path, reason: "there is no such file")
        }
        let log = URL(fileURLWithPath: file.path + "-wal")
        let size = (try? files.attributesOfItem(atPath: log.path)[.size] as? Int) ?? 0
        guard size > 0 else { return (try immutable(file, shown: file.path), nil) }
        // The name reaches no reply and no record.
        let folder = files.temporaryDirectory.appendingPathComponent("mishu-ask-" + UUID().uuidString, isDirectory: true)
        let copy = folder.appendingPathComponent("database.sqlite")
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try files.copyItem(at: file, to: copy)
            try files.copyItem(at: log, to: URL(fileURLWithPath: copy.path + "-wal"))
        } catch {
            try? files.removeItem(at: folder)
            throw .unreadable(path: file.path, reason: "it is being written, and no copy could be made")
        }
        let connection = try RawConnection(copy.path, flags: SQLITE_OPEN_READWRITE, shown: file.path)
        return (connection, folder)
    }

    private static func immutable(_ file: URL, shown: String) throws(SandboxError) -> RawConnection {
        var path = ""
        for byte in file.path.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain || byte == 0x2F || byte == 0x2E || byte == 0x5F || byte == 0x2D {
                path.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                path += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return try RawConnection("file:\(path)?mode=ro&immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, shown: shown)
    }

    private init(_ name: String, flags: Int32, shown: String) throws(SandboxError) {
        let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK else {
            let reason = message
            sqlite3_close_v2(handle)
            throw .unreadable(path: shown, reason: reason)
        }
        sqlite3_busy_timeout(handle, 2_000)
        guard sqlite3_exec(handle, "SELECT count(*) FROM sqlite_master", nil, nil, nil) == SQLITE_OK else {
            let reason = message
            sqlite3_close_v2(handle)
            throw .unreadable(path: shown, reason: reason)
        }
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    var message: String { handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "unknown" }

    /// Runs statements of our own, without an authorizer.
    func execute(_ sql: String) throws(SandboxError) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw .failed(message) }
    }

    /// Fills a table, one prepared statement for all rows.
    func insert(into table: String, columns: [String], rows: [[SQLValue]]) throws(SandboxError) {
        let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let sql = "INSERT INTO \(SQLText.name(table)) (\(columns.map(SQLText.name).joined(separator: ", "))) VALUES (\(places))"
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        for row in rows {
            for (index, value) in row.enumerated() { bind(value, to: statement, at: Int32(index + 1)) }
            guard sqlite3_step(statement) == SQLITE_DONE else { throw .failed(message) }
            sqlite3_reset(statement)
        }
    }

    private func bind(_ value: SQLValue, to statement: OpaquePointer?, at index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(let text):
            // SQLITE_TRANSIENT, which Swift cannot import: SQLite makes a copy of its own.
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            sqlite3_bind_text(statement, index, text, -1, transient)
        }
    }

    /// Prepares exactly one statement.
    func prepare(_ sql: String) throws(SandboxError) -> OpaquePointer? {
        guard !sql.utf8.contains(0) else { throw .failed("a NUL character stands in the statement") }
        var statement: OpaquePointer?
        var rest = ""
        let code = sql.withCString { text -> Int32 in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v2(handle, text, -1, &statement, &tail)
            rest = tail.map { String(cString: $0) } ?? ""
            return code
        }
        guard code == SQLITE_OK else {
            let reason = message
            sqlite3_finalize(statement)
            if code == SQLITE_AUTH { throw .notAllowed(reason) }
            throw .failed(reason)
        }
        guard statement != nil, rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
            sqlite3_finalize(statement)
            throw .notOneStatement
        }
        return statement
    }

    /// Reads rows of a statement, up to a number; `truncated` tells of more.
    func rows(of statement: OpaquePointer?, limit: Int?, stopped: () -> SandboxError?) throws(SandboxError) -> QueryTable {
        let count = sqlite3_column_count(statement)
        let columns = (0..<count).map { index in
            sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "column \(index + 1)"
        }
        var table = QueryTable(columns: columns, rows: [])
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return table }
            guard code == SQLITE_ROW else { throw stopped() ?? .failed(message) }
            if let limit, table.rows.count >= limit {
                table.truncated = true
                return table
            }
            table.rows.append((0..<count).map { Self.value(statement, $0) })
        }
    }

    /// Reads all rows of a statement of our own.
    func fetch(_ sql: String) throws(SandboxError) -> [[SQLValue]] {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        return try rows(of: statement, limit: nil) { nil }.rows
    }

    private static func value(_ statement: OpaquePointer?, _ index: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            guard let bytes = sqlite3_column_text(statement, index) else { return .null }
            let length = Int(sqlite3_column_bytes(statement, index))
            return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self))
        case SQLITE_BLOB: return .text("(\(sqlite3_column_bytes(statement, index)) bytes)")
        default: return .null
        }
    }
}

/// Frees a statement, for callers that do not import SQLite.
func finalize(_ statement: OpaquePointer?) {
    sqlite3_finalize(statement)
}
