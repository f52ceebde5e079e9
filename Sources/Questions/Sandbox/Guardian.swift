import Dispatch
import GRDBSQLite

/// Decides what a statement of a ``Sandbox`` may do, and when it has run for too long.
final class Guardian {
    private let tables: Set<String>
    private var deadline: UInt64 = .max
    /// What the statement under way was refused.
    private(set) var refused: String?
    private(set) var hasSelected = false

    init(tables: Set<String>) {
        self.tables = tables
    }

    func begin(seconds: Double) {
        refused = nil
        hasSelected = false
        deadline = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
    }

    /// Monotonic time, for the limit only: nothing that is answered depends on it.
    var isOverdue: Bool { DispatchTime.now().uptimeNanoseconds > deadline }

    func allows(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Bool {
        switch action {
        case SQLITE_SELECT:
            hasSelected = true
            return true
        case SQLITE_RECURSIVE:
            return true
        case SQLITE_READ:
            let table = first.map { String(cString: $0) } ?? ""
            if tables.contains(table.lowercased()) || table.isEmpty { return true }
            refused = "reading \(table)"
        case SQLITE_FUNCTION:
            let name = second.map { String(cString: $0).lowercased() } ?? ""
            if Self.functions.contains(name) { return true }
            refused = "calling \(name)"
        default:
            refused = "an action other than reading"
        }
        return false
    }

    /// Functions without effects. None of them loads code, reads files or settings, or makes large values by itself.
    private static let functions: Set<String> = [
        "abs", "avg", "coalesce", "count", "date", "datetime", "glob", "group_concat", "ifnull", "iif", "instr", "julianday",
        "length", "like", "lower", "ltrim", "max", "min", "nullif", "replace", "round", "rtrim", "strftime", "substr",
        "substring", "sum", "time", "total", "trim", "typeof", "unicode", "upper", "cast", "sign", "rank", "dense_rank",
        "row_number", "ntile", "lag", "lead", "first_value", "last_value",
    ]
}
