import Foundation
import TimeExpressions

/// VTIMEZONE components (RFC 5545, section 3.6.5) for the zones that a calendar names.
enum CalendarZones {
    /// Lines for the zones of meetings that the header does not define, by name.
    static func lines(for meetings: [Meeting], notIn header: [String]) -> [String] {
        let defined = Set(header.filter { $0.hasPrefix("TZID:") }.map { String($0.dropFirst(5)) })
        let used = Set(meetings.filter { !$0.isAllDay }.map(\.timeZone)).subtracting(defined)
            .subtracting([OfficeZone.utc.identifier])
        guard let first = meetings.map(\.start).min(), let last = meetings.map(\.end).max() else { return [] }
        return used.sorted().flatMap { name -> [String] in
            guard let zone = OfficeZone(name) else { return [] }
            return component(zone, from: first, to: last)
        }
    }

    /// The offset at the beginning, then each change from a year before the first meeting to five years after the last.
    private static func component(_ zone: OfficeZone, from first: Date, to last: Date) -> [String] {
        let year: TimeInterval = 366 * 86_400
        let changes = zone.transitions(from: first.addingTimeInterval(-year), to: last.addingTimeInterval(5 * year))
        let initial = changes.first?.before ?? zone.offset(at: first)
        let lowest = changes.flatMap { [$0.before, $0.after] }.min() ?? initial
        func observance(_ name: String, _ start: LocalDateTime, _ before: Int, _ after: Int) -> [String] {
            ["BEGIN:" + name, "DTSTART:" + CalendarTime.text(start), "TZOFFSETFROM:" + text(before),
             "TZOFFSETTO:" + text(after), "END:" + name]
        }
        var lines = ["BEGIN:VTIMEZONE", "TZID:" + zone.identifier]
        lines += observance(initial == lowest ? "STANDARD" : "DAYLIGHT", LocalDateTime(1970, 1, 1), initial, initial)
        for change in changes {
            let local = LocalDateTime(day: 0, secondOfDay: Int(change.at.timeIntervalSince1970) + change.before)
            lines += observance(change.after == lowest ? "STANDARD" : "DAYLIGHT", local, change.before, change.after)
        }
        return lines + ["END:VTIMEZONE"]
    }

    /// `+0800`
    private static func text(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        let digits = String(10_000 + minutes / 60 * 100 + minutes % 60).dropFirst()
        return (seconds < 0 ? "-" : "+") + digits
    }
}
