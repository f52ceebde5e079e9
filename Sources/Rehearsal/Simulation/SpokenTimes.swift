import DialogModel
import Foundation

/// Times as people say them, with what they mean.
struct SpokenTimes {
    let phrases: SimulationPhrases
    let world: SimulationWorld
    private let calendar: Calendar

    init(phrases: SimulationPhrases, world: SimulationWorld) {
        self.phrases = phrases
        self.world = world
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = world.zone
        calendar.firstWeekday = 2
        self.calendar = calendar
    }

    /// A working day of the next two weeks: its words and its date.
    func day(_ random: inout SeededGenerator) -> (words: String, date: String) {
        for _ in 0..<50 {
            let ahead = 1 + random.below(12)
            guard let date = calendar.date(byAdding: .day, value: ahead, to: world.now) else { break }
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let text = Self.text(parts)
            if world.daysOff.contains(text) { continue }
            let words = words(ahead, parts, &random)
            if let words { return (words, text) }
        }
        return (phrases.all("day 1").first ?? "", "")
    }

    private func words(_ ahead: Int, _ parts: DateComponents, _ random: inout SeededGenerator) -> String? {
        let weekday = ((parts.weekday ?? 1) + 5) % 7 + 1
        let today = (calendar.component(.weekday, from: world.now) + 5) % 7 + 1
        var choices = phrases.all("day \(ahead)")
        // A bare weekday is clear only later in the same week.
        if ahead + today <= 5, weekday > today { choices += phrases.all("weekday \(weekday)") }
        let month = parts.month ?? 1
        choices += phrases.all("date").map { form in
            form.replacing("{monthname}", with: phrases.all("month \(month)").first ?? "").replacing("{month}", with: String(month))
                .replacing("{day}", with: String(parts.day ?? 1))
        }
        return random.pick(choices)
    }

    static func text(_ parts: DateComponents) -> String {
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }

    /// A day with a time of day.
    func moment(_ random: inout SeededGenerator, locale: String) -> SpokenValue {
        let (words, date) = day(&random)
        guard let clock = random.pick(phrases.keys("clock")), let said = random.pick(phrases.all("clock " + clock)) else { return SpokenValue(words) }
        return SpokenValue(words + (locale == "en" ? " " : "") + said, .string(date + "T" + clock))
    }

    /// A time of day later than another time, on the same day.
    func end(after start: String, _ random: inout SeededGenerator) -> SpokenValue? {
        let (date, clock) = (start.prefix(10), start.dropFirst(11).prefix(5))
        let later = phrases.keys("clock").filter { $0 > clock }.prefix(4)
        guard let chosen = random.pick(Array(later)), let said = random.pick(phrases.all("clock " + chosen)) else { return nil }
        return SpokenValue(said, .string("\(date)T\(chosen)"), isClock: true)
    }

    func length(_ random: inout SeededGenerator) -> SpokenValue? {
        guard let minutes = random.pick(phrases.keys("minutes")), let said = random.pick(phrases.all("minutes " + minutes)) else { return nil }
        return SpokenValue(said, Int(minutes).map { .integer($0) })
    }
}
