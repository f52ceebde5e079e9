/// Characters that are mistaken for one another in writing (`Data/lookalikes.txt`).
enum LookAlikes {
    private static let first: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        for line in WordData.lines("lookalikes") {
            guard let head = line.unicodeScalars.first?.value else { continue }
            for scalar in line.unicodeScalars { result[scalar.value] = head }
        }
        return result
    }()

    /// The characters with each one that has look-alikes replaced by the first of them; nil where none has any.
    static func folded(_ characters: ArraySlice<UInt32>) -> [UInt32]? {
        guard characters.contains(where: { first[$0] != nil }) else { return nil }
        return characters.map { first[$0] ?? $0 }
    }
}
