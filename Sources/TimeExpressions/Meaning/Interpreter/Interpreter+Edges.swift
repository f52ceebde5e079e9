/// Beginnings, middles and ends.
extension Interpreter {
    /// The beginning (0), middle (1), end (2), early (3) or late (4) part of a span, its first or last third (5, 6), what is
    /// left of it (7).
    func edge(_ edge: Int, of span: DateSpan) -> DateSpan? {
        if edge == 7 {
            let from = span.grain == .day ? max(span.from, reference) : max(span.from, reference.startOfDay)
            return DateSpan(from: from < span.to ? from : span.from, to: span.to, grain: span.grain == .day ? .minute : .day)
        }
        switch edge {
        case 5: return edgeOf(span, 0, style: .office)
        case 6: return edgeOf(span, 2, style: .office)
        default:
            let found = edgeOf(span, edge, style: conventions.edges)
            // "earlier this year" is over by now.
            if edge == 3, conventions.edges == .recognizers, span.source == .pointed, let found, span.grain == .year, found.to > reference, found.from < reference {
                return DateSpan(from: found.from, to: reference.startOfDay, grain: .day)
            }
            return found
        }
    }

    private func edgeOf(_ span: DateSpan, _ edge: Int, style: Conventions.Edges) -> DateSpan? {
        func days(_ from: Int, _ to: Int?) -> DateSpan {
            DateSpan(from: span.from.adding(days: from), to: to.map { span.from.adding(days: $0) } ?? span.to, grain: .day)
        }
        func months(_ from: Int, _ to: Int) -> DateSpan {
            DateSpan(from: span.from.adding(months: from), to: span.from.adding(months: to), grain: .month)
        }
        let place = edge == 3 ? 0 : edge == 4 ? 2 : edge
        switch span.grain {
        case .day where span.isDay: return edgeOfDay(place, span, style)
        case .week:
            if style == .recognizers { return place == 0 ? days(0, 3) : place == 1 ? days(2, 5) : days(3, nil) }
            return place == 0 ? days(0, 3) : place == 1 ? days(2, 4) : days(4, nil)
        case .month:
            if style == .recognizers { return place == 0 ? days(0, 15) : place == 1 ? days(9, 20) : days(15, nil) }
            return place == 0 ? days(0, 10) : place == 1 ? days(10, 20) : days(20, nil)
        case .quarter where span.from.adding(months: 6) == span.to:
            return place == 0 ? months(0, 2) : place == 1 ? months(2, 4) : months(4, 6)
        case .quarter, .season:
            return place == 0 ? months(0, 1) : place == 1 ? months(1, 2) : months(2, 3)
        case .year:
            switch style {
            case .recognizers where span.source == .pointed: return place == 0 ? months(0, 6) : place == 1 ? months(3, 9) : months(6, 12)
            case .recognizers: return place == 0 ? months(0, 4) : place == 1 ? months(4, 8) : months(8, 12)
            case .duckling: return place == 0 ? months(0, 3) : place == 1 ? months(4, 8) : months(8, 12)
            case .office: return place == 0 ? months(0, 3) : place == 1 ? months(5, 7) : months(11, 12)
            }
        case .decade: return place == 0 ? months(0, 36) : place == 1 ? months(36, 84) : months(84, 120)
        case .century: return place == 0 ? months(0, 360) : place == 1 ? months(360, 840) : months(840, 1200)
        case .weekend: return place == 0 ? DateSpan(day: span.to.day - 2) : DateSpan(day: span.to.day - 1)
        case .day:
            let count = span.to.day - span.from.day
            guard count >= 3 else { return span }
            return place == 0 ? days(0, count / 3) : place == 1 ? days(count / 3, count - count / 3) : days(count - count / 3, nil)
        default:
            return span
        }
    }

    private func edgeOfDay(_ place: Int, _ span: DateSpan, _ style: Conventions.Edges) -> DateSpan {
        func hours(_ from: Int, _ to: Int) -> DateSpan {
            DateSpan(from: span.from.adding(seconds: from * 3600), to: span.from.adding(seconds: to * 3600), grain: .part)
        }
        switch place {
        case 0: return hours(8, 10)
        case 1: return hours(10, 14)
        default:
            switch style {
            case .recognizers: return DateSpan(point: span.to.adding(seconds: -1), grain: .second)
            case .duckling: return hours(17, 24)
            case .office: return DateSpan(point: span.from.adding(seconds: conventions.workEnds), grain: .minute)
            }
        }
    }
}
