/// What a streamed answer brings.
public enum ChatEvent: Hashable, Sendable {
    /// The next piece of the text.
    case text(String)
    /// The end, with the whole.
    case finished(ChatAnswer)
}
