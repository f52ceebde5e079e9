/// A text for people in both languages.
public struct LocalizedText: Hashable, Sendable, CustomStringConvertible {
    public var english: String
    public var chinese: String

    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    public var description: String { english + " · " + chinese }
}
