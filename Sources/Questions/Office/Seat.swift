import Language

/// What a seat's description says of building and floor: "A座12层-1201", "Tower B, floor 3".
enum Seat {
    /// The building whose code begins the text, not followed by more of a word.
    static func building(_ seat: String, among buildings: [String]) -> String? {
        let fits = buildings.filter { building in
            guard !building.isEmpty, seat.hasPrefix(building) else { return false }
            guard let next = seat.unicodeScalars.dropFirst(building.unicodeScalars.count).first else { return true }
            return !(next.isLatinLetter && (building.unicodeScalars.last?.isLatinLetter ?? false))
        }
        return fits.max { ($0.count, $1) < ($1.count, $0) }
    }

    /// The number before 层, 楼 or F, or after "floor".
    static func floor(_ seat: String?) -> SQLValue {
        guard let seat else { return .null }
        let tokens = WordForm.tokens(of: seat)
        for (index, token) in tokens.enumerated() {
            guard token.kind == .number, let number = Int64(token.text) else { continue }
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            let before = index > 0 ? tokens[index - 1].text : ""
            if ["层", "楼", "f", "floor", "/f"].contains(next) || ["floor", "level"].contains(before) { return .integer(number) }
        }
        return .null
    }
}
