/// A call of a service over HTTP, as a domain describes it. `{name}` stands for a value of the flow, `${NAME}` for a secret or
/// address of the environment: the secret itself is never part of the domain.
public struct HTTPCall: Hashable, Sendable {
    public var method = "GET"
    public var url = ""
    /// In the order written.
    public var headers: [JSONValue.Field] = []
    /// Sent as JSON.
    public var body: JSONValue?
    /// Milliseconds for the whole exchange.
    public var timeout = 5000
    /// Result → JSON pointer (RFC 6901) into the answer.
    public var returns: [String: String] = [:]

    public init() {}

    /// Every text of it in which names may stand.
    public var templates: [String] {
        [url] + headers.compactMap(\.value.stringValue) + (body.map(Self.texts) ?? [])
    }

    private static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let values): values.flatMap(texts)
        case .object(let fields): fields.flatMap { texts($0.value) }
        default: []
        }
    }
}
