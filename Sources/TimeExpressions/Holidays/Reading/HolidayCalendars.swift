/// The tables at the end of the holiday data while they are read.
struct HolidayCalendars {
    private(set) var lists: [HolidayDays] = []
    private(set) var islamic = IslamicCalendar(firstYear: 0, firstDay: 0, lengths: [])
    private(set) var terms = SolarTerm.Table()
    private var termBase: [UInt8] = []
    private var firstLunarYear = 0
    private var lunarYears: [LunarCalendar.Year] = []

    var lunar: LunarCalendar { LunarCalendar(firstYear: firstLunarYear, years: lunarYears) }

    /// Reads a line without its `@`.
    mutating func read(_ line: Substring, _ number: Int) throws(HolidayDataError) {
        let words = line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        guard words.count >= 3, readTable(words) else {
            throw HolidayDataError(line: number, fault: "no table of this form; see the head of the file")
        }
    }

    private mutating func readTable(_ words: [Substring]) -> Bool {
        switch words[0] {
        case "terms-base":
            termBase = words.dropFirst().compactMap { UInt8($0) }
            return termBase.count == 24
        case "term":
            let digits = words[2].utf8.map { $0 &- 48 }
            guard let year = Int(words[1]), digits.count == 24, termBase.count == 24 else { return false }
            if terms.days.isEmpty { terms.firstYear = year }
            guard year == terms.firstYear + terms.days.count / 24 else { return false }
            for (base, digit) in zip(termBase, digits) { terms.days.append(base + digit) }
        case "chinese":
            guard words.count == 5, let year = Int(words[1]), let start = Int(words[2]), let leap = Int(words[3]),
                  words[4].utf8.count == (leap > 0 ? 13 : 12) else { return false }
            if lunarYears.isEmpty { firstLunarYear = year }
            guard year == firstLunarYear + lunarYears.count else { return false }
            var long: UInt16 = 0
            for (month, figure) in words[4].utf8.enumerated() where figure == UInt8(ascii: "1") { long |= 1 << month }
            lunarYears.append(LunarCalendar.Year(newYear: LocalDateTime.days(year: year, month: 1, day: 1) + start - 1, leap: leap, long: long))
        case "islamic":
            let lengths = words.dropFirst(3).flatMap { $0.utf8.map { Int($0) - 48 + 28 } }
            guard let year = Int(words[1]), let day = Int(words[2]), lengths.count == (words.count - 3) * 12,
                  lengths.allSatisfy((28...31).contains) else { return false }
            islamic = IslamicCalendar(firstYear: year, firstDay: day, lengths: lengths)
        case "list":
            guard let year = Int(words[2]) else { return false }
            let ordinals = words.dropFirst(3).map { word in
                let days = word.split(separator: "+").map { UInt16($0) ?? 0 }
                return (days.first ?? 0, days.count > 1 ? days[1] : 0)
            }
            lists.append(HolidayDays(name: String(words[1]), firstYear: year, ordinals: ordinals))
        default: return false
        }
        return true
    }
}
