import TimeExpressions

/// When a meeting takes place, as far as it is known, and what was last settled.
///
/// Pure: from what the slots say now and what stood before it follows what is meant: a time of day keeps the day, a day
/// keeps the time of day, a new start keeps the length.
struct MeetingTimes: Hashable, Sendable {
    var start: LocalDateTime
    var end: LocalDateTime

    var minutes: Int { end.seconds(since: start) / 60 }
    static let longest = 24 * 60

    /// What is said now.
    struct Said: Hashable, Sendable {
        var start: TimeReading?
        var end: TimeReading?
        /// Minutes.
        var duration: Int?
        var recurrence: RecurrenceRule?
    }

    /// What the dialog remembers from earlier turns.
    struct Known: Hashable, Sendable {
        /// The times settled last.
        var settled: MeetingTimes?
        /// A day or part of a day that waits for its time of day.
        var window: Window?
    }

    struct Window: Hashable, Sendable {
        var from: LocalDateTime
        var to: LocalDateTime

        var isWithinADay: Bool { to.seconds(since: from) < 86_400 }
        var isOneDay: Bool { to.seconds(since: from) <= 86_400 }
    }

    /// What follows.
    enum Result: Hashable, Sendable {
        case settled(MeetingTimes)
        /// The start is known, neither end nor length.
        case endMissing(start: LocalDateTime)
        /// Nothing is said about the start.
        case startMissing
        /// Only a day, part of a day or longer span.
        case clockMissing(Window)
        case past(LocalDateTime)
        case endsBeforeStart(start: LocalDateTime, end: LocalDateTime)
        case tooLong(start: LocalDateTime, end: LocalDateTime)
        /// A series would be over before its first meeting.
        case seriesEndsBefore(start: LocalDateTime, until: LocalDateTime)
    }

    static func resolve(_ said: Said, known: Known, now: LocalDateTime) -> Result {
        var said = said
        completeFromRecurrence(&said, now: now)
        if said.start == nil, case .clock(let end, _)? = said.end, let minutes = said.duration, known.settled == nil {
            said.start = .clock(end.adding(seconds: -minutes * 60), dateGiven: true)
        }
        var start: LocalDateTime
        var spanEnd: LocalDateTime?
        switch said.start {
        case nil, .length: return .startMissing
        case .window(let from, let to, let given):
            let window = Window(from: from, to: to)
            guard given, window.to.seconds(since: window.from) == 86_400, from.secondOfDay == 0, let settled = known.settled else {
                return .clockMissing(placed(window, given: given, known: known))
            }
            start = LocalDateTime(day: from.day, secondOfDay: settled.start.secondOfDay)
        case .clock(let time, let given): start = given ? time : dated(time, known: known)
        case .span(let from, let to, let given):
            start = given ? from : dated(from, known: known)
            spanEnd = start.adding(seconds: to.seconds(since: from))
        }
        if let rule = said.recurrence, let first = firstOccurrence(of: rule, from: start) {
            spanEnd = spanEnd.map { first.adding(seconds: $0.seconds(since: start)) }
            start = first
        }
        // What was settled earlier may have begun meanwhile: an end can still be changed.
        if start < now, start != known.settled?.start { return .past(start) }
        if let until = said.recurrence?.until, until < start { return .seriesEndsBefore(start: start, until: until) }
        guard let end = spanEnd ?? end(said, start: start, known: known) else { return .endMissing(start: start) }
        // 上午十点到九点: nobody means the night between.
        if known.settled == nil, end.day == start.day + 1, (1..<start.secondOfDay).contains(end.secondOfDay), end.seconds(since: start) > 12 * 3600 {
            return .endsBeforeStart(start: start, end: LocalDateTime(day: start.day, secondOfDay: end.secondOfDay))
        }
        if end <= start { return .endsBeforeStart(start: start, end: end) }
        let result = MeetingTimes(start: start, end: end)
        return result.minutes > longest ? .tooLong(start: start, end: end) : .settled(result)
    }

    /// A rule that names a time of day tells the start where nothing else does.
    private static func completeFromRecurrence(_ said: inout Said, now: LocalDateTime) {
        guard let rule = said.recurrence else { return }
        if let hour = rule.byHour.first {
            let clock = hour * 3600 + (rule.byMinute.first ?? 0) * 60
            switch said.start {
            case nil, .length:
                let today = LocalDateTime(day: now.day, secondOfDay: clock)
                let from = today < now ? today.adding(days: 1) : today
                said.start = .clock(MeetingSeries.dated(rule).first(from: from) ?? from, dateGiven: true)
            case .window(let from, _, let given):
                said.start = .clock(LocalDateTime(day: from.day, secondOfDay: clock), dateGiven: given)
            case .clock, .span: break
            }
        }
    }

    /// The first time at or after the start that a rule fits: a series begins on one of its own days.
    private static func firstOccurrence(of rule: RecurrenceRule, from start: LocalDateTime) -> LocalDateTime? {
        let rule = MeetingSeries.dated(rule)
        guard !rule.byDay.isEmpty || !rule.byMonthDay.isEmpty else { return nil }
        return rule.first(from: start)
    }

    /// A time of day on the day that is being talked about, afternoon where only that fits the part of the day.
    private static func dated(_ time: LocalDateTime, known: Known) -> LocalDateTime {
        if let window = known.window {
            guard window.isOneDay else { return time }
            let day = LocalDateTime(day: window.from.day, secondOfDay: time.secondOfDay)
            if window.isWithinADay, time.hour < 12, !(window.from..<window.to).contains(day) {
                let later = day.adding(seconds: 43_200)
                if (window.from..<window.to).contains(later) { return later }
            }
            return day
        }
        if let settled = known.settled { return LocalDateTime(day: settled.start.day, secondOfDay: time.secondOfDay) }
        return time
    }

    /// A part of a day that was said without a day belongs to the day that is being talked about.
    private static func placed(_ window: Window, given: Bool, known: Known) -> Window {
        guard !given, window.isOneDay, let day = known.window.map({ $0.from.day }) ?? known.settled?.start.day else { return window }
        let shift = day - window.from.day
        return Window(from: window.from.adding(days: shift), to: window.to.adding(days: shift))
    }

    private static func end(_ said: Said, start: LocalDateTime, known: Known) -> LocalDateTime? {
        if let settled = known.settled {
            // The slots hold what was settled until somebody says otherwise.
            if let duration = said.duration, duration != settled.minutes { return start.adding(seconds: duration * 60) }
            if let end = read(said.end, start: start), end != settled.end { return end }
            return start.adding(seconds: settled.minutes * 60)
        }
        return read(said.end, start: start) ?? said.duration.map { start.adding(seconds: $0 * 60) }
    }

    private static func read(_ end: TimeReading?, start: LocalDateTime) -> LocalDateTime? {
        switch end {
        case .clock(let time, dateGiven: true), .span(_, let time, dateGiven: true): return time
        case .clock(let time, dateGiven: false), .span(_, let time, dateGiven: false):
            let same = LocalDateTime(day: start.day, secondOfDay: time.secondOfDay)
            if same > start { return same }
            if time.secondOfDay == 0 { return same.adding(days: 1) }
            let later = same.adding(seconds: 43_200)
            return time.hour < 12 && later > start ? later : same
        case .length(let minutes): return start.adding(seconds: minutes * 60)
        case .window, nil: return nil
        }
    }
}
