/// One of the 24 solar terms (节气) of the Chinese calendar, by its place in the Gregorian year: 0 is 小寒, 23 冬至.
struct SolarTerm: Sendable, Hashable {
    let index: Int

    /// Names in Chinese, simplified, from 小寒 in January.
    static let names = ["小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
                        "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"]

    /// - Parameter index: 0–23.
    init?(index: Int) {
        guard Self.names.indices.contains(index) else { return nil }
        self.index = index
    }

    init?(name: some StringProtocol) {
        guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
        self.index = index
    }

    var name: String { Self.names[index] }

    /// Days since 1970-01-01 of the day, in China's time, on which the sun reaches the term; `nil` outside 1900–2100.
    func day(in year: Int) -> Int? { HolidayTable.shared.terms.day(index, in: year) }

    /// The days of terms by year: day of the month, two terms a month.
    struct Table: Sendable {
        var firstYear = 0
        var days: [UInt8] = []

        func day(_ term: Int, in year: Int) -> Int? {
            let place = (year - firstYear) * 24 + term
            guard year >= firstYear, place < days.count else { return nil }
            return LocalDateTime.days(year: year, month: term / 2 + 1, day: Int(days[place]))
        }
    }
}
