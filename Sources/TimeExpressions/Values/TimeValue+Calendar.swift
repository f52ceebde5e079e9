extension TimeValue {
    /// Whether all of it lies in the years 1 to 9999, which ISO 8601 writes with four figures.
    var isInCalendar: Bool {
        switch self {
        case .instant(let moment, _, _): moment.isInCalendar
        case .interval(let from, let to, _, _): from.isInCalendar && to.isInCalendar
        case .open(let from, let to): (from ?? to)?.isInCalendar ?? false
        case .recurrence(let rule, let start): (start?.isInCalendar ?? true) && (rule.until?.isInCalendar ?? true)
        case .duration, .timeZone: true
        }
    }
}

extension LocalDateTime {
    fileprivate var isInCalendar: Bool { day >= -719_162 && day < 2_932_897 }
}
