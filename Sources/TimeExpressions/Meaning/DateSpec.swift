/// A date as it was said: where it begins from and the steps from there. What it means may depend on the day of speaking
/// and on what stands beside it.
struct DateSpec: Hashable, Sendable {
    var anchor: DateAnchor
    // Three steps in place: specs are copied wherever a reading is kept and must not allocate.
    private var first: DateStep?
    private var second: DateStep?
    private var third: DateStep?

    init(_ anchor: DateAnchor) { self.anchor = anchor }

    static func span(_ span: DateSpan) -> DateSpec { DateSpec(.span(span)) }
    static func day(_ day: Int, source: DateSpan.Source = .said) -> DateSpec { DateSpec(.span(DateSpan(day: day, source: source))) }
    static func yearly(_ date: YearlyDate) -> DateSpec { DateSpec(.yearly(date)) }

    var stepCount: Int { third != nil ? 3 : second != nil ? 2 : first != nil ? 1 : 0 }
    var isBare: Bool { first == nil }

    func step(_ index: Int) -> DateStep? {
        switch index {
        case 0: first
        case 1: second
        default: third
        }
    }

    /// With one step more; `nil` where there are three already.
    func adding(_ step: DateStep) -> DateSpec? {
        var result = self
        if first == nil { result.first = step } else if second == nil { result.second = step } else if third == nil { result.third = step } else { return nil }
        return result
    }

    /// The same steps from somewhere else.
    func moved(to anchor: DateAnchor) -> DateSpec {
        var result = self
        result.anchor = anchor
        return result
    }

    /// The span where nothing is left to be found.
    var fixed: DateSpan? {
        if case .span(let span) = anchor, isBare { span } else { nil }
    }

    /// The unit that it was said in.
    var grain: Grain {
        for index in (0..<stepCount).reversed() {
            guard let step = step(index) else { continue }
            switch step.kind {
            case .nthWeekday, .nthAfter, .closest, .weekday, .months, .days, .workdays: return .day
            case .nthUnit, .around: return TimeUnit(rawValue: Int(step.second))?.grain ?? .day
            case .unitsOf, .edge, .cut: return .part
            }
        }
        return switch anchor {
        case .span(let span): span.grain
        case .weekday, .choice, .numeric, .never: .day
        case .monthly(let day): day == 0 ? .month : .day
        case .yearly(let date):
            switch date {
            case .months(_, _, let grain): grain
            case .season: .season
            case .monthDay, .holiday, .solarTerm: .day
            case .lunar(_, let day): day == 0 ? .month : .day
            case .week: .week
            case .whole: .year
            }
        }
    }

    /// A single day, whichever it is.
    var isDay: Bool {
        if let fixed { return fixed.isDay }
        return grain == .day
    }
}
