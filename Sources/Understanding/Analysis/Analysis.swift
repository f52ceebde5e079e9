import Language

/// A text with everything that the recognisers know about it; the input of the statistical models.
public struct Analysis: Sendable {
    /// As typed.
    public var text: String
    public var normalized: NormalizedText
    public var language: TextLanguage
    /// Left to right, without overlaps: the longest wins, the directory over time over numbers.
    public var spans: [RecognizedSpan]
    /// A value was taken back in the text itself ("at three, no, four"); its span is gone.
    public var isRepaired = false

    public init(text: String, normalized: NormalizedText, language: TextLanguage, spans: [RecognizedSpan]) {
        self.text = text
        self.normalized = normalized
        self.language = language
        self.spans = spans
    }
}
