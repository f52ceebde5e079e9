/// A labelled conversation of the Schema-Guided Dialogue format: one entry of a `dialogues_….json`.
public struct SchemaGuidedDialogue: Hashable, Sendable, Decodable {
    public struct Turn: Hashable, Sendable, Decodable {
        /// `USER` or `SYSTEM`.
        public var speaker: String
        public var utterance: String
        public var frames: [Frame]
    }

    /// What a turn says about one service.
    public struct Frame: Hashable, Sendable, Decodable {
        public var service: String
        public var slots: [Span]
        /// In turns of the user.
        public var state: State?
        /// In turns of the system: rows that the service found.
        public var results: [[String: String]]

        private enum CodingKeys: String, CodingKey {
            case service, slots, state
            case results = "service_results"
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            service = try container.decode(String.self, forKey: .service)
            // Spans without a place are values that are not said; they are of no use here.
            slots = (try? container.decodeIfPresent([Span].self, forKey: .slots)) ?? []
            state = try container.decodeIfPresent(State.self, forKey: .state)
            results = (try? container.decodeIfPresent([[String: String]].self, forKey: .results)) ?? []
        }
    }

    /// A slot's words in the utterance; offsets count Unicode scalars, the end is not included.
    public struct Span: Hashable, Sendable, Decodable {
        public var slot: String
        public var start: Int
        public var end: Int

        private enum CodingKeys: String, CodingKey {
            case slot, start
            case end = "exclusive_end"
        }
    }

    public struct State: Hashable, Sendable, Decodable {
        /// `NONE` where there is none.
        public var intent: String

        private enum CodingKeys: String, CodingKey {
            case intent = "active_intent"
        }
    }

    public var turns: [Turn]
}
