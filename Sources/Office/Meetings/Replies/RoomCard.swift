import DialogModel
import Directory

/// What a room is like and who may book it, for replies.
struct RoomCard {
    let desk: MeetingDesk

    /// Name, code, seats and equipment.
    func row(_ room: Room) -> [String: TemplateValue] {
        var row: [String: TemplateValue] = [
            "name": OfficeNames.name(of: room), "code": .text(room.code), "capacity": .number(room.capacity),
        ]
        if !room.equipment.isEmpty { row["equipment"] = .names(room.equipment.map(desk.equipment.name)) }
        return row
    }

    /// The same with where it is, what it lacks of what was asked about, and whether the sender may book it.
    func facts(_ room: Room, asked need: RoomNeed) throws -> [String: TemplateValue] {
        var row = row(room)
        if let building = room.building, !building.isEmpty { row["building"] = .text(building) }
        if let floor = room.floor, !floor.isEmpty { row["floor"] = .text(floor) }
        let missing = need.missingEquipment(in: room)
        if !missing.isEmpty { row["lacking"] = .names(missing.map { desk.equipment.name(of: $0.text) }) }
        if let seats = need.seats, seats > room.capacity { row["small"] = .number(seats) }
        if try !desk.mayBook(room) { row["forbidden"] = .flag(true) }
        return row
    }

    /// Who may book it: roles, departments and people as the office's files list them.
    func access(_ room: Room) throws -> [String: TemplateValue] {
        var row = row(room)
        if try desk.mayBook(room) { row["you_may"] = .flag(true) }
        if room.bookers.isEmpty { row["everyone"] = .flag(true) }
        row["bookers"] = .list(try room.bookers.map(booker))
        return row
    }

    private func booker(_ key: String) throws -> [String: TemplateValue] {
        if let role = Role(rawValue: key) { return ["role_" + role.rawValue: .flag(true)] }
        if let department = try desk.reader.department(key) { return ["department": OfficeNames.name(of: department)] }
        return ["person": try desk.names.person(key, distinct: true)]
    }
}
