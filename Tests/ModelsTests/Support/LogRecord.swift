import Logging
import Synchronization

/// What was logged.
final class LogRecord: Sendable {
    private struct Handler: LogHandler {
        let record: LogRecord
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            record.lines.withLock { $0.append((event.level, "\(event.message)")) }
        }
    }

    private let lines = Mutex<[(level: Logger.Level, text: String)]>([])

    var logger: Logger { Logger(label: "test") { _ in Handler(record: self) } }
    /// Those of level info and above.
    var texts: [String] { lines.withLock { $0.map(\.text) } }
    var levels: [Logger.Level] { lines.withLock { $0.map(\.level) } }
}
