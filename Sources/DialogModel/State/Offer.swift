/// Things that were listed so that one can be chosen.
public struct Offer: Hashable, Sendable, Codable {
    /// One thing of the list.
    public struct Option: Hashable, Sendable, Codable {
        /// What the button says.
        public var title: TemplateValue
        /// What choosing it sets in the flow that asked.
        public var sets: [String: SlotValue]
        /// The thing itself, for "the second one" later on.
        public var reference: EntityReference?
        /// Words that single it out: its department, title, place, time, in both languages.
        public var hints: [String]

        public init(title: TemplateValue, sets: [String: SlotValue], reference: EntityReference? = nil, hints: [String] = []) {
            self.title = title
            self.sets = sets
            self.reference = reference
            self.hints = hints
        }
    }

    /// The flow that the choice goes to.
    public var flow: String
    public var options: [Option]
    /// The dialog waits for the choice; false for a list that is only shown.
    public var isQuestion: Bool

    public init(flow: String, options: [Option], isQuestion: Bool = true) {
        self.flow = flow
        self.options = options
        self.isQuestion = isQuestion
    }
}
