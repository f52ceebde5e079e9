/// The date of Easter.
enum Easter {
    /// Gregorian Easter by the Anonymous Gregorian computus (Meeus, Jones, Butcher).
    static func western(_ year: Int) -> Int {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let month = (h + l - 7 * m + 114) / 31
        return LocalDateTime.days(year: year, month: month, day: (h + l - 7 * m + 114) % 31 + 1)
    }

    /// Julian Easter (Meeus), given as a Gregorian day.
    static func orthodox(_ year: Int) -> Int {
        let d = (19 * (year % 19) + 15) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        let month = (d + e + 114) / 31
        let shift = year / 100 - year / 400 - 2
        return LocalDateTime.days(year: year, month: month, day: (d + e + 114) % 31 + 1) + shift
    }
}
