/// How an office is imported.
public struct ImportOptions: Hashable, Sendable {
    /// The files win over changes made in conversation, and what they lack is removed.
    public var replace: Bool
    /// The office is the sample that comes with the program: the next import replaces it, unless somebody has written to it.
    public var isSample: Bool
    /// Moves meetings and dates of papers by whole weeks: see ``OfficeImporter/weeksToShift(_:to:)``.
    public var shiftWeeks: Int

    public init(replace: Bool = false, isSample: Bool = false, shiftWeeks: Int = 0) {
        self.replace = replace
        self.isSample = isSample
        self.shiftWeeks = shiftWeeks
    }
}
