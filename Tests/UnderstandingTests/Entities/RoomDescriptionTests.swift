import DialogModel
import Testing
@testable import Understanding

@Suite("Rooms that are described")
struct RoomDescriptionTests {
    private static let reader = RoomDescriptionReader(equipment: [["投影", "投影仪", "projector", "beamer"], ["白板", "whiteboard"], ["视频会议", "video conferencing"]])

    private static let rooms: [RoomTraits] = [
        room("A305", "A", "3", 8, ["大屏", "白板"]), room("A301", "A", "3", 40, ["投影", "视频会议"]), room("B305", "B座", "3F", 6, ["高清投影"]),
        room("A1203", "A", "12", 20, ["投影", "白板"]), room("B201", "B", "2", 20, ["白板"]), room("B001", "B", "B1", 60, ["Projector"]),
    ]

    private static func room(_ code: String, _ building: String, _ floor: String, _ seats: Int, _ equipment: [String]) -> RoomTraits {
        RoomTraits(EntityReference(.room, code), building: building, floor: floor, capacity: seats, equipment: equipment)
    }

    @Test("a storey, a building, seats, equipment and a size tell which room is meant", arguments: [
        ("三楼那个大的", ["A301"]), ("the big one on the third floor", ["A301"]), ("有投影的小会议室", ["B305"]), ("the small room with a projector", ["B305"]),
        ("B座三楼的会议室", ["B305"]), ("a room in building B on floor 3", ["B305"]), ("十二楼的", ["A1203"]), ("12楼", ["A1203"]), ("level 12", ["A1203"]),
        ("3rd floor", ["A305", "A301", "B305"]), ("能坐20人的，有白板", ["A1203", "B201"]), ("seats 30 people with a beamer", ["A301", "B001"]),
        ("最大的会议室", ["B001"]), ("the smallest room", ["B305"]), ("地下一层那间", ["B001"]), ("A座最小的", ["A305"]), ("B1的大会议室", ["B001"]),
        ("A栋3层有视频会议的", ["A301"]), ("the largest one with a whiteboard", ["A1203", "B201"]), ("九楼的", []),
    ])
    func descriptions(text: String, expected: [String]) {
        let description = Self.reader.description(in: text)
        #expect(description.candidates(in: Self.rooms).map(\.id) == expected, "\(description)")
    }

    @Test("words without a description describe nothing", arguments: ["订个会议室", "book a room at 3", "找一下王芳", ""])
    func nothing(text: String) {
        #expect(Self.reader.description(in: text).isEmpty)
    }

    @Test("the others follow by their distance from the size")
    func ranking() {
        let ranked = Self.reader.description(in: "三楼小的").ranked(Self.rooms)
        #expect(ranked.map(\.reference.id) == ["B305", "A305", "A301"] && ranked.map(\.score) == [1, 0.5, 1.0 / 3])
    }

    @Test("equipment is told by whole Latin words and by parts of Chinese ones", arguments: [
        ("高清投影", "投影", true), ("4K projector", "projector", true), ("CCTV", "TV", false), ("大屏", "白板", false),
    ])
    func equipment(item: String, word: String, isCalled: Bool) {
        #expect(RoomTraits.isCalled(item, [word]) == isCalled)
    }
}
