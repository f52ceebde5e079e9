/// What a domain without Swift does at a step: read or write its own tables by SQL, or call a service over HTTP.
public struct DataAction: Hashable, Sendable {
    public enum Work: Hashable, Sendable {
        /// One SELECT.
        case read(String)
        /// Statements that write, in order.
        case write([DataStatement])
        case http(HTTPCall)
    }

    /// The full name, such as `leave.submit`.
    public var name: String
    /// The folder that it comes from.
    public var domain: String
    public var work: Work
    /// What the columns of a row, or the values out of an answer, are.
    public var returns: [String: ResultType] = [:]
    /// Looked at in order after a read; the first that holds refuses.
    public var refusals: [Refusal] = []
    /// Results that stand on the summary, in order.
    public var shows: [String] = []
    /// What results are called on the summary: name → language code → words.
    public var labels: [String: [String: String]] = [:]
    /// Takes the write back.
    public var undo: [DataStatement] = []
    /// Said after a write.
    public var done: String?
    /// Said with the rows of a read.
    public var rows: String?
    /// Said where a read has no row; the flow ends.
    public var empty: String?
    /// Said where a write changed no row, or broke a constraint of the table.
    public var unchanged: String?
    /// Said where a service does not answer as it should.
    public var failed: String?
    public var choice: Choice?
    public var reference: Reference?

    public init(name: String, domain: String, work: Work) {
        self.name = name
        self.domain = domain
        self.work = work
    }

    /// Whether it changes something, and so needs a yes.
    public var writes: Bool {
        switch work {
        case .read: false
        case .write: true
        case .http(let call): call.method != "GET"
        }
    }

    /// The kind of a result: decides how it is said and compared.
    public enum ResultType: Hashable, Sendable {
        case text, number, date, time, minutes, person, department, room, yesno
        /// As a slot: a choice is said by its words.
        case slot(String)

        /// The names that a domain file may use, besides names of slots.
        public static let names: [String: ResultType] = [
            "text": .text, "number": .number, "date": .date, "time": .time, "minutes": .minutes, "person": .person,
            "department": .department, "room": .room, "yesno": .yesno,
        ]
    }

    /// Why a request cannot be carried out as it is.
    public struct Refusal: Hashable, Sendable {
        public var when: Condition
        public var say: String
        /// The slot to blame: its old value comes back, or it is asked for again. Nil: the flow ends.
        public var slot: String?
        /// Whether it is a matter of permission.
        public var isPermission: Bool

        public init(when: Condition, say: String, slot: String? = nil, isPermission: Bool = false) {
            self.when = when
            self.say = say
            self.slot = slot
            self.isPermission = isPermission
        }
    }

    /// One of the rows is to be chosen.
    public struct Choice: Hashable, Sendable {
        public var slot: String
        /// The column that goes into the slot.
        public var value: String
        /// The template of a row.
        public var title: String
        /// The template of the question.
        public var ask: String

        public init(slot: String, value: String, title: String, ask: String) {
            self.slot = slot
            self.value = value
            self.title = title
            self.ask = ask
        }
    }

    /// What "the second one" means after the rows were shown.
    public struct Reference: Hashable, Sendable {
        public var slot: String
        public var value: String
        public var flow: String

        public init(slot: String, value: String, flow: String) {
            self.slot = slot
            self.value = value
            self.flow = flow
        }
    }
}

/// One statement of a write.
public struct DataStatement: Hashable, Sendable {
    public var sql: String
    /// The list slot for each of whose records it runs.
    public var forEach: String?

    public init(sql: String, forEach: String? = nil) {
        self.sql = sql
        self.forEach = forEach
    }
}
