import DialogModel

extension Effect {
    /// Whether it tells of a change to the office: a meeting's, or a record of a domain.
    var changesOffice: Bool { type.hasPrefix("meeting.") || type == "flow.completed" }
}
