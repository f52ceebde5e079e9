import DialogModel

/// Rows that a script adds to its office: what `given` and `meanwhile` list.
public struct Fixture: Hashable, Sendable {
    /// What rows are about.
    public enum Kind: Hashable, Sendable {
        /// With the columns of the office's files: a row of a key that is there already replaces it.
        case people, rooms, departments, holidays
        /// Booked meetings: `title`, `organizer`, `start`, `end`, `room`, `attendees`, `recurrence`, `private`.
        case meetings
        /// Rows of a table of the database, such as one of a domain's own.
        case table(String)
    }

    /// One row with its place in the script.
    public struct Row: Hashable, Sendable {
        /// Texts, lists of texts, or null; in the order written.
        public var fields: [JSONValue.Field]
        public var line: Int
        public var column: Int

        public init(fields: [JSONValue.Field], line: Int, column: Int) {
            self.fields = fields
            self.line = line
            self.column = column
        }

        /// The text of a field; nil where it is missing, null or a list.
        public func text(_ key: String) -> String? {
            fields.first { $0.key == key }?.value.stringValue
        }

        /// The texts of a field that is a list, or one text.
        public func texts(_ key: String) -> [String] {
            switch fields.first(where: { $0.key == key })?.value {
            case .array(let values): values.compactMap(\.stringValue)
            case .string(let text): [text]
            default: []
            }
        }
    }

    public var kind: Kind
    public var rows: [Row]

    public init(kind: Kind, rows: [Row]) {
        self.kind = kind
        self.rows = rows
    }
}

/// Why a row of a fixture cannot be added, with its place.
public struct FixtureError: Error, Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    public var column: Int
    /// What is wrong, and what to write instead.
    public var message: String

    public init(_ row: Fixture.Row, _ message: String) {
        line = row.line
        column = row.column
        self.message = message
    }

    public var description: String { message }
}
