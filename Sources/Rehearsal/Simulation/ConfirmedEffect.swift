import DialogModel

/// An effect against the slots to which somebody said yes.
struct ConfirmedEffect {
    let effect: Effect
    /// As the summary showed them.
    let slots: [JSONValue.Field]
    /// The meeting that was meant, where it is known.
    let meetingTitle: String?

    /// What was carried out otherwise than confirmed.
    func differences() -> [String] {
        switch effect.type {
        case "flow.completed": completed()
        case "meeting.booked": times() + fields(["title", "room", "recurrence"]) + attendees()
        case "meeting.moved": times() + fields(["room"]) + title()
        case "meeting.updated": fields(["room"]) + people() + (shown("new_title") == nil ? title() : fields([("new_title", "title")]))
        case "meeting.cancelled": title()
        default: []
        }
    }

    private func shown(_ slot: String) -> JSONValue? {
        let value = slots.first { $0.key == slot }?.value
        return value == .null ? nil : value
    }

    private func fields(_ names: [String]) -> [String] { fields(names.map { ($0, $0) }) }

    private func fields(_ pairs: [(slot: String, field: String)]) -> [String] {
        pairs.compactMap { slot, field in
            guard let value = shown(slot), value != effect[field] else { return nil }
            return "\(slot) was \(value.text), done \(effect[field]?.text ?? "null")"
        }
    }

    private func title() -> [String] {
        guard let meetingTitle, effect["title"] != .string(meetingTitle) else { return [] }
        return ["“\(meetingTitle)” was meant, done with \(effect["title"]?.text ?? "null")"]
    }

    /// Times that the summary knew as instants, and the length.
    private func times() -> [String] {
        var found: [String] = []
        for name in ["start", "end"] {
            guard let wanted = seconds(shown(name)), let done = seconds(effect[name]), wanted != done else { continue }
            found.append("\(name) was \(shown(name)?.text ?? ""), done \(effect[name]?.text ?? "")")
        }
        if case .integer(let minutes)? = shown("duration"), shown("end") == nil, let start = seconds(effect["start"]),
           let end = seconds(effect["end"]), end - start != minutes * 60 {
            found.append("\(minutes) minutes were confirmed, done \((end - start) / 60)")
        }
        return found
    }

    private func seconds(_ value: JSONValue?) -> Int? { value?.stringValue.flatMap { Instant.seconds($0) } }

    private func texts(_ value: JSONValue?) -> Set<String> {
        if case .array(let values)? = value { Set(values.compactMap(\.stringValue)) } else { [] }
    }

    private func attendees() -> [String] {
        guard let value = shown("attendees") else { return [] }
        var wanted = texts(value)
        if let organizer = effect["organizer"]?.stringValue { wanted.insert(organizer) }
        return wanted == texts(effect["attendees"]) ? [] : ["attendees were \(value.text), done \(effect["attendees"]?.text ?? "null")"]
    }

    private func people() -> [String] {
        let done = texts(effect["attendees"])
        let missing = texts(shown("attendees")).subtracting(done), left = texts(shown("removed")).intersection(done)
        return missing.isEmpty && left.isEmpty ? [] : ["missing \(missing.sorted()), still there \(left.sorted())"]
    }

    private func completed() -> [String] {
        guard case .object(let values)? = effect["values"] else { return [] }
        return values.compactMap { field in
            guard let value = shown(field.key), value != field.value else { return nil }
            return "\(field.key) was \(value.text), done \(field.value.text)"
        }
    }
}
