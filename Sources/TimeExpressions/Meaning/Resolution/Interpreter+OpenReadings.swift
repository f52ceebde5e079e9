/// What open spans come to.
extension Interpreter {
    func openValues(_ open: OpenSpec) -> [TimeValue] {
        let moment = open.moment
        if open.kind == .after, moment.part?.part == .noon, moment.clock == nil, conventions.deadlinesAreSpans, let lunch = afterLunch(moment) { return [lunch] }
        let isCoarse = moment.clock == nil && moment.part == nil
        return momentValues(moment).compactMap { value in
            guard let from = Self.start(value), let to = Self.end(value) else { return nil }
            let isDay = to.seconds(since: from) <= 86_400
            switch open.kind {
            case .since: return .open(from: from, to: nil)
            case .after:
                let takesStart: Bool
                if moment.point != nil || moment.clock != nil { takesStart = true }
                else if !isCoarse { takesStart = !conventions.afterSpansExcludesSpan }
                else { takesStart = isDay ? !conventions.afterDaysExcludesDay : !conventions.afterSpansExcludesSpan }
                return .open(from: takesStart ? from : to, to: nil)
            case .before:
                // 月底前 means before the month is over.
                return .open(from: nil, to: isEnd(moment) ? to : from)
            case .until:
                return bounded(to: isCoarse && !(isDay && conventions.rangeEnd == .exclusive) ? to : from, isSpan: false)
            case .deadline:
                let takesEnd = isCoarse && (isEnd(moment) || conventions.rangeEnd == .inclusiveDates)
                return bounded(to: takesEnd ? to : from, isSpan: conventions.deadlinesAreSpans)
            }
        }
    }

    private func bounded(to end: LocalDateTime, isSpan: Bool) -> TimeValue? {
        guard isSpan else { return .open(from: nil, to: end) }
        return reference < end ? .interval(from: reference, to: end, grain: .second) : nil
    }

    /// Whether a moment is the last part of a day, week, month, quarter or year.
    private func isEnd(_ moment: Moment) -> Bool {
        guard moment.clock == nil, moment.part == nil, let date = moment.date else { return false }
        // 2026年10月底: the last days of a month that has been found.
        if let span = date.fixed, span.grain == .day, !span.isDay, span.to.dayOfMonth == 1, span.from.dayOfMonth > 10, span.to.day - span.from.day < 17 { return true }
        for index in 0..<date.stepCount {
            if let step = date.step(index), step.kind == .edge { return step.first == 2 || step.first == 4 || step.first == 6 }
        }
        return false
    }

    /// What some hold the time after lunch to be.
    private func afterLunch(_ moment: Moment) -> TimeValue? {
        guard let noon = momentValues(moment).first.flatMap(Self.start) else { return nil }
        return .interval(from: LocalDateTime(day: noon.day, secondOfDay: 13 * 3600), to: LocalDateTime(day: noon.day, secondOfDay: 17 * 3600),
                         grain: .hour, dateGiven: moment.date != nil)
    }
}
