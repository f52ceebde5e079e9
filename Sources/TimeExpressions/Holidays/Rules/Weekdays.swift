/// A set of weekdays, ISO numbers 1 (Monday) to 7.
struct Weekdays: Sendable, Hashable {
    private var bits: UInt8 = 0

    static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    init(_ weekdays: [Int]) {
        for weekday in weekdays { bits |= 1 << weekday }
    }

    /// Reads `fri`, `sat/sun` or `workday`.
    init?(_ text: some StringProtocol) {
        let names = text == "workday" ? Self.names[..<5].map { $0[...] } : text.split(separator: "/").map { Substring($0) }
        let found = names.compactMap { name in Self.names.firstIndex { $0 == name } }
        guard !found.isEmpty, found.count == names.count else { return nil }
        self.init(found.map { $0 + 1 })
    }

    /// Whether a day, counted from 1970-01-01, is of the set.
    func contains(day: Int) -> Bool { bits >> LocalDateTime(day: day).weekday & 1 == 1 }

    /// The nearest such day in a direction, the day itself included.
    func nearest(to day: Int, step: Int) -> Int {
        var day = day
        while !contains(day: day) { day += step }
        return day
    }
}
