import Dialog
import DialogModel
import Directory
import Foundation
import Language
import TimeExpressions

/// Finds the meeting that is to be changed, and makes sure that the sender may.
struct TargetFinder {
    static let meetingSlot = "meeting"
    /// The whole series or only one of it.
    static let scopeSlot = "series_scope"
    /// The most meetings offered.
    private static let limit = 8

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// The meeting that the frame holds; nil before one was found, or when it is gone.
    func chosen() throws -> MeetingTarget? {
        guard case .entity(let reference)? = frame.slots[Self.meetingSlot] else { return nil }
        let (uid, recurrenceStart) = MeetingTarget.parse(reference.id)
        guard let meeting = try desk.reader.meeting(uid), meeting.status != .cancelled,
              let occurrence = meeting.occurrence(at: recurrenceStart ?? meeting.start) ?? nextOccurrence(of: meeting),
              occurrence.status != .cancelled else { return nil }
        return MeetingTarget(occurrence: occurrence, isWholeSeries: meeting.isSeries && frame.text(Self.scopeSlot) == "all")
    }

    /// Finds it by what was said, or by what the dialog is about; asks which of several, and whether all of a series.
    ///
    /// - Returns: nil where the outcome asks something or ends the flow.
    func find(_ query: TargetQuery, _ outcome: inout ActionOutcome) throws -> MeetingTarget? {
        if frame.slots[Self.meetingSlot] != nil {
            guard let target = try chosen() else { return notFound(&outcome) }
            return try settled(target, &outcome)
        }
        var query = query
        if saysNow { query.when = nil }
        if query.isEmpty, let named = try namedInText() { return try settled(MeetingTarget(occurrence: named), &outcome) }
        if query.isEmpty, let focus = desk.context.state.focus.meeting, let occurrence = try occurrence(focus) {
            return try settled(MeetingTarget(occurrence: occurrence), &outcome)
        }
        let candidates = try self.candidates(query)
        switch candidates.count {
        case 0: return notFound(&outcome, saying: query.isEmpty ? "meetings_none_to_change" : "meetings_not_found")
        case 1 where !query.isEmpty: return try settled(MeetingTarget(occurrence: candidates[0]), &outcome)
        default:
            let shown = Array(candidates.prefix(Self.limit))
            outcome.next = .offer(offer(shown), Say("meetings_which", [
                "meetings": .list(try MeetingRowsWords(desk: desk).rows(shown)), "total": .number(candidates.count),
            ]))
            return nil
        }
    }

    /// Whether a meeting of the sender's fits.
    func ownMeetingExists(_ query: TargetQuery) throws -> Bool {
        try candidates(query).contains { $0.participants.contains(desk.sender.employeeNo) || isDelegated($0) }
    }

    /// The sender's own meetings before others'; of those, what the sender may change before the rest.
    private func candidates(_ query: TargetQuery) throws -> [Occurrence] {
        let window = query.window(now: desk.localNow)
        let all = try desk.reader.occurrences(from: desk.zone.date(window.lowerBound), to: desk.zone.date(window.upperBound))
            .filter { desk.sees($0) }
        let found = query.matches(all, zone: desk.zone, now: desk.now)
        let own = found.filter { $0.participants.contains(desk.sender.employeeNo) || isDelegated($0) }
        // Where nothing singles one out, only what may be changed is offered.
        if query.isEmpty { return own.filter(mayChange) }
        let near = own.isEmpty ? found : own
        let changeable = near.filter(mayChange)
        return changeable.isEmpty ? near : changeable
    }

    /// "Now add her" tells when to do it, not which meeting is meant.
    private var saysNow: Bool {
        guard case .time(let value)? = frame.slots["old_start"] ?? frame.slots["start"],
              case .instant(let time, let grain, _) = value, grain == .second else { return false }
        return abs(time.seconds(since: desk.localNow)) < 60
    }

    /// The meeting whose whole title stands in what was said, where nothing else tells which one; the next of a series.
    private func namedInText() throws -> Occurrence? {
        let text = NormalizedText.key(desk.context.text)
        let horizon = desk.now.addingTimeInterval(60 * 86_400)
        var seen = Set<String>()
        let found = try desk.reader.occurrences(from: desk.now, to: horizon).filter { occurrence in
            let title = NormalizedText.key(occurrence.title)
            return title.unicodeScalars.count >= 2 && desk.sees(occurrence) && text.contains(title) && seen.insert(occurrence.uid).inserted
        }
        let own = found.filter { $0.participants.contains(desk.sender.employeeNo) || isDelegated($0) }
        let candidates = own.isEmpty ? found : own
        return candidates.count == 1 ? candidates[0] : nil
    }

    private func isDelegated(_ occurrence: Occurrence) -> Bool {
        desk.sender.role == .assistant && occurrence.organizerNo != nil && occurrence.organizerNo == desk.sender.managerNo
    }

    private func mayChange(_ occurrence: Occurrence) -> Bool {
        Permissions.mayChange(organizerNo: occurrence.organizerNo, by: desk.sender)
    }

    /// A meeting that the dialog is about; of a series as a whole the next occurrence.
    func occurrence(_ reference: MeetingReference) throws -> Occurrence? {
        guard let meeting = try desk.reader.meeting(reference.uid), meeting.status != .cancelled else { return nil }
        if let seconds = reference.occurrence {
            return meeting.occurrence(at: Date(timeIntervalSince1970: TimeInterval(seconds)))
        }
        return nextOccurrence(of: meeting)
    }

    private func nextOccurrence(of meeting: Meeting) -> Occurrence? {
        guard meeting.isSeries else { return meeting.occurrence(at: meeting.start) }
        let horizon = desk.now.addingTimeInterval(400 * 86_400)
        let open = { (occurrence: Occurrence) in occurrence.status != .cancelled }
        return meeting.occurrences(from: desk.now, to: max(horizon, meeting.start.addingTimeInterval(86_400))).first(where: open)
    }

    /// Rights, then whether it is over, then the question of one or all.
    private func settled(_ target: MeetingTarget, _ outcome: inout ActionOutcome) throws -> MeetingTarget? {
        let occurrence = target.occurrence
        guard desk.sees(occurrence) else { return notFound(&outcome) }
        guard mayChange(occurrence) else {
            outcome.effects.append(.refused(.permission))
            outcome.say.append(try Self.refusal(occurrence, desk))
            outcome.next = .finish
            return nil
        }
        guard occurrence.end > desk.now else {
            outcome.say.append(Say("meetings_over", ["title": .text(occurrence.title), "when": desk.span(occurrence.span)]))
            outcome.next = .finish
            return nil
        }
        outcome.set(Self.meetingSlot, .entity(EntityReference(.meeting, target.key)), in: frame)
        guard occurrence.isSeries, frame.text(Self.scopeSlot) == nil else {
            var target = target
            target.isWholeSeries = occurrence.isSeries && frame.text(Self.scopeSlot) == "all"
            return target
        }
        outcome.next = .offer(scopeOffer, Say("meetings_one_or_all", [
            "title": .text(occurrence.title), "when": desk.span(occurrence.span),
        ]))
        return nil
    }

    static func refusal(_ occurrence: Occurrence, _ desk: MeetingDesk) throws -> Say {
        var values: [String: TemplateValue] = ["title": .text(occurrence.title), "when": desk.span(occurrence.span)]
        if let organizer = occurrence.organizerNo { values["organizer"] = try desk.names.person(organizer) }
        return Say("meetings_may_not_change", values)
    }

    private func notFound(_ outcome: inout ActionOutcome, saying response: String = "meetings_not_found") -> MeetingTarget? {
        outcome.say.append(Say(response))
        outcome.next = .finish
        return nil
    }

    private func offer(_ occurrences: [Occurrence]) -> Offer {
        Offer(flow: frame.flow, options: occurrences.map { MeetingRowsWords(desk: desk).option($0) })
    }

    private var scopeOffer: Offer {
        func option(_ zh: String, _ en: String, _ value: String, _ hints: [String]) -> Offer.Option {
            Offer.Option(title: .name(zh: zh, en: en), sets: [Self.scopeSlot: .text(value)], hints: [zh, en] + hints)
        }
        return Offer(flow: frame.flow, options: [
            option("只这一次", "Only this one", "one", ["这一次", "这次", "一次", "单次", "just this one", "this one", "just once"]),
            option("整个系列", "The whole series", "all", ["系列", "全部", "所有", "每次", "都", "series", "all", "every one", "all of them"]),
        ])
    }
}
