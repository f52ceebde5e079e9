import DialogModel

/// What a command is expected to be: its name and, where given, what it is about, such as `setSlot start`.
public struct CommandPattern: Hashable, Sendable {
    public let name: String
    /// The flow, slot, number, question or kind of small talk.
    public let object: TextPattern?

    /// The names that exist.
    public static let names = [
        "addToSlot", "affirm", "ask", "cancelFlow", "cannotUnderstand", "chitchat", "chooseOption", "clearSlot",
        "correctSlot", "deny", "handOff", "removeFromSlot", "repeat", "setSlot", "startFlow", "undo",
    ]

    public init(name: String, object: TextPattern?) {
        self.name = name
        self.object = object
    }

    /// Whether a command is as expected.
    public func matches(_ command: Command) -> Bool {
        guard command.name == name else { return false }
        guard let object else { return true }
        return Self.object(of: command).map { object.matches($0) } ?? false
    }

    /// What a command is about, as a script writes it.
    static func object(of command: Command) -> String? {
        switch command {
        case .startFlow(let flow): flow
        case .setSlot(let slot, _), .correctSlot(let slot, _), .addToSlot(let slot, _), .removeFromSlot(let slot, _),
             .clearSlot(let slot), .refuseSlot(let slot): slot
        case .chooseOption(let number): String(number)
        case .ask(let question): question
        case .chitchat(let kind): kind
        case .affirm, .deny, .cancelFlow, .repeatLast, .undo, .undoWrite, .handOff, .cannotUnderstand: nil
        }
    }

    static func text(of command: Command) -> String {
        [command.name, object(of: command)].compactMap { $0 }.joined(separator: " ")
    }
}

extension CommandPattern: CustomStringConvertible {
    public var description: String { [name, object?.source].compactMap { $0 }.joined(separator: " ") }
}
