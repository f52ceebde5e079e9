/// A span that is open at one end, as it was said.
struct OpenSpec: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        /// After what was said.
        case after
        /// From what was said on.
        case since
        /// Before what was said.
        case before
        /// Until what was said is over.
        case until
        /// By what was said, at the latest.
        case deadline
    }

    var kind: Kind
    var moment: Moment
}
