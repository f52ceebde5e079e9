import DialogModel
import Understanding

/// Which turns land in the review list. Pure: the last turn's events and those before it tell.
enum ReviewRules {
    /// The intent of texts that say that an answer was wrong.
    static let dislike = "dislike"
    /// So many turns are looked at: the last, and what it may be about.
    static let reach = 10

    /// Whether the last turn alone makes a look at the earlier ones worth while.
    static func looksBack(_ last: PastTurn) -> Bool {
        if last.isFeedback { return true }
        if last.events.contains(.undone) { return true }
        if last.commands.contains(where: { $0.command == .cancelFlow || $0.command == .deny }) { return true }
        return last.text.map(Objections.found) ?? false
    }

    /// The turns that the last one makes worth a look: itself, or one before it.
    ///
    /// - Parameter turns: up to ``reach``, the last one last.
    static func landings(_ turns: [PastTurn], in domain: Domain) -> [ReviewLanding] {
        guard let last = turns.last else { return [] }
        let here = turns.count - 1
        var landings = own(last, domain).map { [ReviewLanding(turn: here, reason: $0)] } ?? []
        guard looksBack(last) else { return landings }
        if let earlier = earlier(turns, last, domain) { landings.append(earlier) }
        return landings
    }

    /// Why a turn lands by itself.
    static func own(_ turn: PastTurn, _ domain: Domain) -> ReviewReason? {
        guard let text = turn.text, !text.unicodeScalars.starts(with: ["/"]) else { return nil }
        if turn.events.contains(.missed) { return .notUnderstood }
        guard !turn.isFeedback, let intent = turn.intent(in: domain), intent.confidence < Understander.decided,
            turn.commands.contains(where: { $0.source == "intent" && $0.confidence < Understander.decided }) else { return nil }
        return .unsure
    }

    private static func earlier(_ turns: [PastTurn], _ last: PastTurn, _ domain: Domain) -> ReviewLanding? {
        let here = turns.count - 1
        guard here > 0 else { return nil }
        if last.events.contains(.undone) { return undone(turns) }
        let before = turns[here - 1]
        let objects = last.text.map(Objections.found) ?? false
        if last.isFeedback || (objects && isEmptyTalk(last, domain)) {
            return substance(turns).map { ReviewLanding(turn: $0, reason: .disliked) }
        }
        if objects, before.isSubstance, let corrected = corrected(here - 1, last, before, domain) { return corrected }
        if last.commands.contains(where: { $0.command == .cancelFlow || $0.command == .deny }) {
            // A no to a question of detail ends nothing.
            let ended = last.events.contains { if case .flowEnded(_, let reason) = $0 { reason == .cancelled || reason == .denied } else { false } }
            guard before.isSubstance, ended, !before.started.isEmpty else { return nil }
            return ReviewLanding(turn: here - 1, reason: .cancelled)
        }
        return nil
    }

    /// Whether a text with an objection in it says nothing else: a no where nothing was asked, or a complaint.
    private static func isEmptyTalk(_ last: PastTurn, _ domain: Domain) -> Bool {
        last.commands.allSatisfy {
            switch $0.command {
            case .deny: !last.events.contains { if case .flowEnded = $0 { true } else { false } } && !last.events.contains(.unasked)
            case .chitchat(let intent): domain.intents[intent]?.flow == nil
            case .cannotUnderstand: true
            default: false
            }
        }
    }

    /// The last turn before this one that says something of its own; nil where that one said already that something was wrong.
    private static func substance(_ turns: [PastTurn]) -> Int? {
        turns.indices.dropLast().last { turns[$0].isSubstance }.flatMap { turns[$0].isFeedback ? nil : $0 }
    }

    /// What a text with an objection puts right: a slot that the turn before had filled, or the wish as a whole.
    private static func corrected(_ turn: Int, _ last: PastTurn, _ before: PastTurn, _ domain: Domain) -> ReviewLanding? {
        if !last.started.isEmpty, let meant = last.intent(in: domain)?.name {
            return before.intent(in: domain).map { _ in ReviewLanding(turn: turn, reason: .corrected, meant: meant) }
        }
        let filled = Set(before.commands.compactMap { slot(of: $0.command) })
        let changed = last.events.contains {
            if case .slotSet(_, let slot, let value) = $0 { value != nil && filled.contains(slot) } else { false }
        }
        guard changed else { return nil }
        return ReviewLanding(turn: turn, reason: .corrected, meant: before.intent(in: domain)?.name)
    }

    private static func slot(of command: Command) -> String? {
        switch command {
        case .setSlot(let slot, _), .correctSlot(let slot, _), .addToSlot(let slot, _): slot
        default: nil
        }
    }

    /// The request whose write was taken back in the very next turn.
    private static func undone(_ turns: [PastTurn]) -> ReviewLanding? {
        let here = turns.count - 1
        guard turns[here - 1].events.contains(where: { if case .undoable = $0 { true } else { false } }) else { return nil }
        let ended = turns[here - 1].events.compactMap { if case .flowEnded(let flow, .completed) = $0 { flow } else { nil } }
        guard let flow = ended.first,
            let found = turns.indices.dropLast().last(where: { turns[$0].started.contains(flow) }), turns[found].isSubstance else { return nil }
        return ReviewLanding(turn: found, reason: .undone)
    }
}
