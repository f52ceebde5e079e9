/// Words around the numbers of documents (`Data/documents.txt`).
enum DocumentWords {
    static let after = keys("after")
    static let before = keys("before")
    static let joints = keys("joint")
    static let of = keys("of")
    /// Characters that prefixes end with: 远山发, 远山办, 国字.
    static let kinds = Set(WordData.words("documents", labelled: "kind").flatMap { $0 })
    static let plain = keys("plain")
    static let follow = characters("follow")
    static let stops = characters("stop")
    static let seek = characters("seek")
    static let series = characters("series")
    static let measures = keys("measure")
    static let foreign = Set(WordData.words("documents", labelled: "foreign").map(String.init))
    static let years: [(key: [UInt32], offset: Int)] = WordData.words("documents", labelled: "year").compactMap { item in
        let parts = item.split(separator: ":")
        guard parts.count == 2, let offset = Int(parts[1]) else { return nil }
        return (MatchStream.key(parts[0].split(separator: "_").joined(separator: " ")), offset)
    }.sorted { $0.key.count > $1.key.count }

    private static func characters(_ label: String) -> Set<UInt32> {
        Set(WordData.words("documents", labelled: label).flatMap { $0.unicodeScalars.map(\.value) })
    }

    private static func keys(_ label: String) -> [[UInt32]] {
        WordData.words("documents", labelled: label).map { MatchStream.key(String($0)) }.sorted { $0.count > $1.count }
    }
}
