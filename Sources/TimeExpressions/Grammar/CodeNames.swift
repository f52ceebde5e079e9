/// The names that stand for numbers in files of words and rules: units, parts of the day, edges of a span.
enum CodeNames {
    static let values: [String: Int] = {
        var values: [String: Int] = [
            "beginning": 0, "middle": 1, "end": 2, "early": 3, "late": 4, "rest": 7,
        ]
        for raw in 0..<32 {
            if let unit = TimeUnit(rawValue: raw) { values["\(unit)"] = raw }
            if let part = PartOfDay(rawValue: raw) { values["\(part)"] = raw }
        }
        return values
    }()
}
