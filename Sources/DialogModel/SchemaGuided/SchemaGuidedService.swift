/// A service as a schema of the Schema-Guided Dialogue format describes it: one entry of a `schema.json`.
///
/// The format: Rastogi et al., "Towards Scalable Multi-Domain Conversational Agents: The Schema-Guided Dialogue Dataset"
/// (arXiv:1909.05855), section 3.
public struct SchemaGuidedService: Hashable, Sendable, Decodable {
    public struct Slot: Hashable, Sendable, Decodable {
        public var name: String
        public var description: String
        /// Whether `possibleValues` are all there are.
        public var isCategorical: Bool
        public var possibleValues: [String]

        private enum CodingKeys: String, CodingKey {
            case name, description
            case isCategorical = "is_categorical"
            case possibleValues = "possible_values"
        }

        public init(name: String, description: String = "", isCategorical: Bool = false, possibleValues: [String] = []) {
            self.name = name
            self.description = description
            self.isCategorical = isCategorical
            self.possibleValues = possibleValues
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decode(String.self, forKey: .name)
            description = try container.decodeIfPresent(String.self, forKey: .description) ?? ""
            isCategorical = try container.decodeIfPresent(Bool.self, forKey: .isCategorical) ?? false
            possibleValues = try container.decodeIfPresent([String].self, forKey: .possibleValues) ?? []
        }
    }

    public struct Intent: Hashable, Sendable, Decodable {
        public var name: String
        public var description: String
        /// Whether it changes something, as a booking does, and does not only look for it.
        public var isTransactional: Bool
        public var requiredSlots: [String]
        /// In alphabetical order.
        public var optionalSlots: [String]
        /// What the answer of a search holds.
        public var resultSlots: [String]

        private enum CodingKeys: String, CodingKey {
            case name, description
            case isTransactional = "is_transactional"
            case requiredSlots = "required_slots"
            case optionalSlots = "optional_slots"
            case resultSlots = "result_slots"
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decode(String.self, forKey: .name)
            description = try container.decodeIfPresent(String.self, forKey: .description) ?? ""
            isTransactional = try container.decodeIfPresent(Bool.self, forKey: .isTransactional) ?? false
            requiredSlots = try container.decodeIfPresent([String].self, forKey: .requiredSlots) ?? []
            resultSlots = try container.decodeIfPresent([String].self, forKey: .resultSlots) ?? []
            // A mapping to default values; lists are seen too.
            if let defaults = try? container.decodeIfPresent([String: String].self, forKey: .optionalSlots) {
                optionalSlots = defaults.keys.sorted()
            } else {
                optionalSlots = try container.decodeIfPresent([String].self, forKey: .optionalSlots)?.sorted() ?? []
            }
        }
    }

    public var name: String
    public var description: String
    public var slots: [Slot]
    public var intents: [Intent]

    private enum CodingKeys: String, CodingKey {
        case name = "service_name"
        case description, slots, intents
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        description = try container.decodeIfPresent(String.self, forKey: .description) ?? ""
        slots = try container.decodeIfPresent([Slot].self, forKey: .slots) ?? []
        intents = try container.decodeIfPresent([Intent].self, forKey: .intents) ?? []
    }

    func slot(_ name: String) -> Slot? { slots.first { $0.name == name } }
}
