/// An expression that was found, before it is set into the calendar.
struct Found {
    /// In normalised scalars.
    let range: Range<Int>
    /// Best first.
    var meanings: [Meaning]
    /// Nothing but a word that makes lists ("or", a comma) stands between it and the one before.
    let isListed: Bool
    let rule: String
}
