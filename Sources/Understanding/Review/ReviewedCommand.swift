import DialogModel

/// A command without its value: what a text was read as, and nothing of whom or what it was about.
public struct ReviewedCommand: Hashable, Sendable, Codable {
    /// The name that the public interface uses.
    public var command: String
    /// The flow, slot or intent that it names.
    public var target: String?
    /// 0 … 1.
    public var confidence: Double

    public init(_ grounded: GroundedCommand) {
        command = grounded.command.name
        confidence = (grounded.confidence * 100).rounded() / 100
        target = switch grounded.command {
        case .startFlow(let name), .chitchat(let name), .clearSlot(let name): name
        case .setSlot(let name, _), .correctSlot(let name, _), .addToSlot(let name, _), .removeFromSlot(let name, _): name
        default: nil
        }
    }
}
