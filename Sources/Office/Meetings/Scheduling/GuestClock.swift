import Directory
import Foundation
import TimeExpressions

/// Reads times that are said on the clock of those who take part elsewhere: "nine their time".
struct GuestClock {
    private let zone: OfficeZone
    private let desk: MeetingDesk

    /// Nil where nobody comes from elsewhere, or people of several zones do.
    init?(_ desk: MeetingDesk, guests: [String]) throws {
        let here = desk.localNow
        let zones = Set(try desk.reader.people(guests).map { OfficeZone.named($0.timeZone) }.filter { $0.local(desk.now) != here })
        guard zones.count == 1, let zone = zones.first else { return nil }
        self.zone = zone
        self.desk = desk
    }

    /// What follows when the times that are said now are on the guests' clock, and those that stood are on ours.
    func resolve(_ said: MeetingTimes.Said, known: MeetingTimes.Known) -> MeetingTimes.Result {
        var said = said
        // What stood already is no new saying.
        if let settled = known.settled, case .clock(let end, dateGiven: true)? = said.end, end == settled.end { said.end = nil }
        let theirs = MeetingTimes.Known(
            settled: known.settled.map { MeetingTimes(start: there($0.start), end: there($0.end)) },
            window: known.window)
        return switch MeetingTimes.resolve(said, known: theirs, now: zone.local(desk.now)) {
        case .settled(let times): .settled(MeetingTimes(start: here(times.start), end: here(times.end)))
        case .endMissing(let start): .endMissing(start: here(start))
        case .past(let start): .past(here(start))
        case .endsBeforeStart(let start, let end): .endsBeforeStart(start: here(start), end: here(end))
        case .tooLong(let start, let end): .tooLong(start: here(start), end: here(end))
        case .seriesEndsBefore(let start, let until): .seriesEndsBefore(start: here(start), until: until)
        case .startMissing: .startMissing
        case .clockMissing(let window): .clockMissing(window)
        }
    }

    private func there(_ time: LocalDateTime) -> LocalDateTime { zone.local(desk.zone.date(time)) }
    private func here(_ time: LocalDateTime) -> LocalDateTime { desk.zone.local(zone.date(time)) }
}
