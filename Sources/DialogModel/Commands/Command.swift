/// The vocabulary in which an understanding of a text is said. Nothing that understands can do more than this.
public enum Command: Hashable, Sendable, Codable {
    case startFlow(String)
    case setSlot(String, SlotValue)
    case correctSlot(String, SlotValue)
    case clearSlot(String)
    case addToSlot(String, SlotValue)
    case removeFromSlot(String, SlotValue)
    case affirm
    case deny
    case cancelFlow
    /// Counted from 1; −1 is the last.
    case chooseOption(Int)
    /// A question on the side, in the speaker's words.
    case ask(String)
    case repeatLast
    case undo
    /// Small talk, greeting, thanks, help: the intent's name.
    case chitchat(String)
    case handOff
    case cannotUnderstand

    /// The name that the public interface uses.
    public var name: String {
        switch self {
        case .startFlow: "startFlow"
        case .setSlot: "setSlot"
        case .correctSlot: "correctSlot"
        case .clearSlot: "clearSlot"
        case .addToSlot: "addToSlot"
        case .removeFromSlot: "removeFromSlot"
        case .affirm: "affirm"
        case .deny: "deny"
        case .cancelFlow: "cancelFlow"
        case .chooseOption: "chooseOption"
        case .ask: "ask"
        case .repeatLast: "repeat"
        case .undo: "undo"
        case .chitchat: "chitchat"
        case .handOff: "handOff"
        case .cannotUnderstand: "cannotUnderstand"
        }
    }
}
