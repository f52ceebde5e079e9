import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Settles the time of a meeting from the slots `start`, `end`, `duration` and `recurrence`, or asks for what is missing
/// or impossible.
struct TimeCheck {
    private static let timesNote = "times"
    private static let windowNote = "window"

    let desk: MeetingDesk
    /// The times that hold before anything was said, such as those of the meeting that is moved.
    var standing: MeetingTimes?
    /// Employee numbers of those who come, on whose clock a time may be said.
    var guests: [String] = []

    private var frame: FlowFrame { desk.frame }

    /// The times that are settled, nil where the flow has to ask. Slots, notes and the question go into the outcome.
    ///
    /// - Parameter ignoringStart: the slot `start` tells which meeting is meant, not when it shall be.
    func settle(_ outcome: inout ActionOutcome, ignoringStart: Bool = false) throws -> MeetingTimes? {
        var said = MeetingTimes.Said(
            start: ignoringStart ? nil : TimeReading(frame.slots["start"]), end: TimeReading(frame.slots["end"]),
            duration: frame.minutes("duration"), recurrence: frame.recurrence("recurrence"))
        let known = MeetingTimes.Known(settled: base, window: window)
        if frame.flag("all_day"), case .window(let day, let end, let given)? = said.start, end.seconds(since: day) == 86_400 {
            let hours = desk.work.hours
            said.start = .span(day.adding(seconds: hours.start * 60), day.adding(seconds: hours.end * 60), dateGiven: given)
            outcome.set("all_day", nil, in: frame)
        }
        if said.start == nil, standing != nil { said.start = known.settled.map { .clock($0.start, dateGiven: true) } }
        if let rule = said.recurrence { outcome.set("recurrence", .recurrence(MeetingSeries.dated(rule)), in: frame) }
        let theirs = frame.flag("their_time") ? try GuestClock(desk, guests: guests) : nil
        let result = theirs?.resolve(said, known: known) ?? MeetingTimes.resolve(said, known: known, now: desk.localNow)
        // Once it is read on their clock it stands on ours.
        if theirs != nil || !guests.isEmpty, said.start != nil { outcome.set("their_time", nil, in: frame) }
        if case .settled(let times) = result {
            keep(times, in: &outcome)
            return times
        }
        question(for: result, said: said, known: known, in: &outcome)
        return nil
    }

    /// What holds before the present turn: what was settled earlier, else what stood from the beginning.
    var base: MeetingTimes? { noted(Self.timesNote) ?? standing }

    /// Puts settled times into the slots.
    func keep(_ times: MeetingTimes, in outcome: inout ActionOutcome) {
        outcome.set("start", .moment(times.start), in: frame)
        outcome.set("end", .moment(times.end), in: frame)
        outcome.set("duration", .minutes(times.minutes), in: frame)
        outcome.note(Self.timesNote, "\(times.start)/\(times.end)")
        outcome.note(Self.windowNote, nil)
    }

    private func question(
        for result: MeetingTimes.Result, said: MeetingTimes.Said, known: MeetingTimes.Known, in outcome: inout ActionOutcome
    ) {
        switch result {
        case .settled, .startMissing: break
        case .endMissing(let start):
            outcome.set("start", .moment(start), in: frame)
            outcome.note(Self.windowNote, nil)
        case .clockMissing(let window):
            guard window.to > desk.localNow else {
                restore("start", known, in: &outcome)
                outcome.next = .ask(slot: "start", Say("meetings_past_day", ["day": .day(window.from)]))
                return
            }
            outcome.note(Self.windowNote, "\(window.from)/\(window.to)")
            outcome.next = .ask(slot: "start", clockQuestion(window))
        case .past(let start):
            if case .span(let from, let to, _)? = said.start, known.settled == nil {
                outcome.set("duration", .minutes(to.seconds(since: from) / 60), in: frame)
            }
            restore("start", known, in: &outcome)
            outcome.next = .ask(slot: "start", Say("meetings_past", ["when": .moment(start), "now": .moment(desk.localNow)]))
        case .endsBeforeStart(let start, let end):
            refuseEnd(Say("meetings_end_before_start", ["start": .moment(start), "end": .moment(end)]), start, known, in: &outcome)
        case .seriesEndsBefore(let start, let until):
            outcome.set("start", .moment(start), in: frame)
            if var rule = said.recurrence.map(MeetingSeries.dated) {
                rule.until = nil
                outcome.set("recurrence", .recurrence(rule), in: frame)
            }
            outcome.next = .ask(slot: "recurrence", Say("meetings_series_ends_before", ["start": .moment(start), "until": .day(until)]))
        case .tooLong(let start, _):
            refuseEnd(Say("meetings_too_long", ["start": .moment(start)]), start, known, in: &outcome)
        }
    }

    private func clockQuestion(_ window: MeetingTimes.Window) -> Say {
        guard window.isOneDay else {
            return Say("meetings_ask_day_and_clock", ["from": .day(window.from), "to": .day(window.to.adding(seconds: -1))])
        }
        var values: [String: TemplateValue] = ["day": .day(window.from)]
        if window.isWithinADay { values["part"] = .span(window.from, window.to) }
        return Say("meetings_ask_clock", values)
    }

    private func refuseEnd(_ say: Say, _ start: LocalDateTime, _ known: MeetingTimes.Known, in outcome: inout ActionOutcome) {
        if known.settled == nil { outcome.set("start", .moment(start), in: frame) } else { restore("start", known, in: &outcome) }
        restore("end", known, in: &outcome)
        restore("duration", known, in: &outcome)
        outcome.next = .ask(slot: "end", say)
    }

    /// A value that is refused leaves the one before it in place.
    private func restore(_ slot: String, _ known: MeetingTimes.Known, in outcome: inout ActionOutcome) {
        let earlier: SlotValue? = known.settled.map { settled in
            switch slot {
            case "start": .moment(settled.start)
            case "end": .moment(settled.end)
            default: .minutes(settled.minutes)
            }
        }
        outcome.set(slot, earlier, in: frame)
    }

    private var window: MeetingTimes.Window? {
        noted(Self.windowNote).map { MeetingTimes.Window(from: $0.start, to: $0.end) }
    }

    private func noted(_ key: String) -> MeetingTimes? {
        guard let parts = frame.notes[key]?.split(separator: "/"), parts.count == 2,
              let start = LocalDateTime(parts[0]), let end = LocalDateTime(parts[1]) else { return nil }
        return MeetingTimes(start: start, end: end)
    }

    /// The times that were settled for the slots as they stand; nil before ``settle(_:)`` had its way.
    var settled: MeetingTimes? {
        guard case .clock(let start, _)? = TimeReading(frame.slots["start"]),
              case .clock(let end, _)? = TimeReading(frame.slots["end"]), end > start else { return nil }
        return MeetingTimes(start: start, end: end)
    }
}
