/// A named holiday, feast or day of note: a place in the table that `Languages/common/holidays.txt` fills.
struct Holiday: Sendable, Hashable {
    /// The place in the table, from 0.
    let index: Int

    /// - Returns: `nil` where the table has no such place.
    init?(index: Int) {
        guard HolidayTable.shared.entries.indices.contains(index) else { return nil }
        self.index = index
    }

    /// - Parameter id: the identifier of the data file, as `mid-autumn`.
    init?(id: String) {
        guard let index = HolidayTable.shared.entries.firstIndex(where: { $0.id == id }) else { return nil }
        self.index = index
    }

    /// All holidays in the order of the data file.
    static var all: [Holiday] { HolidayTable.shared.entries.indices.compactMap(Holiday.init(index:)) }

    /// Every spelling of every name, normalised as text is for matching, with the place of its holiday; in the order of the table.
    static var names: [(name: String, index: Int)] { HolidayTable.shared.names }

    /// Names that are words of everyday language or numbers as well (lent, boss's, 十一): a holiday only where the context says so.
    static var everydayNames: [(name: String, index: Int)] { HolidayTable.shared.everydayNames }

    /// The identifier of the data file.
    var id: String { HolidayTable.shared.entries[index].id }

    /// The spans that begin in a Gregorian year; none where the calendar's table does not reach or the holiday skips the year.
    func spans(in year: Int, reckoning: HolidayReckoning = .kept) -> HolidaySpans {
        HolidayTable.shared.spans(of: index, in: year, reckoning: reckoning)
    }

    /// The first day of the first span in a Gregorian year, as days since 1970-01-01.
    func day(in year: Int) -> Int? { spans(in: year).first?.firstDay }
}
