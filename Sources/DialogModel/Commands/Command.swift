/// The vocabulary in which an understanding of a text is said. Nothing that understands can do more than this.
public enum Command: Hashable, Sendable, Codable {
    case startFlow(String)
    case setSlot(String, SlotValue)
    case correctSlot(String, SlotValue)
    /// The slot stays empty; where it may not, it is asked for anew.
    case clearSlot(String)
    /// The value is refused, another one is wanted: "not that time".
    case refuseSlot(String)
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
    /// Takes back the last step of the request under way, or the last write where none is.
    case undo
    /// Takes back the last write, whatever is under way.
    case undoWrite
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
        case .clearSlot, .refuseSlot: "clearSlot"
        case .addToSlot: "addToSlot"
        case .removeFromSlot: "removeFromSlot"
        case .affirm: "affirm"
        case .deny: "deny"
        case .cancelFlow: "cancelFlow"
        case .chooseOption: "chooseOption"
        case .ask: "ask"
        case .repeatLast: "repeat"
        case .undo, .undoWrite: "undo"
        case .chitchat: "chitchat"
        case .handOff: "handOff"
        case .cannotUnderstand: "cannotUnderstand"
        }
    }
}
