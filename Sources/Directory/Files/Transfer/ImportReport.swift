/// What an import did, or, with problems, why it did nothing.
public struct ImportReport: Hashable, Sendable {
    /// How many rows of a kind were treated how.
    public struct Counts: Hashable, Sendable {
        public var added = 0
        public var changed = 0
        public var unchanged = 0
        public var removed = 0

        public init() {}

        public var total: Int { added + changed + unchanged }
    }

    /// The counts of one kind.
    public struct Entry: Hashable, Sendable {
        public var kind: ImportKind
        public var counts: Counts
    }

    /// In the order of ``ImportKind``, also kinds without rows.
    public var entries: [Entry]
    public var warnings: [FileNote] = []
    /// With any, nothing was imported.
    public var problems: [FileNote] = []
    /// An untouched sample office made way.
    public var replacedSample = false

    public init() {
        entries = ImportKind.allCases.map { Entry(kind: $0, counts: Counts()) }
    }

    public var isImported: Bool { problems.isEmpty }

    public subscript(kind: ImportKind) -> Counts {
        get { entries.first { $0.kind == kind }?.counts ?? Counts() }
        set {
            guard let index = entries.firstIndex(where: { $0.kind == kind }) else { return }
            entries[index].counts = newValue
        }
    }
}
