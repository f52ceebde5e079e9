import DialogModel
import Language

/// What is known of a room besides its names, for telling it by a description.
public struct RoomTraits: Hashable, Sendable {
    public var reference: EntityReference
    public var building: String?
    public var floor: String?
    /// Seats.
    public var capacity: Int
    public var equipment: [String]

    public init(_ reference: EntityReference, building: String? = nil, floor: String? = nil, capacity: Int, equipment: [String] = []) {
        self.reference = reference
        self.building = building
        self.floor = floor
        self.capacity = capacity
        self.equipment = equipment
    }

    /// Whether the room has a thing under one of its names: 高清投影 for 投影, "4K projector" for "projector".
    public func has(anyOf words: [String]) -> Bool { equipment.contains { Self.isCalled($0, words) } }

    /// Whether what a room is equipped with is called by one of these words. A Latin word must not be part of a longer one.
    public static func isCalled(_ item: String, _ words: [String]) -> Bool {
        let key = NormalizedText.key(item)
        return words.contains { word in
            let wanted = NormalizedText.key(word)
            if wanted.unicodeScalars.contains(where: \.isHan) { return key.contains(wanted) }
            return (" " + key + " ").contains(" " + wanted + " ")
        }
    }
}
