import DialogModel

/// A chat model that a script has beside the embedded one: how it fails, or what it proposes.
public enum ModelFixture: Hashable, Sendable {
    /// Nobody answers at its address.
    case down
    /// It answers with something that is no answer.
    case garbage
    /// It answers with an error of its own (500).
    case error
    /// It takes longer than a reader waits.
    case slow
    /// It proposes these commands for whatever it is asked.
    case proposes([ProposedCommand])

    /// The failures by their names in scripts.
    static let failures: [(name: String, fixture: ModelFixture)] = [("down", .down), ("garbage", .garbage), ("error", .error), ("slow", .slow)]
}
