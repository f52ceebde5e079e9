import TimeExpressions

/// What a value means whatever words it had: the end of a unit is spelt out, times without a date lose it, and the first
/// occurrence of a recurrence, which words do not say, is left out.
enum ValueMeaning: Hashable {
    case point(LocalDateTime), span(LocalDateTime, LocalDateTime), clock(Int), clocks(Int, Int)
    case from(LocalDateTime), to(LocalDateTime), length(Int), rule(String), zone(Int)

    init(_ value: TimeValue) {
        switch value {
        case .instant(let moment, let grain, let dateGiven):
            let end: LocalDateTime? = switch grain {
            case .second, .minute, .hour, .part: nil
            case .day: moment.adding(days: 1)
            case .week: moment.adding(days: 7)
            case .weekend: moment.adding(days: 2)
            case .month: moment.adding(months: 1)
            case .quarter, .season: moment.adding(months: 3)
            case .year: moment.adding(months: 12)
            case .decade: moment.adding(months: 120)
            case .century: moment.adding(months: 1200)
            }
            self = !dateGiven ? .clock(moment.secondOfDay) : end.map { .span(moment, $0) } ?? .point(moment)
        case .interval(let from, let to, _, let dateGiven):
            self = dateGiven ? .span(from, to) : .clocks(from.secondOfDay, to.secondOfDay)
        case .open(let from, let to):
            self = from.map { .from($0) } ?? to.map { .to($0) } ?? .length(0)
        case .duration(let seconds): self = .length(seconds)
        case .recurrence(var rule, _):
            rule.byDay.sort { ($0.weekday, $0.ordinal) < ($1.weekday, $1.ordinal) }
            self = .rule(rule.description)
        case .timeZone(let offset): self = .zone(offset)
        }
    }
}
