/// The kinds of rows that an office consists of.
public enum ImportKind: String, Sendable, Codable, CaseIterable, Hashable {
    case company, departments, people, rooms, meetings, documents, holidays
}
