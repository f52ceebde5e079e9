import Testing
@testable import Questions

struct SeatTests {
    @Test("The floor is the number that is said to be one", arguments: [
        ("A座12层-1201", 12), ("南楼5层", 5), ("Tower B, floor 3, desk 17", 3), ("Main, 4F", 4), ("Level 2", 2), ("B-812", nil), ("Munich", nil),
    ] as [(String, Int64?)])
    func floor(seat: String, floor: Int64?) {
        #expect(Seat.floor(seat) == floor.map { .integer($0) } ?? .null)
    }

    @Test("The building is the longest code that begins the seat, whole", arguments: [
        ("A座12层", "A"), ("AB-3", "AB"), ("Annex 2", nil), ("B1-201", "B1"),
    ] as [(String, String?)])
    func building(seat: String, building: String?) {
        #expect(Seat.building(seat, among: ["A", "AB", "B", "B1"]) == building)
    }
}
