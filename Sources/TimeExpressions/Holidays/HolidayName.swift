import Language

/// A name in the office's calendar of holidays, and its days off in order.
struct HolidayName: Sendable {
    let scalars: [Unicode.Scalar]
    let days: [Int]

    /// Names that the table of holidays has: 国庆节 is its first day, whatever days the office has off.
    private static let known = Set(Holiday.names.map(\.name))

    /// The names of days off that the office adds, longest first; make-up working days are not asked for by name.
    static func all(in calendar: HolidayCalendar) -> [HolidayName] {
        var byName: [String: [Int]] = [:]
        for (day, entry) in calendar.days where entry.kind == .holiday && entry.name.unicodeScalars.count >= 2 {
            byName[NormalizedText(entry.name).string, default: []].append(day)
        }
        return byName.filter { !known.contains($0.key) }.map { HolidayName(scalars: NormalizedText($0.key).scalars, days: $0.value.sorted()) }
            .sorted { ($1.scalars.count, $0.days.first ?? 0, $0.scalars.description) < ($0.scalars.count, $1.days.first ?? 0, $1.scalars.description) }
    }

    /// The coming run of days off of that name, or the last one that was.
    func run(from today: Int) -> Range<Int>? {
        var runs: [Range<Int>] = []
        for day in days {
            if let last = runs.last, last.upperBound == day { runs[runs.count - 1] = last.lowerBound..<day + 1 } else { runs.append(day..<day + 1) }
        }
        return runs.first { $0.upperBound > today } ?? runs.last
    }
}
