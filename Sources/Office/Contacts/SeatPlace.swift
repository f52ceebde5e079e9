import DialogModel
import Language

/// A building, a floor, or both, to compare with where people sit.
struct SeatPlace {
    private let building: [Unicode.Scalar]
    /// The figures of the floor; empty where none is meant.
    private let floor: [Unicode.Scalar]

    /// - Parameter floor: as said: 12, "12层", 三楼, "third floor".
    init(building: Mention?, floor: String?) {
        let name = building.map { $0.candidates.first?.id ?? $0.text } ?? ""
        self.building = Array(NormalizedText.key(name).unicodeScalars)
        self.floor = floor.map(Self.figures) ?? []
    }

    /// The first number in the words for a floor, in figures.
    private static func figures(_ words: String) -> [Unicode.Scalar] {
        let scalars = NormalizedText(words).scalars
        for index in scalars.indices {
            let match = Numbers.ordinal(scalars, at: index) ?? Numbers.number(scalars, at: index)
            if let value = match?.whole { return Array(String(value).unicodeScalars) }
        }
        return []
    }

    /// Whether a seat such as `A座12层-1201` is there. A building is what the seat begins with; the floor is its first number.
    func holds(_ location: String?) -> Bool {
        guard let location else { return false }
        let seat = Array(NormalizedText.key(location).unicodeScalars)
        guard seat.starts(with: building) else { return false }
        let rest = seat.dropFirst(building.count)
        if let last = building.last, let next = rest.first, last.isLatinLetter || last.isDigit,
           next.isLatinLetter || next.isDigit { return false }
        guard !floor.isEmpty else { return !building.isEmpty }
        let number = rest.drop { !$0.isDigit }.prefix { $0.isDigit }
        return number.elementsEqual(floor)
    }
}
