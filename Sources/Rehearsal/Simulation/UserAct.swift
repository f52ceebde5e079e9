import DialogModel

/// What a simulated user does in a turn, and what it is for.
enum UserAct: Hashable, Sendable {
    /// Begins: a request.
    case open(flow: String)
    /// Answers the open question straight.
    case answer(slot: String)
    /// Gives another value than before.
    case correct(slot: String)
    /// Asks something else in between.
    case digress
    case askAgain
    case choose
    case affirm
    /// Agrees and changes something in the same breath.
    case affirmWithChange(slot: String)
    case deny
    case cancel
    case undo
    /// Presses a button that is not on offer.
    case strayPress

    /// Whether it helps to come to an end.
    var isStraight: Bool {
        switch self {
        case .open, .answer, .choose, .affirm: true
        default: false
        }
    }
}

/// One turn of a simulated user.
struct UserTurn: Hashable, Sendable {
    var act: UserAct
    var input: RehearsalTurn.Input
    /// What the values in it mean, by slot, where that is known beforehand.
    var means: [String: SpokenValue] = [:]
}
