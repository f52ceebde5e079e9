import Crypto
import Foundation

/// Names one write of one turn, so that a turn that is run again after a crash writes nothing twice.
public struct WriteKey: Hashable, Sendable, Codable, CustomStringConvertible {
    public var conversation: String
    public var sender: String
    public var turn: Int
    /// Counts the writes of the turn.
    public var ordinal: Int

    public init(conversation: String, sender: String, turn: Int, ordinal: Int) {
        self.conversation = conversation
        self.sender = sender
        self.turn = turn
        self.ordinal = ordinal
    }

    public var description: String { JSONText.array([conversation, sender, String(turn), String(ordinal)]) }

    /// The uid of a meeting that this write makes: the same key gives the same uid.
    public var uid: String {
        "mishu-" + SHA256.hash(data: Data(description.utf8)).prefix(10).hexadecimal
    }
}
