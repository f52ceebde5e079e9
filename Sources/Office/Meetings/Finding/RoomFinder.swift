import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Finds rooms that fit and are free.
struct RoomFinder {
    private static let limit = 12
    private static let defaultMinutes = 60

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }

    /// `meetings.prepare_rooms`
    func prepare() throws -> ActionOutcome {
        var outcome = ActionOutcome()
        _ = try PeopleCheck(desk: desk).settleRoom(unknown: .finish, takesSeveral: true, &outcome)
        return outcome
    }

    /// `meetings.find_rooms`
    func find() throws -> ActionOutcome {
        let need = desk.roomNeed
        let named = named(need)
        let rooms = try desk.reader.rooms().filter { named.isEmpty ? need.fits($0) : named.contains($0.code) }
        if !named.isEmpty, let facts = try facts(rooms, need) { return facts }
        let bookable = try rooms.filter(desk.mayBook)
        if !named.isEmpty, bookable.isEmpty, let room = rooms.first {
            return .finished(Say("meetings_room_forbidden", ["room": OfficeNames.name(of: room)]), effects: [.refused(.permission)])
        }
        guard let span = AskedSpan(
            TimeReading(frame.slots["start"]), end: TimeReading(frame.slots["end"]), minutes: frame.minutes("duration"),
            defaultMinutes: Self.defaultMinutes) ?? standing(named) else { return fitting(bookable, need) }
        guard span.to > desk.localNow else {
            var outcome = ActionOutcome(.ask(slot: "start", Say("meetings_past_day", ["day": .day(span.from)])))
            outcome.set("start", nil, in: frame)
            return outcome
        }
        let range = span.range(desk.zone)
        let finder = ConflictFinder(try desk.reader.occurrences(from: range.lowerBound, to: range.upperBound))
        let free = span.isExact ? whole(bookable, range, finder) : parts(bookable, range, finder, isNamed: !named.isEmpty)
        return answer(free, bookable, span, finder)
    }

    /// The rooms that were named; where something about a room is asked and none is named, the one that the dialog is about.
    private func named(_ need: RoomNeed) -> [String] {
        let said = frame.references("room").filter { $0.kind == .room }.map(\.id)
        let focus = desk.context.state.focus.rooms
        guard said.isEmpty, asksFacts, need.isEmpty, frame.slots["start"] == nil, focus.count == 1 else { return said }
        return focus.map(\.id)
    }

    /// What rooms are like or who may book them, rather than when they are free.
    private var asksFacts: Bool { frame.flag("room_fact") || frame.flag("room_access") }

    /// An answer from the rooms themselves; nil where free time was asked for.
    private func facts(_ rooms: [Room], _ need: RoomNeed) throws -> ActionOutcome? {
        let card = RoomCard(desk: desk)
        let say: Say
        if frame.flag("room_access") {
            say = Say("meetings_room_access", ["rooms": .list(try rooms.map(card.access))])
        } else if frame.slots["start"] == nil, asksFacts || rooms.count > 1 || need.seats != nil || !need.equipment.isEmpty {
            say = Say("meetings_room_facts", ["rooms": .list(try rooms.map { try card.facts($0, asked: need) })])
        } else {
            return nil
        }
        var outcome = ActionOutcome.finished(say)
        outcome.focus = focus(rooms)
        return outcome
    }

    /// A room that was named without a time is meant for today.
    private func standing(_ named: [String]) -> AskedSpan? { named.isEmpty ? nil : AskedSpan(day: desk.localNow) }

    private typealias Free = (room: Room, span: Range<Date>)

    /// Rooms that nothing takes place in during the span.
    private func whole(_ rooms: [Room], _ range: Range<Date>, _ finder: ConflictFinder) -> [Free] {
        rooms.filter { finder.occupants(of: $0.code, during: [range]).isEmpty }.map { ($0, range) }
    }

    /// For a day or part of one: the longest free span of each room in working hours, of a named one all of them.
    private func parts(_ rooms: [Room], _ range: Range<Date>, _ finder: ConflictFinder, isNamed: Bool) -> [Free] {
        let open = max(range.lowerBound, desk.now)..<max(range.upperBound, max(range.lowerBound, desk.now))
        let length = TimeInterval((frame.minutes("duration") ?? 30) * 60)
        let windows = desk.work.windows(in: open)
        return rooms.flatMap { room -> [Free] in
            let gaps = SlotFinder.gaps(in: windows, busy: finder.taken(room: room.code), atLeast: length)
            if isNamed { return gaps.map { (room, $0) } }
            // Of equally long ones the earliest.
            let longest = gaps.enumerated().max { a, b in (a.element.seconds, -a.offset) < (b.element.seconds, -b.offset) }
            return longest.map { [(room, $0.element)] } ?? []
        }
    }

    private func answer(_ free: [Free], _ rooms: [Room], _ span: AskedSpan, _ finder: ConflictFinder) -> ActionOutcome {
        var values: [String: TemplateValue] = ["when": when(span), "total": .number(free.count)]
        let shown = free.prefix(Self.limit)
        values["rooms"] = .list(shown.map { item in
            var row = row(item.room)
            if !span.isExact { row["time"] = desk.span(item.span) }
            return row
        })
        if free.count > shown.count { values["more"] = .number(free.count - shown.count) }
        if rooms.count == 1, let room = rooms.first {
            values["room"] = OfficeNames.name(of: room)
            let range = span.range(desk.zone)
            values["occupied"] = .list(finder.occupants(of: room.code, during: [range]).map { occurrence in
                var row: [String: TemplateValue] = ["when": desk.span(occurrence.span)]
                if desk.sees(occurrence) { row["title"] = .text(occurrence.title) }
                return row
            })
        }
        var outcome = ActionOutcome.finished(
            Say(free.isEmpty ? "meetings_no_rooms" : "meetings_rooms", values),
            effects: [MeetingEffects(desk).suggested(free.map { Suggestion(span: $0.span, room: $0.room.code) })])
        if !free.isEmpty { outcome.shown = Offer(flow: "book_meeting", options: free.map { option($0, isExact: span.isExact) }, isQuestion: false) }
        outcome.focus = focus(free.map(\.room))
        return outcome
    }

    /// No time was said: the rooms that fit, free or not.
    private func fitting(_ rooms: [Room], _ need: RoomNeed) -> ActionOutcome {
        var values: [String: TemplateValue] = ["rooms": .list(rooms.map(row)), "total": .number(rooms.count)]
        if let seats = need.seats { values["seats"] = .number(seats) }
        var outcome = ActionOutcome.finished(Say(rooms.isEmpty ? "meetings_no_rooms" : "meetings_rooms_fitting", values))
        if !rooms.isEmpty {
            outcome.shown = Offer(flow: "book_meeting", options: rooms.map { room in
                Offer.Option(title: OfficeNames.name(of: room), sets: sets(room), reference: EntityReference(.room, room.code),
                             hints: hints(room))
            }, isQuestion: false)
        }
        outcome.focus = focus(rooms)
        return outcome
    }

    private func when(_ span: AskedSpan) -> TemplateValue {
        if !span.isExact, span.from.secondOfDay == 0, let day = span.day { return .day(day) }
        return .span(span.from, span.to)
    }

    private func row(_ room: Room) -> [String: TemplateValue] { RoomCard(desk: desk).row(room) }

    private func option(_ free: Free, isExact: Bool) -> Offer.Option {
        var sets = sets(free.room)
        sets["start"] = .moment(desk.local(free.span.lowerBound))
        if isExact { sets["end"] = .moment(desk.local(free.span.upperBound)) }
        return Offer.Option(title: OfficeNames.name(of: free.room), sets: sets, reference: EntityReference(.room, free.room.code),
                            hints: hints(free.room))
    }

    private func sets(_ room: Room) -> [String: SlotValue] { ["room": .entities([EntityReference(.room, room.code)])] }
    private func hints(_ room: Room) -> [String] { [room.code, room.name, room.nameEn].compactMap { $0 } }

    private func focus(_ rooms: [Room]) -> Focus {
        var focus = desk.context.state.focus
        focus.rooms = rooms.map { EntityReference(.room, $0.code) }
        return focus
    }
}

private extension Range<Date> {
    var seconds: TimeInterval { upperBound.timeIntervalSince(lowerBound) }
}
