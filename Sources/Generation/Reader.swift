import Language
import TimeExpressions

/// For whom a reply is put into words.
public struct Reader: Sendable, Hashable {
    public var language: TextLanguage
    /// The reader's wall clock, for relative dates.
    public var now: LocalDateTime
    /// The reader's role in the office; decides which suggestions fit.
    public var role: String?
    /// The number of the turn: chooses among variants.
    public var turn: Int

    public init(language: TextLanguage, now: LocalDateTime, role: String? = nil, turn: Int = 0) {
        self.language = language
        self.now = now
        self.role = role
        self.turn = turn
    }
}
