import Dispatch
import GRDB
import GRDBSQLite

/// Ends statements that run for too long.
public enum TimeLimit {
    /// A statement was ended. Where it was a write, SQLite has rolled the transaction back.
    public struct Exceeded: Error {}

    /// What SQLite asks every so often.
    private final class Watch {
        let end: UInt64
        var isOver = false

        init(seconds: Double) { end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9) }
    }

    /// Instructions of SQLite's machine between two looks at the clock: some tenths of a millisecond.
    private static let interval: Int32 = 10_000

    /// Runs statements for so many seconds at most.
    ///
    /// - Throws: ``Exceeded`` when one was ended (`SQLITE_INTERRUPT`), and what the body throws.
    public static func run<T>(_ database: Database, seconds: Double, _ body: () throws -> T) throws -> T {
        let watch = Watch(seconds: seconds)
        // The watch goes in unretained: it outlives the body, after which it is taken out.
        sqlite3_progress_handler(database.sqliteConnection, interval, { pointer in
            guard let pointer else { return 0 }
            let watch = Unmanaged<Watch>.fromOpaque(pointer).takeUnretainedValue()
            if DispatchTime.now().uptimeNanoseconds > watch.end { watch.isOver = true }
            return watch.isOver ? 1 : 0
        }, Unmanaged.passUnretained(watch).toOpaque())
        defer { sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil) }
        let result: T
        do {
            result = try withExtendedLifetime(watch) { try body() }
        } catch {
            throw watch.isOver ? Exceeded() : error
        }
        if watch.isOver { throw Exceeded() }
        return result
    }
}
