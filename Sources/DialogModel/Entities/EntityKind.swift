/// The kinds of thing that an office names.
public enum EntityKind: String, Sendable, Codable, CaseIterable, Hashable {
    case person, department, room, document, meeting
    /// A post or title that people hold: 总监, accountant.
    case job
    case equipment, building
}
