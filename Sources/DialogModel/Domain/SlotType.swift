/// What kind of value a slot takes; decides which recognisers fill it.
public enum SlotType: String, Sendable, Codable, CaseIterable {
    case text, number, time, duration, recurrence, shift
    case person, people, department, room, document, meeting, job, equipment, building
    /// One of the values that the domain lists, each with the words for it.
    case choice
    case flag
    /// A day.
    case date
    case phone, email
    /// A number or code of the form that the domain describes: a plate, a file number.
    case code
    /// Answered by yes or no.
    case yesno
    /// A row of one of the domain's own tables, chosen from a list; holds its key.
    case record
    /// Several records of other slots, collected one after the other.
    case list
}
