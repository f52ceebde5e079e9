import Dialog
import DialogModel
import Directory

/// Settles who and which room is meant in a flow on meetings: asks which of several, says who has left, names what is
/// unknown.
struct PeopleCheck {
    /// Holds somebody who was named by their post only.
    static let postSlot = "post"

    let desk: MeetingDesk

    private var frame: FlowFrame { desk.frame }
    private var resolver: MentionResolver {
        MentionResolver(desk.context.database, viewer: desk.sender.employeeNo, flow: frame.flow)
    }

    /// Settles a slot of people. False where the outcome asks something.
    ///
    /// - Parameter asks: whether an unknown name is asked for again in this slot (only `attendees` is a slot that may be
    ///   asked for); else the flow is over.
    /// - Parameter includesLeavers: whether people who have left may stand in the slot, as those who shall no longer come.
    func settlePeople(_ slot: String, asks: Bool, includesLeavers: Bool = false, _ outcome: inout ActionOutcome) throws -> Bool {
        guard let value = outcome.value(slot, in: frame) else { return true }
        let keptNote = slot + "_kept"
        let kept = (frame.notes[keptNote] ?? "").split(separator: ";").map { EntityReference(.person, String($0)) }
        switch try resolver.resolve(value, slot: slot, expandsDepartments: true) {
        case .choose(let offer, let say):
            outcome.next = .offer(offer, say)
            return false
        case .unknown(let mention, let nearest):
            guard asks else { return notFound(mention, nearest, asking: nil, &outcome) }
            let others = try MentionResolver.mentions(value).filter { $0 != mention }.flatMap { other -> [EntityReference] in
                guard case .resolved(let people, _) = try resolver.resolve(.mentions([other]), slot: slot, expandsDepartments: true)
                else { return [] }
                return people
            }
            let known = (kept + others).filter { $0.kind == .person }.map(\.id)
            outcome.note(keptNote, known.isEmpty ? nil : known.joined(separator: ";"))
            outcome.set(slot, nil, in: frame)
            return notFound(mention, nearest, asking: slot, &outcome)
        case .resolved(let references, let leavers):
            var people = kept
            if includesLeavers { people += leavers }
            else { for leaver in leavers { outcome.say.append(try left(leaver.id)) } }
            for reference in references where reference.kind == .person && !people.contains(reference) { people.append(reference) }
            if !kept.isEmpty { outcome.note(keptNote, nil) }
            outcome.set(slot, people.isEmpty ? nil : .entities(people), in: frame)
            // Who was to come has left, and nobody else is coming.
            guard asks, people.isEmpty, !leavers.isEmpty, frame.number("capacity") == nil else { return true }
            outcome.next = .ask(slot: slot, Say("ask_attendees"))
            return false
        }
    }

    /// Settles who is meant by a post ("the general manager") and puts its holder into a slot of people. False where the
    /// outcome asks something or ends the flow.
    ///
    /// - Parameter asks: as in ``settlePeople(_:asks:includesLeavers:_:)``, which has to follow.
    func settlePost(into slot: String, asks: Bool, _ outcome: inout ActionOutcome) throws -> Bool {
        guard let value = frame.slots[Self.postSlot] else { return true }
        // "General manager's review": the title speaks of the post.
        if let title = frame.text("title"), MentionResolver.mentions(value).allSatisfy({ title.contains($0.text) }) {
            outcome.set(Self.postSlot, nil, in: frame)
            return true
        }
        switch try resolver.resolve(value, slot: Self.postSlot) {
        case .choose(let offer, let say):
            outcome.next = .offer(offer, say)
            return false
        case .unknown(let mention, let nearest):
            outcome.set(Self.postSlot, nil, in: frame)
            return notFound(mention, nearest, asking: asks ? slot : nil, &outcome)
        case .resolved(let references, _):
            let holders = references.filter { $0.kind == .person }.map { Mention(text: $0.id, kind: .person, candidates: [$0]) }
            outcome.set(Self.postSlot, nil, in: frame)
            outcome.set(slot, .mentions(MentionResolver.mentions(outcome.value(slot, in: frame)) + holders), in: frame)
            return true
        }
    }

    /// Says that nobody is called so, and asks for somebody else or ends the flow. Always false.
    private func notFound(_ mention: Mention, _ nearest: [TemplateValue], asking slot: String?, _ outcome: inout ActionOutcome) -> Bool {
        var values: [String: TemplateValue] = ["mention": .text(mention.text), "names": .names(nearest)]
        if mention.relation != nil || mention.kind == .job { values["is_post"] = .flag(true) }
        if let slot {
            outcome.next = .ask(slot: slot, Say("meetings_unknown_person", values))
        } else {
            outcome.say.append(Say("meetings_no_such_person", values))
            outcome.next = .finish
        }
        return false
    }

    /// What happens when nobody knows the room that was named.
    enum UnknownRoom {
        /// Another one is proposed.
        case propose
        case ask
        case finish
    }

    /// Settles the slot `room`. False where the outcome asks something or ends the flow.
    ///
    /// - Parameter takesSeveral: whether the slot may hold more than one room.
    func settleRoom(unknown: UnknownRoom, takesSeveral: Bool = false, _ outcome: inout ActionOutcome) throws -> Bool {
        guard let value = frame.slots["room"] else { return true }
        if value == .mentions([]) {
            // "Another room": the one before is not proposed again.
            let rejected = [frame.notes[RoomCheck.rejectedNote], frame.notes[RoomCheck.lastNote]].compactMap { $0 }
            outcome.note(RoomCheck.rejectedNote, rejected.isEmpty ? nil : rejected.joined(separator: ";"))
            outcome.set("room", nil, in: frame)
            if unknown == .ask, RoomWish(frame) == .other { outcome.set("other_room", .flag(true), in: frame) }
            return true
        }
        switch try resolver.resolve(try DescribedRooms(desk: desk).settled(value), slot: "room") {
        case .choose(let offer, let say):
            outcome.next = .offer(offer, say)
            return false
        case .unknown(let mention, let nearest):
            let say = Say("meetings_unknown_room", ["mention": .text(mention.text), "names": .names(nearest)])
            outcome.set("room", nil, in: frame)
            switch unknown {
            case .propose:
                outcome.say.append(say)
                outcome.set("room_wanted", .flag(true), in: frame)
                return true
            case .ask:
                outcome.next = .ask(slot: "room", say)
            case .finish:
                outcome.say.append(say)
                outcome.next = .finish
            }
            return false
        case .resolved(let references, _):
            let rooms = references.filter { $0.kind == .room }
            outcome.set("room", rooms.isEmpty ? nil : .entities(takesSeveral ? rooms : Array(rooms.prefix(1))), in: frame)
            return true
        }
    }

    /// Somebody has left; whoever holds the post now is named.
    private func left(_ number: String) throws -> Say {
        var values: [String: TemplateValue] = ["name": try desk.names.person(number)]
        if let leaver = try desk.reader.person(number),
           let successor = try ContactBook(desk.context)?.successor(of: leaver) {
            values["successor"] = OfficeNames.name(of: successor.person)
            values["holds_post"] = .flag(successor.holdsPost)
        }
        return Say("meetings_left", values)
    }
}
