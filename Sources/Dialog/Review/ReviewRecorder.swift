import DialogModel
import Foundation
import GRDB
import Language
import TimeExpressions
import Understanding

/// Puts turns on the review list, inside the turn's own transaction.
struct ReviewRecorder {
    let domain: Domain
    let understander: Understander

    /// Looks at a turn that was just kept.
    ///
    /// - Parameters:
    ///   - events: of that turn.
    ///   - earlier: the turns before it, up to `ReviewRules.reach`; nil: they are read from the store.
    ///   - now: the speaker's wall clock.
    func look(
        at events: [Event], after earlier: [[Event]]? = nil, conversation: String, sender: Identity, now: LocalDateTime, _ database: Database
    ) throws {
        let last = PastTurn(events)
        guard ReviewRules.looksBack(last) || ReviewRules.own(last, domain) != nil else { return }
        let recent = try earlier.map { $0.suffix(ReviewRules.reach - 1) + [events] }
            ?? ConversationStore(database).recentTurns(ReviewRules.reach, conversation: conversation, sender: sender.employeeNo)
        let turns = recent.map(PastTurn.init)
        let context = UnderstandingContext(
            sender: sender.employeeNo, localNow: now, fallbackLanguage: sender.language, zone: sender.zone)
        for landing in ReviewRules.landings(turns, in: domain) {
            let turn = turns[landing.turn]
            let intent = turn.intent(in: domain)
            guard let text = turn.text,
                let masked = understander.masked(text, read: intent?.name, commands: turn.commands, context: context) else { continue }
            // What was asked follows from the turns before.
            let asked = Tracker.state(after: turns[..<landing.turn].flatMap(\.events)).asksFor
            let entry = ReviewEntry(
                text: masked.text, language: masked.language, asked: asked, intent: intent?.name, confidence: intent?.confidence ?? 0,
                commands: turn.commands.map { ReviewedCommand($0) }, reasons: [landing.reason], meant: landing.meant, day: now.dateText)
            let again = landing.turn < turns.count - 1 && ReviewRules.own(turn, domain) != nil
            try ReviewStore(database).add(entry, again: again)
        }
    }
}
