import DialogModel
import Foundation
import GRDB
import Language
import TimeExpressions

/// What an action knows.
public struct ActionContext {
    /// The turn's transaction.
    public let database: Database
    /// Employee number of who is talking, known to the directory.
    public let sender: String
    /// The active flow with its slots.
    public let frame: FlowFrame
    public let state: DialogState
    /// The utterance as typed.
    public let text: String
    public let language: TextLanguage
    /// The office's clock.
    public let now: Date
    /// The speaker's zone: times without one are meant in it.
    public let zone: TimeZone
    /// `now` on the speaker's wall clock.
    public let localNow: LocalDateTime
    /// Made of conversation, turn and ordinal: a turn that is run again writes nothing twice.
    public let idempotencyKey: String
    /// Present only where the person said yes to the frame's values, or asked to undo. A handler must refuse to write
    /// without it.
    public let permit: WritePermit?
    /// The record to take back, in an undo action.
    public let undo: UndoRecord?
    /// What services answered in this turn, by the key of the action that called (see ``OutsideCall``).
    public let answers: [String: OutsideAnswer]
    /// Days off and make-up days, as the engine knows them; nil: they are to be read.
    public let holidays: HolidayCalendar?

    package init(
        database: Database, sender: String, frame: FlowFrame, state: DialogState, text: String, language: TextLanguage,
        now: Date, zone: TimeZone, localNow: LocalDateTime, idempotencyKey: String, permit: WritePermit?, undo: UndoRecord?,
        answers: [String: OutsideAnswer] = [:], holidays: HolidayCalendar? = nil
    ) {
        self.database = database
        self.sender = sender
        self.frame = frame
        self.state = state
        self.text = text
        self.language = language
        self.now = now
        self.zone = zone
        self.localNow = localNow
        self.idempotencyKey = idempotencyKey
        self.permit = permit
        self.undo = undo
        self.answers = answers
        self.holidays = holidays
    }
}

/// The engine's word that the person agreed to a write. Only the engine makes one.
public struct WritePermit: Sendable {
    package init() {}
}
