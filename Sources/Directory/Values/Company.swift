/// The office as a whole.
public struct Company: Hashable, Sendable, Codable {
    public var name: String
    public var nameEn: String?
    /// IANA name.
    public var timeZone: String
    /// `zh` or `en`: the language of a conversation before anybody has said anything.
    public var locale: String
    public var workingHours: ClockRange
    public var lunch: ClockRange?
    /// Kept for export only, never a clock. ISO 8601.
    public var now: String?
    public var extra: [ExtraField]

    public init(name: String, nameEn: String? = nil, timeZone: String, locale: String = "zh",
                workingHours: ClockRange = ClockRange(start: 540, end: 1080), lunch: ClockRange? = nil,
                now: String? = nil, extra: [ExtraField] = []) {
        self.name = name
        self.nameEn = nameEn
        self.timeZone = timeZone
        self.locale = locale
        self.workingHours = workingHours
        self.lunch = lunch
        self.now = now
        self.extra = extra
    }

    /// What holds where no company was imported.
    public static let unnamed = Company(name: "", timeZone: "UTC")
}
