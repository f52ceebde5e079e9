import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Occurrences as rows of a list and as options to choose from.
struct MeetingRowsWords {
    let desk: MeetingDesk

    /// - Parameters:
    ///   - day: the one day that the list is about; then rows tell only the time of day.
    ///   - namingOrganizers: whether each row tells who organises it.
    func rows(_ occurrences: [Occurrence], on day: LocalDateTime? = nil, namingOrganizers: Bool = false) throws -> [[String: TemplateValue]] {
        try occurrences.map { occurrence in
            var row: [String: TemplateValue] = ["time": time(occurrence, on: day)]
            guard desk.sees(occurrence) else {
                row["busy"] = .flag(true)
                return row
            }
            row["title"] = .text(occurrence.title)
            if let room = occurrence.roomCode {
                row["room"] = try desk.names.room(room)
            } else if let place = occurrence.place, !place.isEmpty {
                row["room"] = .text(place)
            }
            if namingOrganizers, let organizer = occurrence.organizerNo { row["by"] = try desk.names.person(organizer) }
            if occurrence.status == .tentative { row["tentative"] = .flag(true) }
            if occurrence.isSeries { row["series"] = .flag(true) }
            return row
        }
    }

    func option(_ occurrence: Occurrence) -> Offer.Option {
        let start = desk.local(occurrence.start)
        let key = EntityReference(.meeting, MeetingTarget(occurrence: occurrence).key)
        let clock = occurrence.isAllDay ? "" : " " + start.clockText()
        let title = "\(start.month)/\(start.dayOfMonth)\(clock) \(occurrence.title)"
        return Offer.Option(title: .text(title), sets: [TargetFinder.meetingSlot: .entity(key)], reference: key,
                            hints: [occurrence.title, occurrence.roomCode].compactMap { $0 } + Self.timeWords(start))
    }

    /// How people name one of several by its time: 3点, "3 pm", 周三.
    private static func timeWords(_ start: LocalDateTime) -> [String] {
        let twelve = start.hour % 12 == 0 ? 12 : start.hour % 12
        let half = start.hour < 12 ? "am" : "pm"
        let chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][start.weekday - 1]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][start.weekday - 1]
        var words = [start.clockText(), chinese, english, "\(start.month)月\(start.dayOfMonth)日"]
        if start.minute == 0 { words += ["\(twelve)点", "\(twelve) \(half)", "\(twelve)\(half)"] }
        return words
    }

    private func time(_ occurrence: Occurrence, on day: LocalDateTime?) -> TemplateValue {
        let from = desk.local(occurrence.start), to = desk.local(occurrence.end)
        guard let day, from.day == day.day, from.day == to.day, !occurrence.isAllDay else { return .span(from, to) }
        return .text(from.clockText() + "–" + to.clockText())
    }
}
