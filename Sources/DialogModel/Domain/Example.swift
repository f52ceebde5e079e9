import Language

/// An example utterance of an intent, with its annotated spans.
public struct Example: Hashable, Sendable, Codable {
    /// A labelled span; offsets are Unicode scalars of `text`, end exclusive.
    public struct Span: Hashable, Sendable, Codable {
        public var label: String
        public var start: Int
        public var end: Int

        public init(label: String, start: Int, end: Int) {
            self.label = label
            self.start = start
            self.end = end
        }
    }

    public var text: String
    public var intent: String
    public var language: TextLanguage
    public var spans: [Span]

    public init(text: String, intent: String, language: TextLanguage, spans: [Span]) {
        self.text = text
        self.intent = intent
        self.language = language
        self.spans = spans
    }
}
