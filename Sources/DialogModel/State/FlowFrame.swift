/// A flow under way.
public struct FlowFrame: Hashable, Sendable, Codable {
    public var flow: String
    public var slots: [String: SlotValue]
    /// The slot values to which the person said yes.
    public var confirmed: [String: SlotValue]?
    /// The slot that the last question was about, `choice` or `confirmation`.
    public var asked: String?
    /// What handlers keep from one step to the next, such as "the day off was pointed out". Not a slot.
    public var notes: [String: String]
    /// Actions of `call` steps that are done for the present slot values.
    public var done: [String]
    /// What the domain's actions found: values of theirs, the speaker's profile. Absent in frames of older versions.
    public var results: [String: SlotValue]?
    /// How often the present question was asked.
    public var attempts: Int
    /// What it held before each of the last things that were said about it, the newest last.
    public var history: [Checkpoint]

    /// Checkpoints kept: nobody takes back more than that step by step.
    public static let historyLimit = 6

    public init(flow: String, slots: [String: SlotValue] = [:]) {
        self.flow = flow
        self.slots = slots
        confirmed = nil
        asked = nil
        notes = [:]
        done = []
        attempts = 0
        history = []
    }

    /// The note that tells that a slot was asked for and declined ("no room needed").
    public static func declinedNote(_ slot: String) -> String { "declined_\(slot)" }

    /// The note that another record of a list is wanted.
    public static func moreNote(_ list: String) -> String { "more_\(list)" }

    /// Whether the person said that the slot shall stay empty.
    public func declined(_ slot: String) -> Bool { notes[Self.declinedNote(slot)] != nil }

    /// Whether the person said yes to exactly what the frame holds now.
    public var isConfirmed: Bool { confirmed == slots }
}
