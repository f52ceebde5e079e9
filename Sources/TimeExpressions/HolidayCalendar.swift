/// Which days are off and which are made up for, by date.
public struct HolidayCalendar: Hashable, Sendable {
    /// A day off, or a weekend day that is worked.
    public enum Kind: String, Sendable, Codable { case holiday, workday }

    /// Days since 1970-01-01 → name and kind.
    public var days: [Int: Entry]

    /// What is special about a day.
    public struct Entry: Hashable, Sendable {
        /// As the office calls it; two characters or more can be asked for by name.
        public var name: String
        /// Whether people are off or make up for a day off.
        public var kind: Kind

        /// A day of that name and kind.
        public init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// - Parameter days: days since 1970-01-01 → name and kind; without any, Monday to Friday are worked.
    public init(days: [Int: Entry] = [:]) {
        self.days = days
    }

    /// Whether people work on that day: Monday to Friday but for holidays, and make-up days.
    public func isWorkingDay(_ date: LocalDateTime) -> Bool {
        switch days[date.day]?.kind {
        case .holiday: false
        case .workday: true
        case nil: date.weekday <= 5
        }
    }
}
