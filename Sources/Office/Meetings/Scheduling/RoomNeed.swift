import Directory
import Language

/// What a meeting wants of its room.
struct RoomNeed: Hashable, Sendable {
    var seats: Int?
    /// Words for equipment, each of which the room must have.
    var equipment: [String] = []
    var building: String?
    var floor: String?

    var isEmpty: Bool { self == RoomNeed() }

    func fits(_ room: Room) -> Bool {
        (seats ?? 0) <= room.capacity && missingEquipment(in: room).isEmpty && isPlaced(room)
    }

    /// The words for equipment that a room does not have.
    func missingEquipment(in room: Room) -> [String] {
        let present = room.equipment.map(NormalizedText.key)
        return equipment.filter { wanted in
            let key = NormalizedText.key(wanted)
            return !present.contains { $0 == key || $0.contains(key) }
        }
    }

    private func isPlaced(_ room: Room) -> Bool {
        if let building, NormalizedText.key(room.building ?? "") != NormalizedText.key(building) { return false }
        if let floor, NormalizedText.key(room.floor ?? "") != NormalizedText.key(floor) { return false }
        return true
    }

    /// Rooms that fit, the smallest first; of equal ones, in the office's order.
    func ranked(_ rooms: [Room]) -> [Room] {
        rooms.enumerated().filter { fits($0.element) }
            .sorted { ($0.element.capacity, $0.offset) < ($1.element.capacity, $1.offset) }
            .map(\.element)
    }
}
