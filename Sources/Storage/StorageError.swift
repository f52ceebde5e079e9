import Foundation
import GRDB

/// Why the office's database cannot be opened or used. Each text tells what to do next.
public enum StorageError: Error, Hashable, Sendable {
    /// There is no database at the path, and none was to be created.
    case missing(path: String)
    /// The file is not an SQLite database, or is damaged.
    case corrupt(path: String)
    /// The folder or file cannot be written.
    case readOnly(path: String)
    /// A newer version of the program has written it.
    case newerDatabase(path: String, migration: String)
    /// The disk is full.
    case full(path: String)
    /// Another process holds the database for longer than the busy timeout.
    case busy(path: String)
    /// The folder of migrations is missing, empty or not readable.
    case migrationsMissing(path: String)
    /// One migration failed.
    case migrationFailed(path: String, message: String)
    /// Anything else that SQLite reports.
    case failed(path: String, message: String)
}

extension StorageError: CustomStringConvertible, LocalizedError {
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no database at \(path): import an office first, or name another data directory"
        case .corrupt(let path):
            "\(path) is damaged or not a database: put a backup in its place, or move it away and import the office again"
        case .readOnly(let path):
            "\(path) cannot be written: give this user the right to write there, or name another data directory"
        case .newerDatabase(let path, let migration):
            "\(path) was written by a newer version (it has the migration \(migration)): use that version, or name another data directory"
        case .full(let path):
            "the disk of \(path) is full: free some space and try again; nothing was half written"
        case .busy(let path):
            "another process holds \(path): wait until it has finished, or stop it, and try again"
        case .migrationsMissing(let path):
            "no migrations (*.sql) in \(path): name the folder Schemas/migrations that came with the program"
        case .migrationFailed(let path, let message):
            "the database cannot be brought up to date by \(path): \(message); restore that file from the program's package"
        case .failed(let path, let message):
            "\(path): \(message); if it happens again, move the file away and import the office again"
        }
    }

    public var errorDescription: String? { description }

    /// Whether an SQLite error is a fault of the storage, and not of a statement.
    public static func isFault(_ error: DatabaseError) -> Bool { StorageError(error, path: "") != nil }

    /// The storage fault that an SQLite error stands for; nil where it is the caller's (a constraint, wrong SQL).
    init?(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_PROTOCOL:
            self = .failed(path: path, message: error.message ?? "input or output failed")
        default: return nil
        }
    }
}
