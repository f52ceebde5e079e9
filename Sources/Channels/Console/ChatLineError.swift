import DialogModel

/// Why a line of `mishu chat --json` cannot be understood. The conversation goes on after it.
public enum ChatLineError: Error, Hashable, Sendable {
    case notUTF8
    case tooDeep
    /// Offset in the line.
    case notJSON(byte: Int)
    case notAnObject
    case notAString(String)
    case nothingSaid

    /// The line that answers it.
    public var json: JSONValue { .object([.init("error", .string(description))]) }
}

extension ChatLineError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notUTF8: "the line is not valid UTF-8; send it as UTF-8"
        case .tooDeep: "the line nests deeper than \(JSONParser.depthLimit) levels; send one flat object"
        case .notJSON(let byte): "the line is not JSON at byte \(byte); send one object a line, such as {\"text\": \"hello\"}"
        case .notAnObject: "the line is no JSON object; send one such as {\"text\": \"hello\"}"
        case .notAString(let key): "\"\(key)\" must be a string"
        case .nothingSaid: "the object has neither \"text\" nor \"payload\"; send one of them"
        }
    }
}
