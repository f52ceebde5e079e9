/// What a recogniser saw in a span of text.
public enum SpanKind: String, Sendable, Codable, CaseIterable, Hashable {
    case time, duration, recurrence, shift
    case number, ordinal
    /// The title of a meeting that stands in the calendar.
    case meeting
    case person, department, room, documentNumber, job, equipment, building
    /// A word for one value of a `choice` slot; the span's `slot` names it.
    case choice
    /// 他, her, 这个会, "that document": points at something said before.
    case pronoun
}
