/// A room that meetings are held in.
public struct Room: Hashable, Sendable, Codable {
    public var code: String
    public var name: String
    public var nameEn: String?
    public var building: String?
    public var floor: String?
    /// Seats.
    public var capacity: Int
    public var equipment: [String]
    /// Roles, department codes (with what is below them) and employee numbers that may book it; empty: everybody.
    public var bookers: [String]
    public var extra: [ExtraField]

    public init(code: String, name: String, nameEn: String? = nil, building: String? = nil, floor: String? = nil,
                capacity: Int, equipment: [String] = [], bookers: [String] = [], extra: [ExtraField] = []) {
        self.code = code
        self.name = name
        self.nameEn = nameEn
        self.building = building
        self.floor = floor
        self.capacity = capacity
        self.equipment = equipment
        self.bookers = bookers
        self.extra = extra
    }
}
