import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Tokens a day, counted in a file of the data directory, for all processes that use it together.
public final class TokenBudget: Sendable {
    /// What was used on one day.
    public struct Day: Hashable, Sendable {
        /// Year, month and day in the office's zone, such as `2026-03-09`.
        public var date: String
        public var used: Int
    }

    /// Tokens a day; nil: they are counted and never refused.
    public let limit: Int?
    private let file: URL?
    private let zone: TimeZone
    /// What counts without a file.
    private let day: Mutex<Day>

    /// - Parameters:
    ///   - file: such as `model-budget.json` in the data directory; nil: counted in memory.
    ///   - zone: where a day begins at midnight.
    public init(limit: Int?, file: URL? = nil, zone: TimeZone = .gmt) {
        self.limit = limit
        self.file = file
        self.zone = zone
        day = Mutex(Day(date: "", used: 0))
    }

    /// Sets tokens aside before a call.
    ///
    /// - Throws: ``ModelError/budgetSpent(used:limit:)`` when they exceed what is left of the day.
    public func reserve(_ tokens: Int, now: Date) throws(ModelError) {
        let limit = limit
        let result: Result<Void, ModelError> = change(now: now) { used in
            if let limit, used + tokens > limit { return .failure(.budgetSpent(used: used, limit: limit)) }
            used += tokens
            return .success(())
        }
        try result.get()
    }

    /// Corrects what was set aside by what the call took.
    public func settle(reserved: Int, used: Int, now: Date) {
        change(now: now) { $0 = max(0, $0 - reserved + used) }
    }

    /// What was used on the day of an instant.
    public func used(now: Date) -> Int { change(now: now) { $0 } }

    /// Reads, changes and writes the count under the file's lock. A file that cannot be read counts as a new day; one that
    /// cannot be written is replaced by memory.
    private func change<Value: Sendable>(now: Date, _ body: (inout Int) -> Value) -> Value {
        let today = date(of: now)
        return day.withLock { day in
            let descriptor = file.map { open($0.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) } ?? -1
            defer { if descriptor >= 0 { Self.closeDescriptor(descriptor) } }
            if descriptor >= 0, flock(descriptor, LOCK_EX) == 0, let stored = Self.read(descriptor) { day = stored }
            if day.date != today { day = Day(date: today, used: 0) }
            let before = day
            let value = body(&day.used)
            if descriptor >= 0, day != before { Self.write(descriptor, day) }
            return value
        }
    }

    private func date(of now: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day], from: now)
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }

    private static func read(_ descriptor: Int32) -> Day? {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        guard count > 0, let value = try? JSONParser.parse(Array(buffer.prefix(count))), let date = value["date"]?.string,
              let used = value["tokens"]?.integer, used >= 0 else { return nil }
        return Day(date: date, used: used)
    }

    private static func write(_ descriptor: Int32, _ day: Day) {
        let bytes = (["date": .string(day.date), "tokens": .number(Double(day.used))] as JSON).bytes
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = pwrite(descriptor, bytes, bytes.count, 0)
    }

    private static func closeDescriptor(_ descriptor: Int32) {
        #if canImport(Glibc)
        _ = Glibc.close(descriptor)
        #else
        _ = Darwin.close(descriptor)
        #endif
    }
}
