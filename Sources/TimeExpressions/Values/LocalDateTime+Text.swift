extension LocalDateTime: CustomStringConvertible {
    /// ISO 8601 without offset: `2026-03-09T15:00:00`.
    public var description: String { dateText + "T" + clockText(seconds: true) }

    /// `2026-03-09`
    public var dateText: String {
        let (y, m, d) = date
        return Self.padded(y, 4) + "-" + Self.padded(m, 2) + "-" + Self.padded(d, 2)
    }

    /// `15:00`, or `15:00:00` with seconds.
    public func clockText(seconds: Bool = false) -> String {
        let text = Self.padded(hour, 2) + ":" + Self.padded(minute, 2)
        return seconds ? text + ":" + Self.padded(second, 2) : text
    }

    /// Reads `2026-03-09`, `2026-03-09T15:00` or `2026-03-09T15:00:00` (a blank may stand for the T; anything after is ignored).
    public init?(_ text: some StringProtocol) {
        var fields: [Int] = []
        var current = -1
        for unit in text.utf8 {
            if unit >= 48, unit <= 57 {
                current = max(current, 0) * 10 + Int(unit - 48)
                if current > 99_999 { return nil }
            } else {
                guard current >= 0 else { return nil }
                fields.append(current)
                current = -1
                let stops = fields.count >= 6 || (unit != 45 && unit != 58 && unit != 84 && unit != 32)
                if stops { break }
            }
        }
        if current >= 0, fields.count < 6 { fields.append(current) }
        guard fields.count >= 3, (1...12).contains(fields[1]), (1...31).contains(fields[2]) else { return nil }
        let hour = fields.count > 3 ? fields[3] : 0
        let minute = fields.count > 4 ? fields[4] : 0
        let second = fields.count > 5 ? fields[5] : 0
        guard hour <= 24, minute < 60, second < 61 else { return nil }
        self.init(fields[0], fields[1], fields[2], hour, minute, second)
        guard dayOfMonth == fields[2] || hour == 24 else { return nil }
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
    }
}
