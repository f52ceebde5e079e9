/// A line of the holiday data that cannot be read.
struct HolidayDataError: Error, CustomStringConvertible {
    /// From 1.
    let line: Int
    /// What is wrong, and what to write instead.
    let fault: String

    var description: String { "holidays.txt, line \(line): \(fault)" }
}
