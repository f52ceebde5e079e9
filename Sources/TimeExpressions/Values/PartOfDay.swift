/// A part of the day that people name.
public enum PartOfDay: Int, Hashable, Sendable, CaseIterable {
    /// 凌晨, the small hours
    case smallHours = 0
    /// 清晨, early morning
    case dawn
    /// 早上, 上午, morning
    case morning
    /// 中午, lunchtime
    case noon
    /// 下午, afternoon
    case afternoon
    /// 傍晚, dusk
    case dusk
    /// 晚上, evening
    case evening
    /// 夜里, night
    case night
    /// 白天, daytime
    case daytime

    private static func spans(_ hours: [(PartOfDay, Int, Int)]) -> [PartOfDay: Range<Int>] {
        Dictionary(uniqueKeysWithValues: hours.map { ($0.0, $0.1 * 3600 ..< $0.2 * 3600) })
    }

    /// Lunch from 12 to 14, work from 8 to 18.
    static let officeSpans = spans([
        (.smallHours, 0, 6), (.dawn, 6, 9), (.morning, 8, 12), (.noon, 12, 14), (.afternoon, 12, 18),
        (.dusk, 17, 19), (.evening, 18, 22), (.night, 20, 24), (.daytime, 8, 18),
    ])
    /// Its nights end with the last second of the day.
    static let recognizersSpans = spans([
        (.smallHours, 0, 8), (.dawn, 8, 10), (.morning, 8, 12), (.noon, 11, 13), (.afternoon, 12, 16),
        (.dusk, 16, 20), (.evening, 16, 20), (.daytime, 8, 18),
    ]).merging([.night: 20 * 3600 ..< 86_399]) { $1 }
    static let ducklingSpans = spans([
        (.smallHours, 0, 6), (.dawn, 0, 9), (.morning, 0, 12), (.noon, 12, 14), (.afternoon, 12, 19),
        (.dusk, 17, 21), (.evening, 18, 24), (.night, 18, 24), (.daytime, 8, 18),
    ])

    /// The hour of the day that a figure of the dial means beside this part: 下午3点 is 15; above 23 it lies in the night that follows.
    func hour(_ hour: Int) -> Int {
        switch self {
        case .smallHours, .dawn, .morning: hour == 12 && self != .morning ? 0 : hour
        case .noon: hour < 10 ? hour + 12 : hour
        case .afternoon, .dusk: hour < 12 ? hour + 12 : hour
        // 晚上12点 and 晚上1点 lie in the night that follows.
        case .evening, .night: hour == 12 ? 24 : hour < 5 ? hour + 24 : hour < 12 ? hour + 12 : hour
        case .daytime: hour < 7 ? hour + 12 : hour
        }
    }
}
