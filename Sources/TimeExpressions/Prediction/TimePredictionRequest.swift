import Language

/// One line of input of `mishu predict time`.
public struct TimePredictionRequest: Codable, Hashable, Sendable {
    /// Comes back in the prediction.
    public var id: String
    /// The text to read.
    public var text: String
    /// ISO 8601 wall-clock time at which the text was said.
    public var reference: String

    /// - Parameter reference: ISO 8601, as `2026-03-09T09:00:00`.
    public init(id: String, text: String, reference: String) {
        self.id = id
        self.text = text
        self.reference = reference
    }

    /// Recognises the text; `nil` where the reference is no time.
    public func prediction(by recognizer: TimeRecognizer, language: TextLanguage) -> TimePrediction? {
        guard let moment = LocalDateTime(reference) else { return nil }
        return TimePrediction(id: id, expressions: recognizer.recognize(text, reference: moment, language: language))
    }
}
