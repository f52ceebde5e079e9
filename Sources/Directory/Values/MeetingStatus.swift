/// STATUS of RFC 5545, in lower case.
public enum MeetingStatus: String, Sendable, Codable, CaseIterable, Hashable {
    case confirmed, tentative, cancelled
}
