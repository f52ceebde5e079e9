/// A time of day as it was said.
struct Clock: Sendable {
    /// Which half of the day is meant.
    enum Half: Sendable { case unknown, morning, afternoon, exact }

    var hour: Int
    var minute = 0
    var second = 0
    var half = Half.unknown
    var grain = Grain.minute
    /// The hour that was said where another follows from it: eight in 差五分八点.
    var saidHour: Int?
    /// Minutes east of UTC, where a zone was said.
    var zone: Int?

    /// The same hour in the other half of the day can be meant.
    var isOpen: Bool { half == .unknown && hour <= 12 }

    /// Seconds since midnight; 24:00 and what lies in the night after give more than a day.
    func seconds(part: PartOfDay?, policy: Conventions.BareHour) -> Int {
        let rest = minute * 60 + second
        switch half {
        case .exact: return hour * 3600 + rest
        case .morning: return hour % 12 * 3600 + rest
        case .afternoon: return (hour % 12 + 12) * 3600 + rest
        case .unknown: break
        }
        guard hour <= 12 else { return hour * 3600 + rest }
        if let part { return part.hour(hour) * 3600 + rest }
        if policy == .officeHours, (1...7).contains(saidHour ?? hour) { return (hour + 12) * 3600 + rest }
        return hour * 3600 + rest
    }
}
