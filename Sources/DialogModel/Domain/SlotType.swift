/// What kind of value a slot takes; decides which recognisers fill it.
public enum SlotType: String, Sendable, Codable, CaseIterable {
    case text, number, time, duration, recurrence, shift
    case person, people, department, room, document, meeting, job, equipment, building
    /// One of the values that the domain lists, each with the words for it.
    case choice
    case flag
}
