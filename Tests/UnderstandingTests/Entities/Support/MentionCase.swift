import DialogModel
import Testing

/// A text, and who or what it names.
struct MentionCase: Sendable, CustomTestStringConvertible {
    var group: String
    var text: String
    var kind: EntityKind
    /// The keys of the best candidates of each match of the kind, left to right; candidates in any order.
    var expected: [Set<String>]

    init(_ group: String, _ text: String, _ expected: String..., kind: EntityKind = .person) {
        self.group = group
        self.text = text
        self.kind = kind
        self.expected = expected.map { Set($0.split(separator: " ").map(String.init)) }
    }

    var testDescription: String { "\(group): \(text)" }
}
