/// A step from a date to another: its last Friday, its end, three days before it.
struct DateStep: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        /// The first-th weekday `second` in it.
        case nthWeekday
        /// The first-th unit `second` in it.
        case nthUnit
        /// The first so many units in it, the last ones where negative.
        case unitsOf
        /// The first-th weekday `second` after it, before it where negative.
        case nthAfter
        /// The weekday `second` that is the first-th closest.
        case closest
        /// Beginning, middle, end … of it.
        case edge
        /// The first-th of `second` parts.
        case cut
        /// The weekday in a week.
        case weekday
        /// The unit that it lies in.
        case around
        case months, days, workdays
    }

    let kind: Kind
    let first: Int16
    let second: Int32

    init(_ kind: Kind, _ first: Int, _ second: Int = 0) {
        self.kind = kind
        self.first = Int16(clamping: first)
        self.second = Int32(clamping: second)
    }
}
