/// The form that an answer shall have.
public enum ResponseFormat: Hashable, Sendable {
    case text
    /// JSON that follows a schema. The answer is checked here too, whatever the server promises.
    ///
    /// - `name`: letters, digits, `_` and `-`, 64 at most.
    case schema(name: String, JSONSchema)
}
