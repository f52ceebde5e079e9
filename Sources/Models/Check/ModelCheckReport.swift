/// What a trial of one model found.
public struct ModelCheckReport: Hashable, Sendable {
    /// One thing that was tried.
    public struct Item: Hashable, Sendable {
        public enum Outcome: String, Hashable, Sendable {
            case passed, failed
            /// It fits neither the model's roles nor what its provider offers.
            case skipped
        }

        public var name: LocalizedText
        public var outcome: Outcome
        public var detail: LocalizedText
        /// Seconds; nil when nothing was sent.
        public var seconds: Double?
    }

    public var endpoint: ModelEndpoint
    public var items: [Item]

    /// Whether the model can do what its roles ask: nothing failed, and something passed.
    public var isUsable: Bool { items.contains { $0.outcome == .passed } && !items.contains { $0.outcome == .failed } }

    /// For people: a head, then a line for each item.
    public var lines: [String] {
        let model = endpoint.model.isEmpty ? "" : " \(endpoint.model)"
        return ["\(endpoint.name):\(model) @ \(endpoint.server)"] + items.map { item in
            let mark = switch item.outcome {
            case .passed: "ok  "
            case .failed: "FAIL"
            case .skipped: "-   "
            }
            let time = item.seconds.map { " (\(Int(($0 * 1000).rounded())) ms)" } ?? ""
            return "  \(mark) \(item.name)\(time): \(item.detail)"
        }
    }
}
