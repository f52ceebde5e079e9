/// Plays the beginning of a script, to go on by hand from there.
public enum Replay {
    /// How far a script is played.
    public enum Point: Hashable, Sendable {
        case end
        /// So many turns, those of `before` counted.
        case turn(Int)
        /// Up to the turn that stands at a line of the file, or last before it.
        case line(Int)
    }

    /// Plays a script on a dialog, whatever differs from what it says.
    ///
    /// - Returns: the turns that were taken, with what differed.
    public static func play(_ script: RehearsalScript, to point: Point, on dialog: any RehearsedDialog) -> [PlayedTurn] {
        let limit: Int? = switch point {
        case .end: nil
        case .turn(let number): number
        case .line(let line): (script.before.flatMap(\.turns) + script.turns).prefix { $0.line <= line }.count
        }
        return ScriptRun.replay(script, turns: limit, on: dialog)
    }
}
