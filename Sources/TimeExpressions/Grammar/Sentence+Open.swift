import Language

/// Open ends: 3点以后, before Friday, since Monday, 截止到周五, by the end of the month.
extension Sentence {
    func open(at index: Int) -> Reading? {
        let start = skip(index)
        return prefixed(start) ?? dated(start) ?? suffixed(start)
    }

    /// "tomorrow after 3pm", "Friday before noon": a day, then an open time of day.
    private func dated(_ start: Int) -> Reading? {
        guard start < count, let lead = moment(at: start), lead.value.clock == nil, lead.value.part == nil,
              lead.value.date.map(allowsClock) == true, let date = lead.value.date else { return nil }
        let next = skip(symbol(",", lead.end) ?? lead.end)
        guard next < count, scalars[next].isLatinLetter, let open = prefixed(next, on: date) else { return nil }
        return Reading(values: open.values, start: start, end: open.end, rule: open.rule)
    }

    /// before Friday, after 3pm, since August, until noon, by EOD, 截止到2018年, 自从2018年
    private func prefixed(_ start: Int, on date: DateSpec? = nil) -> Reading? {
        guard start < count else { return nil }
        var included = start
        if let or = word(.inclusive, start), !scalars[start].isHan { included = or.end }
        let isLatin = scalars[start].isLatinLetter
        for (kind, before) in [(WordKind.before, true), (.after, false), (.since, false), (.until, true), (.by, true)] {
            for word in words(kind, included) where isBoundary(word.end) {
                guard isLatin || kind == .until else { continue }
                if kind == .until, !isLatin, text("至", start) != nil { continue }
                let isFrom = isLatin && text("from", start) != nil
                if isFrom, kind == .since, !(conventions.rangeEnd == .inclusive) { continue }
                var next = skip(word.end)
                if let the = text("the", next), isBoundary(the), moment(at: next) == nil { next = skip(the) }
                guard next < count else { continue }
                if let (said, end) = boundary(next, kind: kind) {
                    var moment = said
                    if let date {
                        guard moment.clock != nil, moment.date == nil else { continue }
                        moment.date = date
                    }
                    let inclusive = included > start || conventions.rangeEnd == .inclusiveDates && (kind == .by || kind == .until && !isLatin)
                    guard let values = openValues(moment, before: before, inclusive: inclusive, since: kind == .since, by: kind == .by || kind == .until) else { continue }
                    return Reading(values: values, start: start, end: end, rule: before ? "open.before" : "open.after")
                }
            }
        }
        if !isLatin, let from = word(.from, start), let moment = moment(at: from.end) {
            // 从3月1日开始, 自2018年以来
            if moment.value.clock == nil, let since = word(.suffixSince, moment.end) {
                guard let values = openValues(moment.value, before: false, inclusive: true, since: true, by: false) else { return nil }
                return Reading(values: values, start: text("起", moment.end) == nil ? start : skip(from.end), end: since.end, rule: "open.since")
            }
            if text("自", start) != nil, let values = openValues(moment.value, before: false, inclusive: true, since: true, by: false) {
                return Reading(values: values, start: start, end: moment.end, rule: "open.since")
            }
        }
        return nil
    }

    private func boundary(_ index: Int, kind: WordKind) -> (Moment, Int)? {
        if let moment = moment(at: index) { return (moment.value, moment.end) }
        // after three, no later than 4
        guard kind != .by, let (clock, end) = hourNumber(index), clock.hour <= 24 else { return nil }
        let next = skip(end)
        if next < count, scalars[next].isLatinLetter || scalars[next].isHan {
            guard text("on", next) != nil || text("please", next) != nil || text("today", next) != nil || text("and", next) != nil || text("but", next) != nil else { return nil }
        }
        return (Moment(clock: clock), end)
    }

    /// 3点以后, 周五之前, 2018年以前, 3月1日起, 1月4日或之后
    private func suffixed(_ start: Int) -> Reading? {
        guard let moment = moment(at: start), moment.end < count else { return nil }
        var at = skip(moment.end)
        guard at < count else { return nil }
        // 3 pm or later, 2012 and after, Friday or earlier
        for (words, before) in [(["or later", "or after", "and later", "and after", "onwards", "onward"], false), (["or earlier", "or before", "and earlier", "and before"], true)] {
            guard let end = words.compactMap({ text($0, at) }).first, isBoundary(end) else { continue }
            guard let values = openValues(moment.value, before: before, inclusive: true, since: !before, by: before) else { return nil }
            return Reading(values: values, start: start, end: end, rule: before ? "open.before" : "open.since")
        }
        var inclusive = false
        if let or = word(.inclusive, at), scalars[at].isHan, word(.suffixBefore, or.end) != nil || word(.suffixAfter, or.end) != nil {
            inclusive = true
            at = skip(or.end)
        }
        if let since = word(.suffixSince, at), scalars[at].isHan {
            // 周一开始 is an open range, 三点开始 the start of a meeting.
            if moment.value.clock != nil { return nil }
            guard !followsLength(since.end), let values = openValues(moment.value, before: false, inclusive: true, since: true, by: false) else { return nil }
            if text("开始", at) != nil, conventions.rangeEnd == .inclusiveDates { return nil }
            return Reading(values: values, start: start, end: since.end, rule: "open.since")
        }
        let before = word(.suffixBefore, at)
        let after = word(.suffixAfter, at)
        guard let suffix = before ?? after, scalars[at].isHan else { return nil }
        if suffix.end - at == 1, let next = scalar(suffix.end), "台端面勤果者续往天日年夭儿早晚".unicodeScalars.contains(next) { return nil }
        let reaches = text("为止", at) != nil || text("及", at) != nil
        guard let values = openValues(moment.value, before: before != nil, inclusive: inclusive || reaches, since: false, by: reaches) else { return nil }
        return Reading(values: values, start: start, end: suffix.end, rule: before != nil ? "open.before" : "open.after")
    }

    /// Whether a moment is the last part of a month, quarter or year.
    private func isEnd(_ moment: Moment, _ from: LocalDateTime, _ to: LocalDateTime) -> Bool {
        guard moment.clock == nil, moment.part == nil, case .span(let span)? = moment.date, span.grain == .day else { return false }
        return to.dayOfMonth == 1 && to.day - from.day > 1 && !(from.dayOfMonth == 1 && from.month == 1)
    }

    private func followsLength(_ index: Int) -> Bool { duration(index) != nil }

    private func openValues(_ moment: Moment, before: Bool, inclusive: Bool, since: Bool, by: Bool) -> [TimeValue]? {
        let readings = values(of: moment)
        var result: [TimeValue] = []
        for value in readings {
            guard let from = start(value), let to = end(value) else { continue }
            let coarse = moment.clock == nil && moment.part == nil
            let isDay = to.seconds(since: from) <= 86_400
            // 月底前 means before the month is over.
            if before, isEnd(moment, from, to) {
                if by, conventions.deadlinesAreSpans { result.append(.interval(from: reference, to: to, grain: .second)) } else { result.append(.open(from: nil, to: to)) }
                continue
            }
            let exclusive = conventions.rangeEnd != .inclusiveDates
            if before {
                let takesEnd = coarse && (inclusive || by) && !(exclusive && isDay) && !(exclusive && by && !inclusive)
                if by, conventions.deadlinesAreSpans {
                    guard reference < to else { continue }
                    result.append(.interval(from: reference, to: to, grain: .second))
                } else {
                    result.append(.open(from: nil, to: takesEnd ? to : from))
                }
            } else {
                let takesStart = since || inclusive || (isDay && coarse && !conventions.afterDaysExcludesDay) || (!coarse && moment.clock != nil)
                result.append(.open(from: takesStart ? from : conventions.bareHour == .nearest ? from : to, to: nil))
            }
        }
        return result.isEmpty ? nil : result
    }
}
