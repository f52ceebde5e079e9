import Dialog
import DialogModel
import Language
import Questions
import TimeExpressions

/// Answers questions over the office's data that no other handler covers, with a SELECT.
///
/// `questions.answer` reads the slot `question`. Where it is not certain what is meant, its outcome is empty: nothing
/// said, no effect.
public struct QuestionHandler: ActionHandler {
    private let questions: OfficeQuestions

    public init(questions: OfficeQuestions) {
        self.questions = questions
    }

    public var actions: [String] { ["questions.answer"] }

    public func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
        var outcome = ActionOutcome(.finish)
        guard case .text(let question)? = context.frame.slots["question"] else { return outcome }
        do {
            switch try questions.answer(question, sender: context.sender, now: context.localNow, zone: context.zone,
                                        language: context.language, database: context.database) {
            case nil:
                return outcome
            case .refused:
                outcome.effects = [.refused(.policy)]
                outcome.say = [Say("questions_bulk")]
            case .answered(let answer):
                let words = AnswerWords(answer: answer, language: context.language)
                outcome.effects = [words.effect]
                outcome.say = [words.say]
                if questions.words.asksForSQL(context.text) {
                    outcome.say.append(Say("questions_sql", ["sql": .text(answer.sql)]))
                }
            }
        } catch QuestionError.unknownPerson {
            outcome.effects = [.refused(.unknownPerson)]
            outcome.say = [Say("questions_unknown_sender")]
        } catch is SandboxError {
            // A query that took too long or was refused answers nothing; the engine says that it did not understand.
            return outcome
        }
        return outcome
    }
}
