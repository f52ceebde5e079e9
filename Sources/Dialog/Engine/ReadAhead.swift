/// What a message was understood to say before its turn came, with the help of models.
struct ReadAhead: Sendable {
    /// Turns that the dialog had; the reading counts while it has no more.
    var turn: Int
    var reading: UtteranceReading
}
