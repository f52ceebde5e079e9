import Foundation

/// A scripted dialog: what is said, and what has to come of it.
public struct RehearsalScript: Hashable, Sendable {
    /// The path as it is named in reports.
    public var file: String
    public var line: Int
    public var name: String
    /// The folder of the office's files; nil: the sample office.
    public var office: String?
    /// The office's clock, a UTC instant.
    public var now: Date?
    public var sender: String?
    public var locale: String?
    /// Turns that lead up to the dialog; their effects need no mention.
    public var before: [RehearsalTurn]
    public var turns: [RehearsalTurn]
}
