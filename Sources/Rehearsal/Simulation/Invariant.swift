/// What must hold in every dialog.
public enum Invariant: String, CaseIterable, Hashable, Sendable {
    /// A turn ends in an error.
    case answers = "every turn is answered"
    /// Demand: an empty reply, or the same said twice.
    case speaksOnce = "something is said, and nothing twice"
    case plainWords = "replies hold no unfinished templates"
    /// A yes neither does something nor says what is missing.
    case noDeadEnd = "no dead end: a yes does something, or something is asked"
    case noLoop = "no loop: the dialog ends, and no reply comes three times in a row"
    case asksTwiceAtMost = "no question is asked a third time after it was answered"
    case writesAfterYes = "nothing is written without a yes"
    case exact = "what was confirmed is carried out exactly"
    case rows = "the database holds what the effect says"
    case returns = "after something on the side, the open question is put again"
    case corrects = "a corrected value is taken"
    case cancels = "a cancelled request is gone"
    case undoes = "undo restores what was"
}
