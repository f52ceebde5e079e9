import DialogModel
import Language

/// A room that is described rather than named: 三楼那个大的, "the big one on the third floor", 有投影的小会议室.
public struct RoomDescription: Hashable, Sendable {
    public enum Size: String, Hashable, Sendable { case large, small }

    /// Figures of the storey; below ground with a minus sign.
    public var floor: String?
    /// The building's letter or name, as a key.
    public var building: String?
    /// Seats at least.
    public var seats: Int?
    public var size: Size?
    /// Things that it has, each under all its names.
    public var equipment: [[String]]

    public init(floor: String? = nil, building: String? = nil, seats: Int? = nil, size: Size? = nil, equipment: [[String]] = []) {
        self.floor = floor
        self.building = building
        self.seats = seats
        self.size = size
        self.equipment = equipment
    }

    public var isEmpty: Bool { self == RoomDescription() }

    /// Whether a room has all that is described; the size is relative and left to `ranked`.
    public func fits(_ room: RoomTraits) -> Bool {
        if let seats, room.capacity < seats { return false }
        if let floor, RoomWords.floor(room.floor) != floor { return false }
        if let building, RoomWords.building(room.building) != building { return false }
        return equipment.allSatisfy(room.has)
    }

    /// The rooms that fit. Of those the largest or smallest score 1 where a size was said, the others less the further they are from it; without
    /// a size all score alike.
    ///
    /// Rooms of the same size are equal: two of them are a question, not a guess.
    public func ranked(_ rooms: [RoomTraits]) -> [RankedEntity] {
        let fitting = rooms.filter(fits)
        guard let size else { return fitting.map { RankedEntity($0.reference, form: .alias, score: 1) } }
        let steps = Set(fitting.map(\.capacity)).sorted { size == .large ? $0 > $1 : $0 < $1 }
        return fitting.enumerated().map { offset, room in
            (offset, RankedEntity(room.reference, form: .alias, score: 1 / Double((steps.firstIndex(of: room.capacity) ?? 0) + 1)))
        }.sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.map(\.1)
    }

    /// The best of `ranked`: one, or several that are equal.
    public func candidates(in rooms: [RoomTraits]) -> [EntityReference] {
        let ranked = ranked(rooms)
        return ranked.filter { $0.score == ranked.first?.score }.map(\.reference)
    }
}
