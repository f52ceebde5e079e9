/// What a reply or a button is expected to be, or not to be.
public struct ReplyPattern: Hashable, Sendable {
    public let pattern: TextPattern
    /// Nothing may fit.
    public let isForbidden: Bool

    public init(_ pattern: TextPattern, isForbidden: Bool = false) {
        self.pattern = pattern
        self.isForbidden = isForbidden
    }

    /// Whether texts are as expected: one of them fits, or none where none may.
    public func holds(for texts: [String]) -> Bool {
        texts.contains { pattern.matches($0) } != isForbidden
    }
}

extension ReplyPattern: CustomStringConvertible {
    public var description: String { (isForbidden ? "not: " : "") + pattern.source }
}
