import Foundation

/// One turn of a script.
public struct RehearsalTurn: Hashable, Sendable {
    /// What the person does.
    public enum Input: Hashable, Sendable {
        case text(String)
        /// The payload of a pressed button.
        case press(String)

        /// As a report shows it.
        public var spoken: String {
            switch self {
            case .text(let text): text
            case .press(let payload): "[\(payload)]"
            }
        }
    }

    /// What the office's clock shows from a turn on.
    public enum Clock: Hashable, Sendable {
        /// A UTC instant.
        case at(Date)
        /// So many seconds later than it showed.
        case later(Int)

        /// The clock after it showed `now`.
        public func date(after now: Date) -> Date {
            switch self {
            case .at(let date): date
            case .later(let seconds): now.addingTimeInterval(TimeInterval(seconds))
            }
        }
    }

    /// A check with its place in the file.
    public struct Check: Hashable, Sendable {
        public var expectation: Expectation
        public var line: Int
        public var column: Int
    }

    public var input: Input
    /// Who says it, when it is somebody else than the script's.
    public var sender: String?
    /// Nil: the clock stands still.
    public var clock: Clock?
    public var checks: [Check]
    /// The words of the replies as recorded, with the place of the field; an empty text is yet to be recorded.
    public var recorded: Recorded?
    public var line: Int
    public var column: Int

    /// The replies of an earlier run.
    public struct Recorded: Hashable, Sendable {
        public var text: String
        /// The place of the key `recorded`.
        public var line: Int
        public var column: Int
    }
}
