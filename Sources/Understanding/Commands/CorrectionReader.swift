import DialogModel
import Language
import TimeExpressions

private extension Command {
    var isTitle: Bool { if case .correctSlot("title", _) = self { true } else { false } }
}

/// Reads changes to the request that is under way: "no, Thursday", 换成泰山厅, "add Li Na", 不是张伟是张薇.
struct CorrectionReader {
    let domain: Domain
    let filler: SlotFiller
    let flow: Flow
    let frame: FlowFrame

    func read(_ analysis: Analysis, tags: [TaggedSpan]) -> [GroundedCommand] {
        var commands = people(analysis, tags)
        commands += rooms(analysis)
        for filling in settled(filler.fillings(of: flow, in: analysis, tags: tags), analysis) {
            guard let type = domain.slots[filling.slot]?.type else { continue }
            switch type {
            case .people, .room, .flag: continue
            case .text:
                guard filling.label == "title" || filling.label == "new_title", flow.slots.contains("title") else { continue }
                commands.append(command(.correctSlot("title", filling.value), filling))
            default: commands.append(command(.correctSlot(filling.slot, filling.value), filling))
            }
        }
        let title = newTitle(analysis, tags)
        // What stands inside a new title ("call it cost review Q2") is part of it and changes nothing else.
        if let words = title.first?.evidence { commands.removeAll { words.contains($0.evidence) || $0.command.isTitle } }
        commands += title
        commands += shifts(analysis)
        if commands.isEmpty { commands += bareHour(analysis) }
        return commands
    }

    /// 改到四点 moves the start: the end is meant only where it is said, or where it was asked for.
    private func settled(_ fillings: [SlotFiller.Filling], _ analysis: Analysis) -> [SlotFiller.Filling] {
        let ends = ["结束", "开到", "到几点", "end", "until", "till", "finish"]
        let movesStart = frame.asked != "end" && !fillings.contains { $0.slot == "start" } && flow.slots.contains("start")
            && !Cues.found(ends, in: analysis.normalized)
        return fillings.map { filling in
            if filling.slot == "duration", case .minutes(let more) = filling.value, let whole = lengthened(by: more, analysis) {
                var changed = filling
                changed.value = .minutes(whole)
                return changed
            }
            guard filling.slot == "end", movesStart else { return filling }
            var moved = filling
            moved.slot = "start"
            return moved
        }
    }

    /// "Half an hour longer" adds to the length that stands.
    private func lengthened(by minutes: Int, _ analysis: Analysis) -> Int? {
        let longer = Cues.found(["longer", "extend", "extra", "延长", "加长", "多开"], in: analysis.normalized)
        let shorter = Cues.found(["shorter", "shorten", "缩短", "少开"], in: analysis.normalized)
        let isWhole = Cues.found(["to", "延长到", "延长至", "加长到", "缩短到", "缩短至"], in: analysis.normalized)
        guard longer != shorter, !isWhole else { return nil }
        var present: Int?
        if case .minutes(let standing)? = frame.slots["duration"] { present = standing }
        if case .time(.instant(let start, _, _))? = frame.slots["start"], case .time(.instant(let end, _, _))? = frame.slots["end"] {
            present = present ?? end.seconds(since: start) / 60
        }
        guard let present, present + (longer ? minutes : -minutes) > 0 else { return nil }
        return present + (longer ? minutes : -minutes)
    }

    private func command(_ command: Command, _ filling: SlotFiller.Filling) -> GroundedCommand {
        GroundedCommand(command, evidence: filling.evidence, source: filling.source, confidence: filling.confidence)
    }

    // MARK: People

    private func people(_ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .people && $0 != "removed" }) else { return [] }
        let text = analysis.normalized
        let removeAt = Cues.position(of: Cues.remove + Cues.negate, in: text)
        let addAt = Cues.position(of: Cues.add, in: text)
        let replaces = Cues.found(Cues.replace, in: text)
        if Cues.found(Cues.only, in: text), removeAt == nil {
            let mentions = analysis.spans.flatMap { span -> [Mention] in
                guard span.kind == .person || span.kind == .department, case .mentions(let mentions)? = filler.value(of: span) else { return [] }
                return mentions
            }
            if !mentions.isEmpty {
                return [GroundedCommand(.correctSlot(slot, .mentions(mentions)), evidence: analysis.text, source: "directory")]
            }
        }
        var commands: [GroundedCommand] = []
        var added = 0
        for span in analysis.spans where span.kind == .person || span.kind == .department || span.kind == .pronoun {
            guard let value = filler.value(of: span), case .mentions = value else { continue }
            let tagged = tags.first { $0.range.overlaps(span.range) }
            let isRemoved: Bool
            if let tagged, tagged.label == "removed" || tagged.label == "attendees", removeAt == nil || addAt == nil {
                isRemoved = tagged.label == "removed" || (removeAt != nil && addAt == nil && !replaces)
            } else {
                let at = span.range.lowerBound
                isRemoved = Self.last(removeAt, before: at) > Self.last(addAt, before: at) && Self.last(removeAt, before: at) >= 0
                    && !(added == 0 && replaces && commands.contains { if case .removeFromSlot = $0.command { true } else { false } })
            }
            if isRemoved {
                // A meeting that exists has people to be taken out; a new one only those that were named.
                let command: Command = flow.slots.contains("removed") ? .addToSlot("removed", value) : .removeFromSlot(slot, value)
                commands.append(GroundedCommand(command, evidence: span.text, source: "directory"))
            } else {
                added += 1
                let replacesAll = replaces && removeAt == nil && addAt == nil && added == 1
                commands.append(GroundedCommand(
                    replacesAll ? .correctSlot(slot, value) : .addToSlot(slot, value), evidence: span.text, source: "directory"))
            }
        }
        return commands
    }

    private static func last(_ cue: Int?, before at: Int) -> Int { cue.map { $0 <= at ? $0 : -1 } ?? -1 }

    // MARK: Rooms

    private func rooms(_ analysis: Analysis) -> [GroundedCommand] {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .room }) else { return [] }
        let rooms = analysis.spans.filter { $0.kind == .room }
        // 不要A，要B: the last one is meant.
        if let room = rooms.last {
            return [GroundedCommand(.correctSlot(slot, room.value), evidence: room.text, source: "directory")]
        }
        if Cues.found(Cues.noRoom, in: analysis.normalized) {
            return [GroundedCommand(.clearSlot(slot), evidence: analysis.text, source: "pattern")]
        }
        let wanted = flow.slots.first { name in
            guard let definition = domain.slots[name], definition.type == .flag else { return false }
            return Cues.found(definition.values.flatMap(\.words), in: analysis.normalized)
        }
        guard let wanted else { return [] }
        // Another room: the present one is given up and a fitting one is proposed.
        return [
            GroundedCommand(.correctSlot(wanted, .flag(true)), evidence: analysis.text, source: "pattern"),
            GroundedCommand(.correctSlot(slot, .mentions([])), evidence: analysis.text, source: "pattern"),
        ]
    }

    // MARK: Times and titles

    /// "Make it 4": a bare number where a time stands is the hour, in the half of the day that the start lies in.
    private func bareHour(_ analysis: Analysis) -> [GroundedCommand] {
        let numbers = analysis.spans.filter { $0.kind == .number }
        guard numbers.count == 1, case .number(let hour) = numbers[0].value, (1...23).contains(hour), analysis.normalized.count <= 24,
            Cues.found(["make it", "make that", "at", "rather", "to", "改到", "改成", "换到"], in: analysis.normalized),
            case .time(let earlier)? = frame.slots["start"], case .instant(let start, _, true) = earlier
        else { return [] }
        let afternoon = hour < 12 && (start.hour >= 12 ? hour + 12 < 20 : hour < 7)
        let moved = LocalDateTime(day: start.day, secondOfDay: (afternoon ? hour + 12 : hour) * 3600)
        return [GroundedCommand(.correctSlot("start", .time(.instant(moved, grain: .hour))), evidence: numbers[0].text, source: "time")]
    }

    /// 推迟半小时 before the yes moves the start.
    private func shifts(_ analysis: Analysis) -> [GroundedCommand] {
        guard !flow.slots.contains("shift"), flow.slots.contains("start"),
            let span = analysis.spans.first(where: { $0.kind == .shift }), case .minutes(let minutes) = span.value,
            case .time(.instant(let start, let grain, let dateGiven))? = frame.slots["start"]
        else { return [] }
        let moved = TimeValue.instant(start.adding(seconds: minutes * 60), grain: grain, dateGiven: dateGiven)
        return [GroundedCommand(.correctSlot("start", .time(moved)), evidence: span.text, source: "time")]
    }

    /// 改名叫…, "call it …": all that follows is the title.
    private func newTitle(_ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        guard flow.slots.contains("title") else { return [] }
        if let rest = TitlePattern.renaming(analysis) {
            return [GroundedCommand(.correctSlot("title", .text(rest)), evidence: rest, source: "pattern")]
        }
        guard let tag = tags.first(where: { $0.label == "new_title" }) else { return [] }
        let words = SlotFiller.words(tag.range, analysis.text)
        return [GroundedCommand(.correctSlot("title", .text(words)), evidence: words, source: "tagger", confidence: tag.confidence)]
    }
}
