/// The arithmetic Hebrew calendar (Reingold and Dershowitz, *Calendrical Calculations*, 4th edition, chapter 8).
enum HebrewCalendar {
    /// What turns days since the first conjunction into days since 1970-01-01.
    private static let epoch = -2_092_590

    /// Months by their number, Nisan first as in the book; Adar is the last month, so Adar II of a leap year.
    static let months = ["nisan", "iyar", "sivan", "tammuz", "av", "elul", "tishri", "heshvan", "kislev", "tevet", "shevat", "adar"]

    /// Days from the epoch to the new year, by the mean conjunction and the rule that keeps it from Sunday, Wednesday and Friday.
    private static func elapsedDays(_ year: Int) -> Int {
        let months = (235 * year - 234) / 19
        let parts = 12_084 + 13_753 * months
        let day = 29 * months + parts / 25_920
        return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
    }

    /// 1 Tishri, in days since 1970-01-01.
    static func newYear(_ year: Int) -> Int {
        let (last, this, next) = (elapsedDays(year - 1), elapsedDays(year), elapsedDays(year + 1))
        let delay = next - this == 356 ? 2 : this - last == 382 ? 1 : 0
        return epoch + this + delay
    }

    /// Days since 1970-01-01 of the day (not the evening before) of a date of a Hebrew year.
    /// - Parameter month: 1 for Nisan to 12 for Adar, which means Adar II in a leap year.
    static func day(year: Int, month: Int, day: Int) -> Int {
        let start = newYear(year)
        if month <= 6 {
            // Counted back from the next new year: Nisan to Elul have fixed lengths.
            let lengths = [30, 29, 30, 29, 30, 29]
            return newYear(year + 1) - lengths[(month - 1)...].reduce(0, +) + day - 1
        }
        if month == 12 { return self.day(year: year, month: 1, day: 1) - 29 + day - 1 }
        let length = newYear(year + 1) - start
        let heshvan = length % 10 == 5 ? 30 : 29
        let kislev = length % 10 == 3 ? 29 : 30
        let before = [0, 30, 30 + heshvan, 30 + heshvan + kislev, 59 + heshvan + kislev][month - 7]
        return start + before + day - 1
    }
}
