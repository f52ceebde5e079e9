import DialogModel

/// A value as it is said, with what it means where that is known beforehand.
struct SpokenValue: Hashable, Sendable {
    var words: String
    /// As the public interface shows the slot; a time without its offset (`2026-03-10T15:00`). Nil: only the program knows.
    var meaning: JSONValue?
    /// A bare time of day that belongs to the date of another time.
    var isClock = false

    init(_ words: String, _ meaning: JSONValue? = nil, isClock: Bool = false) {
        self.words = words
        self.meaning = meaning
        self.isClock = isClock
    }

    /// Whether a slot shows this.
    func matches(_ shown: JSONValue?) -> Bool {
        guard let meaning else { return true }
        switch (meaning, shown) {
        case (.array(let expected), .array(let actual)): return expected.count == actual.count && expected.allSatisfy(actual.contains)
        case (.array(let expected), .none), (.array(let expected), .null?): return expected.isEmpty
        case (.string(let expected), .string(let actual)):
            return actual == expected || (expected.contains("T") && actual.hasPrefix(expected)) || Self.folded(actual) == Self.folded(expected)
        default: return meaning == shown
        }
    }

    private static func folded(_ text: String) -> String { text.lowercased() }
}
