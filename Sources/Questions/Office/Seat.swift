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

    /// The number before 层, 楼 or F, or after "floor" or "level".
    static func floor(_ seat: String?) -> SQLValue {
        guard let seat else { return .null }
        let scalars = Array(seat.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard scalars[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count, scalars[index].isDigit { index += 1 }
            var next = index
            while next < scalars.count, scalars[next].isBlank || scalars[next] == "/" { next += 1 }
            let isBefore = next < scalars.count && (scalars[next] == "层" || scalars[next] == "楼" || isLetterF(scalars, next))
            if isBefore || follows(["floor", "level"], scalars, start) {
                return Int64(String(String.UnicodeScalarView(scalars[start..<index]))).map { .integer($0) } ?? .null
            }
        }
        return .null
    }

    /// F, or a word that begins with it and is floor: 3F, "3 floor".
    private static func isLetterF(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars[index] == "F" || scalars[index] == "f" else { return false }
        let rest = String(String.UnicodeScalarView(scalars[index...].prefix { $0.isLatinLetter })).lowercased()
        return rest == "f" || rest == "floor"
    }

    private static func follows(_ words: [String], _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        var end = start
        while end > 0, scalars[end - 1].isBlank { end -= 1 }
        var begin = end
        while begin > 0, scalars[begin - 1].isLatinLetter { begin -= 1 }
        return begin < end && words.contains(String(String.UnicodeScalarView(scalars[begin..<end])).lowercased())
    }
}
