import DialogModel

/// One line that a program sends to `mishu chat --json`: a text or the payload of a pressed button.
public struct ChatLine: Hashable, Sendable {
    public var text: String
    public var payload: String?
    /// Employee number; nil: whoever `--as` names.
    public var sender: String?
    public var conversation: String

    public init(text: String, payload: String? = nil, sender: String? = nil, conversation: String = "default") {
        self.text = text
        self.payload = payload
        self.sender = sender
        self.conversation = conversation
    }

    /// Reads a line of JSON.
    public init(json line: some Sequence<UInt8>) throws(ChatLineError) {
        let value: JSONValue
        do throws(JSONParser.Fault) {
            value = try JSONParser.parse(Array(line))
        } catch {
            switch error {
            case .notUTF8: throw .notUTF8
            case .tooDeep: throw .tooDeep
            case .malformed(let byte): throw .notJSON(byte: byte)
            }
        }
        guard case .object = value else { throw .notAnObject }
        for key in ["text", "payload", "sender", "conversation"] {
            if let member = value[key], member.stringValue == nil { throw .notAString(key) }
        }
        let payload = value["payload"]?.stringValue
        guard let text = value["text"]?.stringValue ?? (payload == nil ? nil : "") else { throw .nothingSaid }
        self.init(
            text: text, payload: payload, sender: value["sender"]?.stringValue,
            conversation: value["conversation"]?.stringValue ?? "default")
    }
}
