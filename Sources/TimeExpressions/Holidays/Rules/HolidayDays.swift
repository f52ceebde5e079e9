/// The days of one year by a list of the data file: one, two or none a year.
struct HolidayDays: Sendable {
    let name: String
    let firstYear: Int
    /// Ordinal days of the year in pairs, 0 for none.
    let ordinals: [(UInt16, UInt16)]

    /// Calls with the days, as days since 1970-01-01.
    func forEach(in year: Int, _ body: (Int) -> Void) {
        let place = year - firstYear
        guard ordinals.indices.contains(place) else { return }
        let start = LocalDateTime.days(year: year, month: 1, day: 1) - 1
        let (one, two) = ordinals[place]
        if one > 0 { body(start + Int(one)) }
        if two > 0 { body(start + Int(two)) }
    }
}
