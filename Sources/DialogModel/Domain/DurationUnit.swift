/// The unit in which a domain counts a length of time.
public enum DurationUnit: String, Hashable, Sendable, Codable, CaseIterable {
    case minutes, hours, days

    /// Minutes of one unit.
    public var minutes: Int {
        switch self {
        case .minutes: 1
        case .hours: 60
        case .days: 1440
        }
    }
}
