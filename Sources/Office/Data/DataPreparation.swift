import Dialog
import DialogModel
import Directory
import GRDB
import TimeExpressions

/// What comes before the steps of a flow: who is talking, whether they may, what their profile fills in, and what the names mean.
struct DataPreparation {
    let domain: Domain
    let context: ActionContext
    let flow: Flow

    /// The note that a default was filled in once, so that a slot that was emptied stays empty.
    private static func defaultNote(_ slot: String) -> String { "defaulted_\(slot)" }

    func outcome() throws -> ActionOutcome {
        let reader = DirectoryReader(context.database)
        guard let person = try reader.person(context.sender) else { return DataReplies.refused(flow.denied) }
        let profile = try profile(of: person, reader)
        let managed = try managed(reader)
        if let outcome = try names() { return outcome }
        var outcome = ActionOutcome(.proceed)
        outcome.results = (profile + managed).map { ($0.name, $0.value) }
        if let refused = refusal(outcome.results, isFinal: false) { return refused }
        for slot in flow.slots {
            guard let field = domain.slots[slot]?.defaultFrom.flatMap(ProfileField.init), context.frame.slots[slot] == nil,
                context.frame.notes[Self.defaultNote(slot)] == nil,
                let value = profile.first(where: { $0.name == ConditionScope.profileKey(field.rawValue) })?.value
            else { continue }
            outcome.slots.append((slot, try fitting(value, slot, reader)))
            outcome.notes.append((Self.defaultNote(slot), "yes"))
        }
        return outcome
    }

    /// The refusal where the flow is not for the speaker; nil where it is.
    ///
    /// - Parameter isFinal: before a write every person must be known; before that one is waited for.
    func refusal(_ results: [(name: String, value: SlotValue?)], isFinal: Bool) -> ActionOutcome? {
        guard let allow = flow.allow else { return nil }
        if !isFinal, allow.managed.contains(where: { context.frame.slots[$0] == nil }) { return nil }
        var frame = context.frame
        var known = frame.results ?? [:]
        for (name, value) in results { known[name] = value }
        frame.results = known
        return ConditionScope(frame: frame, definitions: domain.slots).holds(allow) ? nil : DataReplies.refused(flow.denied)
    }

    /// Everything that conditions may ask of the speaker.
    func standing() throws -> [(name: String, value: SlotValue?)] {
        let reader = DirectoryReader(context.database)
        guard let person = try reader.person(context.sender) else { return [] }
        return try profile(of: person, reader) + managed(reader)
    }

    // MARK: The speaker

    private func profile(of person: Person, _ reader: DirectoryReader) throws -> [(name: String, value: SlotValue?)] {
        let isManager = try Bool.fetchOne(
            context.database, sql: "SELECT EXISTS (SELECT 1 FROM people WHERE manager_no = ? AND status <> 'resigned')", arguments: [person.employeeNo]) ?? false
        let fields: [(ProfileField, SlotValue?)] = [
            (.employeeNo, .text(person.employeeNo)), (.name, .entity(EntityReference(.person, person.employeeNo))),
            (.department, .entity(EntityReference(.department, person.departmentCode))), (.departmentCode, .text(person.departmentCode)),
            (.phone, person.phone.map { .text($0) }), (.email, person.email.map { .text($0) }), (.location, person.location.map { .text($0) }),
            (.title, (person.title ?? person.titleEn).map { .text($0) }), (.role, .text(person.role.rawValue)),
            (.manager, person.managerNo.map { .entity(EntityReference(.person, $0)) }), (.isManager, .flag(isManager)),
        ]
        return fields.map { (ConditionScope.profileKey($0.0.rawValue), $0.1) }
            + [(ConditionScope.todayKey, .time(.instant(context.localNow.startOfDay, grain: .day)))]
    }

    /// For each person whom the speaker must stand above: whether they do.
    private func managed(_ reader: DirectoryReader) throws -> [(name: String, value: SlotValue?)] {
        try (flow.allow?.managed ?? []).map { slot in
            let number = MentionResolver.mentions(context.frame.slots[slot]).first.flatMap { $0.candidates.count == 1 ? $0.candidates[0].id : nil }
            let isAbove = try number.map { try reader.managerLine(of: $0).contains(context.sender) } ?? false
            return (ConditionScope.managesKey(slot), .flag(isAbove))
        }
    }

    /// A value of the profile in the form of the slot.
    private func fitting(_ value: SlotValue, _ slot: String, _ reader: DirectoryReader) throws -> SlotValue {
        guard case .entity(let reference) = value, let type = domain.slots[slot]?.type, ![.person, .people, .department].contains(type) else { return value }
        switch reference.kind {
        case .person: return .text(try reader.person(reference.id)?.name ?? reference.id)
        default: return .text(try reader.department(reference.id)?.name ?? reference.id)
        }
    }

    // MARK: Names

    /// What the words for people, departments and rooms come to: an outcome where one must be chosen, is unknown or has left.
    private func names() throws -> ActionOutcome? {
        let resolver = MentionResolver(context.database, viewer: context.sender, flow: flow.name)
        for slot in flow.slots {
            guard let definition = domain.slots[slot], [.person, .people, .department, .room].contains(definition.type),
                case .mentions? = context.frame.slots[slot] else { continue }
            switch try resolver.resolve(context.frame.slots[slot], slot: slot, expandsDepartments: definition.type == .people) {
            case .choose(let offer, let say): return ActionOutcome(.offer(offer, say))
            case .unknown(let mention, let nearest):
                return DataReplies.again(slot, Say("office_unknown", ["mention": .text(mention.text), "names": .names(nearest)]))
            case .resolved(let references, let leavers):
                if let leaver = leavers.first, references.isEmpty {
                    return DataReplies.again(slot, Say("data_has_left", ["name": try OfficeNames(context.database).person(leaver.id)]))
                }
                var outcome = ActionOutcome(.again)
                let value: SlotValue? = definition.type == .people
                    ? .entities(references) : references.first.map { .entity($0) }
                outcome.slots = [(slot, references.isEmpty ? nil : value)]
                return outcome
            }
        }
        return nil
    }
}
