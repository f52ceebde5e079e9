import DialogModel
import GRDB
import Storage

extension TurnRun {
    /// Seconds that the statements of one action may run: longer than any should, shorter than people wait. Nobody else's turn
    /// is taken meanwhile.
    static let actionTime = 2.0

    /// Has an action carried out. One that throws ends in a sentence and leaves nothing behind.
    ///
    /// - Throws: `StorageError` and its kind, where the database itself is at fault; ``OutsideCall`` and ``ActionHang``, after
    ///   which the turn is taken again.
    mutating func perform(_ handler: any ActionHandler, _ action: String, _ context: ActionContext) throws -> ActionOutcome {
        guard !hung.contains(context.idempotencyKey) else { return fault(action, "it took longer than \(Self.actionTime) s") }
        do {
            return try TimeLimit.run(database, seconds: Self.actionTime) {
                // Without a permit nothing is written that would have to be taken back.
                guard context.permit != nil else { return try handler.perform(action, context) }
                var outcome = ActionOutcome(.fail)
                try database.inSavepoint {
                    outcome = try handler.perform(action, context)
                    return .commit
                }
                return outcome
            }
        } catch is TimeLimit.Exceeded {
            throw ActionHang(key: context.idempotencyKey)
        } catch let call as OutsideCall {
            throw call
        } catch let error as StorageError {
            throw error
        } catch let error as DatabaseError where StorageError.isFault(error) {
            throw error
        } catch {
            return fault(action, "\(error)")
        }
    }

    private mutating func fault(_ action: String, _ reason: String) -> ActionOutcome {
        note("the action \(action) failed: \(reason)")
        var outcome = ActionOutcome(.fail)
        outcome.say = [Say("action_failed")]
        return outcome
    }
}
