import DialogModel
import Foundation

/// One line of `predict nlu`: what a model says about a text.
public struct NLUPrediction: Hashable, Sendable {
    public struct Slot: Hashable, Sendable {
        public var name: String
        /// Unicode scalars, end exclusive.
        public var start: Int
        public var end: Int
        public var text: String
    }

    public var id: JSONValue
    /// The likeliest intent in scope, also where the text is not.
    public var intent: String
    /// How likely the intent is; low where the text is out of scope.
    public var confidence: Double
    public var isInScope: Bool
    /// How much the text looks like the examples, for ranking.
    public var scopeScore: Double
    public var slots: [Slot]

    /// - Parameter dense: the text's vector, where the model was trained with vectors.
    public init(_ text: String, id: JSONValue, model: NLUModel, dense: [Float]? = nil) {
        let (intents, spans) = model.predict(text, dense: dense)
        let scalars = Array(text.unicodeScalars)
        let best = intents.first { !NLUModel.outOfScopeNames.contains($0.name) } ?? intents.first
        self.id = id
        intent = best?.name ?? ""
        confidence = best?.confidence ?? 0
        isInScope = model.isInScope(intents, dense: dense)
        scopeScore = Double(model.scopeScore(intents))
        slots = spans.map { span in
            Slot(name: span.label, start: span.range.lowerBound, end: span.range.upperBound, text: SpanCandidate.words(scalars, span.range))
        }
    }

    /// Reads an input line, `{"id", "text"}`, and predicts.
    ///
    /// - Parameters:
    ///   - number: of the line, for errors.
    ///   - vector: gives a text its vector, where there is one.
    /// - Throws: `NLUDataError`, or what `vector` throws.
    public init(line: Data, number: Int, model: NLUModel, vector: (String) throws -> [Float]? = { _ in nil }) throws {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: line), let text = value["text"]?.stringValue else {
            throw NLUDataError(line: number, reason: "expected {\"id\": …, \"text\": \"…\"}")
        }
        self.init(text, id: value["id"] ?? .null, model: model, dense: try vector(text))
    }

    /// The line as the public interface has it.
    public var json: JSONValue {
        .object([
            .init("id", id), .init("intent", .string(intent)), .init("confidence", .number((confidence * 10_000).rounded() / 10_000)),
            .init("in_scope", .bool(isInScope)),
            .init("slots", .array(slots.map { slot in
                .object([
                    .init("name", .string(slot.name)), .init("start", .integer(slot.start)), .init("end", .integer(slot.end)),
                    .init("text", .string(slot.text)),
                ])
            })),
        ])
    }
}
