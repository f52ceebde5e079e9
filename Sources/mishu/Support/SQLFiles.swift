import DialogModel
import Foundation
import Questions
import TimeExpressions

/// Errors of questions over databases, for the command line, and their clock.
enum SQLFiles {
    static func reading<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as QuestionError {
            throw CommandFailure.unusable(String(describing: error))
        } catch let error as SandboxError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }

    /// The wall clock of a time with offset; nil: the machine's.
    static func clock(_ text: String?) throws(CommandFailure) -> LocalDateTime {
        guard let text else { return LocalDateTime(Date(), in: .current) }
        guard let time = LocalDateTime(text) else {
            throw .unusable("“\(text)” is no time: write it as 2026-03-09T09:00:00+08:00")
        }
        return time
    }
}
