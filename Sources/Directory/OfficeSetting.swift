/// Keys of ``Storage/Settings`` that the directory keeps.
enum OfficeSetting {
    /// Present while the office is the sample and nobody has written to it.
    static let untouchedSample = "office.untouched_sample"
    /// JSON array: content lines of the calendar file outside its events.
    static let calendarLines = "office.calendar_lines"
}
