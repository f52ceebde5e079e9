/// Whether a person works here.
public enum PersonStatus: String, Sendable, Codable, CaseIterable, Hashable {
    case active, probation
    /// Away for long.
    case leave
    /// Gone.
    case resigned
}
