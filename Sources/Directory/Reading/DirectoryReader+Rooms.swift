import GRDB

extension DirectoryReader {
    /// All rooms, in the order of the file.
    public func rooms() throws -> [Room] {
        try fetchRooms("", [])
    }

    /// A room by its code.
    public func room(_ code: String) throws -> Room? {
        try fetchRooms("WHERE code = ?", [code]).first
    }

    private func fetchRooms(_ condition: String, _ arguments: StatementArguments) throws -> [Room] {
        let equipment = try lists("SELECT room_code, name FROM room_equipment ORDER BY room_code, position")
        let bookers = try lists("SELECT room_code, booker FROM room_bookers ORDER BY room_code, position")
        let sql = """
            SELECT code, name, name_en, building, floor, capacity, extra FROM rooms \(condition) ORDER BY position, code
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
            let code: String = row[0]
            return Room(code: code, name: row[1], nameEn: row[2], building: row[3], floor: row[4], capacity: row[5],
                        equipment: equipment[code] ?? [], bookers: bookers[code] ?? [], extra: try JSONText.fields(row[6]))
        }
    }

    private func lists(_ sql: String) throws -> [String: [String]] {
        var result: [String: [String]] = [:]
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() {
            result[row[0] as String, default: []].append(row[1])
        }
        return result
    }
}
