/// Where the entries of something lie in a table of the grammar.
struct TableRange: Sendable {
    private let lower: Int32
    private let upper: Int32

    init(_ lower: Int, _ upper: Int) {
        self.lower = Int32(lower)
        self.upper = Int32(upper)
    }

    var indices: Range<Int> { Int(lower)..<Int(upper) }
    var isEmpty: Bool { lower == upper }
}
