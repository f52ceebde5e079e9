extension Grain {
    /// The end of the unit that begins at a moment; the moment itself for a time of day.
    public func end(of moment: LocalDateTime) -> LocalDateTime {
        switch self {
        case .day: moment.adding(days: 1)
        case .week: moment.adding(days: 7)
        case .weekend: moment.adding(days: 2)
        case .month: moment.adding(months: 1)
        case .quarter, .season: moment.adding(months: 3)
        case .year: moment.adding(months: 12)
        case .decade: moment.adding(months: 120)
        case .century: moment.adding(months: 1200)
        case .second, .minute, .hour, .part: moment
        }
    }
}
