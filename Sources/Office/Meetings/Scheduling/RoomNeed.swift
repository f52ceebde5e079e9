import Directory
import Language

/// What a meeting wants of its room.
struct RoomNeed: Hashable, Sendable {
    var seats: Int?
    /// Each of which the room must have.
    var equipment: [EquipmentWish] = []
    var building: String?
    var floor: String?

    var isEmpty: Bool { self == RoomNeed() }

    func fits(_ room: Room) -> Bool {
        (seats ?? 0) <= room.capacity && missingEquipment(in: room).isEmpty && isPlaced(room)
    }

    /// What a room does not have of the equipment.
    func missingEquipment(in room: Room) -> [EquipmentWish] {
        equipment.filter { wish in !room.equipment.contains(where: wish.isMet) }
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
