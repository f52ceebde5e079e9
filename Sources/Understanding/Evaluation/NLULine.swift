/// A labelled text of an evaluation set, one JSON object a line.
///
/// Offsets count Unicode scalars, end exclusive.
public struct NLULine: Hashable, Sendable, Codable {
    public struct Slot: Hashable, Sendable, Codable {
        public var name: String
        public var start: Int
        public var end: Int

        public init(name: String, start: Int, end: Int) {
            self.name = name
            self.start = start
            self.end = end
        }
    }

    public var id: String?
    public var text: String
    public var intent: String
    public var slots: [Slot]

    public init(id: String? = nil, text: String, intent: String, slots: [Slot] = []) {
        self.id = id
        self.text = text
        self.intent = intent
        self.slots = slots
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(String.self, forKey: .id)
        text = try container.decode(String.self, forKey: .text)
        intent = try container.decode(String.self, forKey: .intent)
        slots = try container.decodeIfPresent([Slot].self, forKey: .slots) ?? []
    }
}
