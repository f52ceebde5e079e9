import Dialog
import DialogModel
import TimeExpressions

/// Says whether people work on a day, and why or why not.
struct WorkingDayActions {
    let desk: MeetingDesk

    /// `meetings.working_day`
    func answer() -> ActionOutcome {
        let span = AskedSpan(TimeReading(desk.frame.slots["start"]), defaultMinutes: 1) ?? AskedSpan(day: desk.localNow)
        guard let day = span.day else { return period(span) }
        return .finished(Say("meetings_working_day", values(day)))
    }

    /// A longer time: how many days are worked, and which are unusual.
    private func period(_ span: AskedSpan) -> ActionOutcome {
        let last = span.to.adding(seconds: -1).day
        let days = (span.from.day...max(span.from.day, min(last, span.from.day + 366))).map { LocalDateTime(day: $0) }
        let worked = days.filter(desk.work.holidays.isWorkingDay)
        let special = days.filter { desk.work.holidays.days[$0.day] != nil }
        return .finished(Say("meetings_working_days", [
            "from": .day(span.from), "to": .day(LocalDateTime(day: last)), "count": .number(worked.count),
            "special": .list(special.map(values)),
        ]))
    }

    private func values(_ day: LocalDateTime) -> [String: TemplateValue] {
        var values: [String: TemplateValue] = ["day": .day(day)]
        let entry = desk.work.holidays.days[day.day]
        if desk.work.holidays.isWorkingDay(day) {
            values["works"] = .flag(true)
            if let entry, entry.kind == .workday { values["make_up"] = .text(entry.name) }
        } else if let entry, entry.kind == .holiday {
            values["holiday"] = .text(entry.name)
        } else {
            values["weekend"] = .flag(true)
        }
        return values
    }
}
