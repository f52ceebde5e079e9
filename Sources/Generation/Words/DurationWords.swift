import Language

/// Lengths in words: 1小时30分钟, "1 hour 30 minutes".
enum DurationWords {
    static func text(minutes: Int, language: TextLanguage) -> String {
        let days = minutes / 1440, hours = minutes % 1440 / 60, rest = minutes % 60
        var parts: [String] = []
        switch language {
        case .chinese:
            if days > 0 { parts.append("\(days)天") }
            if hours > 0 { parts.append("\(hours)小时") }
            if rest > 0 || parts.isEmpty { parts.append("\(rest)分钟") }
            return parts.joined()
        case .english:
            if days > 0 { parts.append(days == 1 ? "1 day" : "\(days) days") }
            if hours > 0 { parts.append(hours == 1 ? "1 hour" : "\(hours) hours") }
            if rest > 0 || parts.isEmpty { parts.append(rest == 1 ? "1 minute" : "\(rest) minutes") }
            return parts.joined(separator: " ")
        }
    }
}
