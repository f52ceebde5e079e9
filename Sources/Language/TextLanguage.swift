/// A language that Mishu speaks.
public enum TextLanguage: String, Sendable, Codable, CaseIterable, Hashable {
    case chinese = "zh"
    case english = "en"
}
