import Directory
import Foundation
import TimeExpressions

/// What was said about the meeting that is meant.
struct TargetQuery: Hashable, Sendable {
    var title: String?
    var when: TimeReading?
    /// Employee numbers, all of whom take part.
    var people: [String] = []
    var room: String?
    /// A room that may tell which meeting is meant, or where it shall go: it only decides between several.
    var likelyRoom: String?

    /// How far ahead meetings are looked for when no time was said, in days.
    static let horizon = 90

    /// Nothing was said that singles a meeting out.
    var isEmpty: Bool {
        (title.map { TitleMatch.significant($0).isEmpty } ?? true) && when == nil && people.isEmpty && room == nil
    }

    /// Where to look, on the wall clock.
    func window(now: LocalDateTime) -> Range<LocalDateTime> {
        switch when {
        case .clock(let time, dateGiven: true): return time.startOfDay..<time.startOfDay.adding(days: 1)
        case .span(let from, let to, dateGiven: true): return from.startOfDay..<max(to, from.startOfDay.adding(days: 1))
        case .window(let from, let to, _) where from < to: return from..<to
        default: return now.startOfDay..<now.startOfDay.adding(days: Self.horizon)
        }
    }

    /// Those of the occurrences that fit what was said, by start. Pure.
    func matches(_ occurrences: [Occurrence], zone: OfficeZone, now: Date) -> [Occurrence] {
        var found = occurrences.filter { occurrence in
            if let room, occurrence.roomCode != room { return false }
            return people.allSatisfy(occurrence.participants.contains) && fitsTime(occurrence, zone)
        }
        if case .clock(_, dateGiven: false)? = when { found = earliestDay(of: found.filter { $0.end > now }, zone) }
        if when == nil { found = found.filter { $0.end > now } }
        if let title, !TitleMatch.significant(title).isEmpty { found = TitleMatch.best(found, words: title, title: \.title) }
        if let likelyRoom, found.contains(where: { $0.roomCode == likelyRoom }) {
            found = found.filter { $0.roomCode == likelyRoom }
        }
        // Without a time, of each series the next occurrence stands for it.
        if when == nil || isWide(zone, now) {
            var seen: Set<String> = []
            found = found.filter { seen.insert($0.uid).inserted }
        }
        return found
    }

    private func isWide(_ zone: OfficeZone, _ now: Date) -> Bool {
        let window = window(now: zone.local(now))
        return window.upperBound.seconds(since: window.lowerBound) > 7 * 86_400
    }

    private func fitsTime(_ occurrence: Occurrence, _ zone: OfficeZone) -> Bool {
        let start = zone.local(occurrence.start), end = zone.local(occurrence.end)
        switch when {
        case nil, .length: return true
        case .clock(let time, dateGiven: true): return start == time
        case .span(let from, let to, dateGiven: true): return start >= from && start < to
        case .clock(let time, dateGiven: false), .span(let time, _, dateGiven: false):
            return start.secondOfDay == time.secondOfDay || (time.hour < 12 && start.secondOfDay == time.secondOfDay + 43_200)
        case .window(let from, let to, _): return start < to && (start >= from || end > from && occurrence.isAllDay)
        }
    }

    private func earliestDay(of occurrences: [Occurrence], _ zone: OfficeZone) -> [Occurrence] {
        guard let day = occurrences.first.map({ zone.local($0.start).day }) else { return [] }
        return occurrences.filter { zone.local($0.start).day == day }
    }
}
