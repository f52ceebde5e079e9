import Language

/// Recurrences: 每周三下午三点, every other Tuesday, 每天早上九点, 每月第一个周一, weekly, 19th of every month.
extension Sentence {
    func recurrence(at index: Int) -> Reading? {
        let start = skip(index)
        guard start < count else { return nil }
        if let every = word(.everyOther, start), isBoundary(every.end), let reading = after(every, start, interval: 2) { return reading }
        for every in words(.every, start) where isBoundary(every.end) {
            if let reading = after(every, start, interval: 1) { return reading }
        }
        if let frequency = word(.frequency, start), isBoundary(frequency.end) {
            var rule = frequency.value == TimeUnit.fortnight.rawValue ? RecurrenceRule(.weekly) : rule(for: TimeUnit(rawValue: frequency.value) ?? .day)
            let unit = TimeUnit(rawValue: frequency.value) ?? .day
            if unit == .fortnight { rule.interval = 2 }
            // "weekly on Monday", but a day right after it is another matter
            return text("on", frequency.end) == nil ? finish(rule, Moment(), start, frequency.end) : weekdayIn(rule, unit, start, frequency.end)
        }
        // on Mondays, Tuesdays at 10
        if let day = word(.weekday, start), scalars[start].isLatinLetter, day.end > start + 6, scalars[day.end - 1] == "s", scalars[day.end - 2] == "y",
           scalar(day.end) != "'" {
            var rule = RecurrenceRule(.weekly)
            var end = day.end
            rule.byDay = [.init(day.value)]
            while let more = nextWeekday(end), rule.byDay.count < 7 {
                rule.byDay.append(.init(more.value))
                end = more.end
            }
            return finish(rule, Moment(), start, end)
        }
        return ordinalTrailing(start) ?? trailing(start)
    }

    /// first Monday of every month, the last Friday of each month
    private func ordinalTrailing(_ start: Int) -> Reading? {
        let at = word(.the, start)?.end ?? start
        guard let ordinal = ordinal(at, in: -5...5), let n = ordinal.whole, let day = word(.weekday, ordinal.end), scalars[start].isLatinLetter || scalars[start].isDigit,
              let of = text("of", day.end), let every = words(.every, of).first, let unit = word(.unit, every.end), unit.value == TimeUnit.month.rawValue else { return nil }
        var rule = RecurrenceRule(.monthly)
        rule.byDay = [.init(day.value, ordinal: n)]
        return finish(rule, Moment(), start, unit.end)
    }

    /// at 9am every day, 19th of every month, Monday and Wednesday every week
    private func trailing(_ start: Int) -> Reading? {
        guard let moment = moment(at: start), !moment.value.isEmpty, moment.end < count else { return nil }
        var at = skip(moment.end)
        if let of = text("of", at) { at = skip(of) }
        guard at < count, scalars[at].isLatinLetter, let every = words(.every, at).first, let reading = after(every, at, interval: 1),
              case .recurrence(var rule, _)? = reading.values.first else { return nil }
        var rest = Moment(part: moment.value.part, clock: moment.value.clock)
        switch moment.value.date {
        case nil: break
        case .dayOfMonth(let day)? where rule.frequency == .monthly: rule.byMonthDay = [day]
        case .weekday(let day, nil)? where rule.frequency == .weekly && rule.byDay.isEmpty: rule.byDay = [.init(day)]
        case .monthDay(let month, let day)? where rule.frequency == .yearly:
            rule.byMonth = [month]
            rule.byMonthDay = [day]
        default: return nil
        }
        if !rule.byHour.isEmpty { rest = Moment() }
        return finish(rule, rest, start, reading.end)
    }

    private func rule(for unit: TimeUnit) -> RecurrenceRule {
        switch unit {
        case .second: return RecurrenceRule(.secondly)
        case .minute, .quarterHour: return RecurrenceRule(.minutely)
        case .hour: return RecurrenceRule(.hourly)
        case .day: return RecurrenceRule(.daily)
        case .week, .fortnight: return RecurrenceRule(.weekly)
        case .month: return RecurrenceRule(.monthly)
        case .quarter:
            var rule = RecurrenceRule(.monthly)
            rule.interval = 3
            return rule
        case .halfYear:
            var rule = RecurrenceRule(.monthly)
            rule.interval = 6
            return rule
        case .year, .decade, .century: return RecurrenceRule(.yearly)
        case .weekend:
            var rule = RecurrenceRule(.weekly)
            rule.byDay = [.init(6), .init(7)]
            return rule
        case .workday:
            var rule = RecurrenceRule(.weekly)
            rule.byDay = (1...5).map { .init($0) }
            return rule
        }
    }

    private static let weekdayFigures = Array("一二三四五六日天".unicodeScalars)

    /// What is repeated after "every": a unit, weekdays, a part of the day, a number of units.
    private func after(_ every: Lexeme, _ start: Int, interval: Int) -> Reading? {
        let han = scalars[start].isHan
        let at = skip(every.end)
        guard at < count else { return nil }
        let afterMeasure = text("个", at) ?? at
        if let day = word(.weekday, afterMeasure), isBoundary(day.end) {
            return weekly(day, interval, start)
        }
        if let part = word(.part, at), isBoundary(part.end), let value = PartOfDay(rawValue: part.value), scalars[at].isLatinLetter || part.end - at > 1 || text("晚", at) != nil || text("早", at) != nil {
            return finish(RecurrenceRule(.daily), Moment(part: value), start, part.end)
        }
        // every two weeks, 每两周, 每隔三天, 每3个月
        if let number = integer(at, in: 1...366), let count = number.whole {
            let next = text("个", number.end) ?? number.end
            if let unitWord = word(.unit, next) ?? word(.unit, number.end), isBoundary(unitWord.end), let unit = TimeUnit(rawValue: unitWord.value), unit != .workday, unit != .weekend {
                var rule = rule(for: unit)
                rule.interval *= han && interval == 2 ? count + 1 : count
                return weekdayIn(rule, unit, start, unitWord.end)
            }
            // 每2周一? no: a number without a unit repeats nothing
        }
        if let ordinal = ordinal(at, in: -5...5), let n = ordinal.whole, let day = word(.weekday, ordinal.end), !han {
            var rule = RecurrenceRule(.monthly)
            rule.byDay = [.init(day.value, ordinal: n)]
            var end = day.end
            if let of = text("of the month", end) ?? text("of each month", end) { end = of }
            return finish(rule, Moment(), start, end)
        }
        for unitWord in words(.unit, at) + words(.unit, afterMeasure) {
            guard isBoundary(unitWord.end), let unit = TimeUnit(rawValue: unitWord.value), unitWord.end > at + 1 || scalars[at].isHan, unit != .second else { continue }
            if scalars[at].isHan, unitWord.end == at + 1, "分时秒刻".unicodeScalars.contains(scalars[at]) { continue }
            var rule = rule(for: unit)
            if unit == .fortnight { rule.interval = 2 }
            rule.interval *= interval
            return weekdayIn(rule, unit, start, unitWord.end)
        }
        if let month = word(.month, at), isBoundary(month.end) {
            var rule = RecurrenceRule(.yearly)
            rule.byMonth = [month.value]
            return finish(rule, Moment(), start, month.end)
        }
        return nil
    }

    private func weekly(_ day: Lexeme, _ interval: Int, _ start: Int) -> Reading {
        var rule = RecurrenceRule(.weekly)
        rule.interval = interval
        rule.byDay = [.init(day.value)]
        var end = day.end
        if let to = word(.to, end), isBoundary(to.end), let last = weekdayOrFigure(to.end), last.value > day.value {
            rule.byDay = (day.value...last.value).map { .init($0) }
            end = last.end
        }
        while let more = nextWeekday(end), rule.byDay.count < 7 {
            rule.byDay.append(.init(more.value))
            end = more.end
        }
        return finish(rule, Moment(), start, end)
    }

    private func weekdayOrFigure(_ index: Int) -> Lexeme? {
        if let day = word(.weekday, index) { return day }
        let at = skip(index)
        guard at < count, let place = Self.weekdayFigures.firstIndex(of: scalars[at]), word(.point, at + 1) == nil else { return nil }
        return Lexeme(kind: .weekday, value: min(place + 1, 7), end: at + 1)
    }

    /// 每周一、三、五; every Monday and Wednesday
    private func nextWeekday(_ index: Int) -> Lexeme? {
        var at = skip(index)
        if let and = word(.and, at) { at = and.end } else if let comma = symbol(",", at) {
            at = comma
            if let and = word(.and, at) { at = and.end }
        } else if index == at, at < count, let day = weekdayOrFigure(at), day.end == at + 1,
                  scalar(day.end).map({ !$0.isHan || "的早上下中晚各都、一二三四五六日".unicodeScalars.contains($0) }) ?? true {
            // 每周一三五
            return day
        } else { return nil }
        guard at < count, isBoundary(at) else { return nil }
        return weekdayOrFigure(at)
    }

    /// 每周三, 每两周的周二, 每月12号, 每月第一个周一, 每年3月12日
    private func weekdayIn(_ base: RecurrenceRule, _ unit: TimeUnit, _ start: Int, _ index: Int) -> Reading {
        var rule = base
        var end = index
        let at = text("的", end) ?? end
        let on = scalars[start].isHan ? at : word(.link, end).map(\.end) ?? at
        switch unit {
        case .week, .fortnight:
            if let day = word(.weekday, on), isBoundary(day.end) {
                rule.byDay = [.init(day.value)]
                end = day.end
                while let more = nextWeekday(end), rule.byDay.count < 7 {
                    rule.byDay.append(.init(more.value))
                    end = more.end
                }
            } else if scalars[start].isHan, let day = weekdayOrFigure(end), day.end == end + 1 {
                rule.byDay = [.init(day.value)]
                end = day.end
            }
        case .month:
            if let number = integer(on, in: 1...31), let day = number.whole, let mark = text("号", number.end) ?? text("日", number.end) {
                rule.byMonthDay = [day]
                end = mark
                // 每月5号、20号
                while let joiner = symbol(["、", ","], end) ?? word(.and, end)?.end, let more = integer(joiner, in: 1...31), let other = more.whole,
                      let mark = text("号", more.end) ?? text("日", more.end), rule.byMonthDay.count < 31 {
                    rule.byMonthDay.append(other)
                    end = mark
                }
            } else if let ordinal = ordinal(text("the", on) ?? on, in: -31...31), let n = ordinal.whole {
                let next = text("个", ordinal.end) ?? text("一个", ordinal.end) ?? text("一", ordinal.end) ?? ordinal.end
                if let day = word(.weekday, next), abs(n) <= 5 {
                    rule.byDay = [.init(day.value, ordinal: n)]
                    end = day.end
                } else if let last = word(.unit, next), n == -1 || n == 1 {
                    if last.value == TimeUnit.day.rawValue { rule.byMonthDay = [n] } else if last.value == TimeUnit.workday.rawValue {
                        rule.byDay = (1...5).map { .init($0) }
                        rule.bySetPosition = [n]
                    } else { break }
                    end = last.end
                } else if n > 0, !scalars[start].isHan {
                    rule.byMonthDay = [n]
                    end = ordinal.end
                }
            } else if let edge = word(.edge, at), scalars[start].isHan {
                rule.byMonthDay = [edge.value == 2 ? -1 : edge.value == 0 ? 1 : 15]
                end = edge.end
            }
        case .year:
            if let date = date(at: on), case .monthDay(let month, let day) = date.value {
                rule.byMonth = [month]
                rule.byMonthDay = [day]
                end = date.end
            }
        default:
            break
        }
        return finish(rule, Moment(), start, end)
    }

    /// Adds the time of day that follows, and the first occurrence.
    private func finish(_ base: RecurrenceRule, _ given: Moment, _ start: Int, _ index: Int) -> Reading {
        var rule = base
        var moment = given
        var end = index
        var next = skip(text("的", end) ?? end)
        if next < count, let link = word(.link, next), isBoundary(link.end), scalars[next].isLatinLetter || scalars[next] == "@" { next = skip(link.end) }
        if next < count, let more = self.moment(at: next), more.value.date == nil, moment.clock == nil, moment.part == nil || more.value.part == nil || more.value.part == moment.part {
            moment.clock = more.value.clock
            moment.part = more.value.part ?? moment.part
            end = more.end
        } else if next < count, moment.clock == nil, text("at", skip(end)) != nil, let (clock, after) = hourNumber(next) {
            moment.clock = clock
            end = after
        }
        var startSeconds: Int?
        if let clock = moment.clock {
            let seconds = clock.seconds(part: moment.part, policy: conventions.bareHour) % 86_400
            rule.byHour = [seconds / 3600]
            if seconds / 60 % 60 != 0 { rule.byMinute = [seconds / 60 % 60] }
            startSeconds = seconds / 60 * 60
        } else if let part = moment.part, let range = conventions.partsOfDay[part] {
            startSeconds = range.lowerBound
        }
        return Reading(values: [.recurrence(rule, start: firstOccurrence(rule, startSeconds))], start: start, end: end, rule: "recurrence")
    }

    private func firstOccurrence(_ rule: RecurrenceRule, _ seconds: Int?) -> LocalDateTime? {
        switch rule.frequency {
        case .secondly, .minutely, .hourly: return nil
        case .daily, .weekly, .monthly, .yearly: break
        }
        guard seconds != nil || !rule.byDay.isEmpty || !rule.byMonthDay.isEmpty || rule.frequency == .daily else { return nil }
        let from = LocalDateTime(day: today, secondOfDay: seconds ?? 0)
        let floor = seconds == nil ? from : max(from, reference)
        return rule.occurrences(start: from, from: floor, to: from.adding(days: 800), limit: 1).first
    }
}
