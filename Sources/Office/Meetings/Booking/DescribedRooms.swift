import DialogModel
import Directory
import Understanding

/// Rooms that are told by what they are like: 三楼那个大的, "the small room with the projector". Two that are alike are a question.
struct DescribedRooms {
    let desk: MeetingDesk

    /// A slot's value in which descriptions have the rooms that they may mean.
    func settled(_ value: SlotValue) throws -> SlotValue {
        guard case .mentions(let mentions) = value, mentions.contains(where: { $0.kind == .room && $0.candidates.isEmpty }) else { return value }
        return .mentions(try mentions.map { mention in
            guard mention.kind == .room, mention.candidates.isEmpty else { return mention }
            var mention = mention
            mention.candidates = try rooms(described: mention.text)
            return mention
        })
    }

    /// Those that the sender may book come first: only where none fits, others are meant.
    private func rooms(described words: String) throws -> [EntityReference] {
        let description = RoomDescriptionReader(equipment: desk.equipment.groups).description(in: words)
        guard !description.isEmpty else { return [] }
        let all = try desk.reader.rooms()
        let own = description.candidates(in: try all.filter(desk.mayBook).map(traits))
        return own.isEmpty ? description.candidates(in: all.map(traits)) : own
    }

    private func traits(_ room: Room) -> RoomTraits {
        RoomTraits(EntityReference(.room, room.code), building: room.building, floor: room.floor, capacity: room.capacity, equipment: room.equipment)
    }
}
