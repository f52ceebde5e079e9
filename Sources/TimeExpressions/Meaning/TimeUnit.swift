/// A unit of time that people count in.
enum TimeUnit: Int, Sendable {
    case second = 0, minute, hour, day, week, month, quarter, year, decade, century, weekend, fortnight, workday
    /// 一刻钟
    case quarterHour
    /// A half year, as in 上半年.
    case halfYear
    /// Spring, summer, autumn, winter.
    case season
    /// A year that begins when the office's books do.
    case fiscalYear

    /// Seconds, a month as 30 days and a year as 365.
    var seconds: Int {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        case .day, .workday: 86_400
        case .week: 604_800
        case .month: 2_592_000
        case .quarter, .season: 7_776_000
        case .year, .fiscalYear: 31_536_000
        case .decade: 315_360_000
        case .century: 3_153_600_000
        case .weekend: 172_800
        case .fortnight: 1_209_600
        case .quarterHour: 900
        case .halfYear: 15_768_000
        }
    }

    var grain: Grain {
        switch self {
        case .second: .second
        case .minute, .quarterHour: .minute
        case .hour: .hour
        case .day, .workday: .day
        case .week, .fortnight: .week
        case .weekend: .weekend
        case .month: .month
        case .quarter: .quarter
        case .season: .season
        case .year, .fiscalYear: .year
        case .halfYear: .quarter
        case .decade: .decade
        case .century: .century
        }
    }

    /// Calendar months, for units that are counted in them.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter, .season: 3
        case .halfYear: 6
        case .year, .fiscalYear: 12
        case .decade: 120
        case .century: 1200
        case .second, .minute, .hour, .day, .week, .weekend, .fortnight, .workday, .quarterHour: nil
        }
    }
}
