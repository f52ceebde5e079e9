/// How confidential a paper is, and up to where a person may read.
public enum Clearance: String, Sendable, Codable, CaseIterable, Hashable, Comparable {
    case `public`, `internal`, confidential, secret

    /// 0 for public … 3 for secret.
    public var rank: Int {
        switch self {
        case .public: 0
        case .internal: 1
        case .confidential: 2
        case .secret: 3
        }
    }

    /// All levels up to this one, lowest first.
    public var readable: [Clearance] { Self.allCases.filter { $0 <= self } }

    public static func < (a: Clearance, b: Clearance) -> Bool { a.rank < b.rank }
}
