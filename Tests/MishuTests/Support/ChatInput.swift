import Foundation

/// A line for `mishu chat --json`.
enum ChatInput: Sendable, ExpressibleByStringLiteral {
    case say(String, sender: String? = nil, conversation: String? = nil)
    case press(String, sender: String? = nil, conversation: String? = nil)
    /// The bytes of a line as they are.
    case bytes([UInt8])

    init(stringLiteral value: String) { self = .say(value) }

    /// A line of any text.
    static func raw(_ text: String) -> ChatInput { .bytes(Array(text.utf8)) }

    /// The line without its line end.
    func line() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        switch self {
        case .say(let text, let sender, let conversation):
            return try encoder.encode(Self.members(["text": text], sender, conversation))
        case .press(let payload, let sender, let conversation):
            return try encoder.encode(Self.members(["payload": payload], sender, conversation))
        case .bytes(let bytes): return Data(bytes)
        }
    }

    static func data(_ inputs: [ChatInput]) throws -> Data {
        try inputs.reduce(into: Data()) { $0 += try $1.line() + [10] }
    }

    private static func members(_ said: [String: String], _ sender: String?, _ conversation: String?) -> [String: String] {
        var members = said
        members["sender"] = sender
        members["conversation"] = conversation
        return members
    }
}
