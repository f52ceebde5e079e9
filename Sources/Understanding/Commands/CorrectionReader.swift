import DialogModel
import Language
import TimeExpressions

private extension Command {
    func sets(_ name: String) -> Bool { if case .correctSlot(name, _) = self { true } else { false } }
    var isTitle: Bool { if case .correctSlot(let slot, _) = self { slot == "title" || slot == "new_title" } else { false } }
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
        let times = TimeChangeReader(domain: domain, filler: filler, flow: flow, frame: frame)
        if let instead = times.instead(analysis) { return commands + instead }
        let series = series(analysis)
        commands += series?.commands ?? []
        for filling in times.settled(filler.fillings(of: flow, in: analysis, tags: tags), analysis) {
            guard let type = domain.slots[filling.slot]?.type else { continue }
            if let series, type == .recurrence || series.used.contains(where: { $0.text == filling.evidence }) { continue }
            switch type {
            case .people, .room: continue
            case .flag where Self.roomFlags.contains(filling.slot): continue
            case .text:
                guard filling.label == "title" || filling.label == "new_title", flow.slots.contains("title") else { continue }
                commands.append(command(.correctSlot(titleSlot, filling.value), filling))
            default: commands.append(command(.correctSlot(filling.slot, filling.value), filling))
            }
        }
        let title = newTitle(analysis, tags)
        // What stands inside a new title ("call it cost review Q2") is part of it and changes nothing else.
        if let words = title.first?.evidence { commands.removeAll { words.contains($0.evidence) || $0.command.isTitle } }
        commands += title
        commands += times.shifts(analysis)
        if commands.allSatisfy({ $0.command.sets(GuestTimeReader.slot) }) { commands += times.bareHour(analysis) }
        return commands
    }

    /// What changes about the series that is under way.
    private func series(_ analysis: Analysis) -> SeriesReader.Change? {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .recurrence }), let rule = frame.rule(slot) else { return nil }
        return SeriesReader(context: filler.context, slot: slot, rule: rule).read(analysis)
    }

    private func command(_ command: Command, _ filling: SlotFiller.Filling) -> GroundedCommand {
        GroundedCommand(command, evidence: filling.evidence, source: filling.source, confidence: filling.confidence)
    }

    // MARK: People

    private func people(_ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        guard let slot = flow.slots.first(where: { domain.slots[$0]?.type == .people && $0 != "removed" }) else { return [] }
        let text = analysis.normalized
        let spans = analysis.spans.filter { [.person, .department, .pronoun].contains($0.kind) }
        let roles = PeopleCues(text, names: spans.map(\.range))
        if Cues.found(Cues.only, in: text), roles.isEmpty {
            let mentions = analysis.spans.flatMap { span -> [Mention] in
                guard span.kind == .person || span.kind == .department, case .mentions(let mentions)? = filler.value(of: span) else { return [] }
                return mentions
            }
            if !mentions.isEmpty {
                return [GroundedCommand(.correctSlot(slot, .mentions(mentions)), evidence: analysis.text, source: "directory")]
            }
        }
        let replaces = Cues.found(Cues.replace, in: text)
        var commands: [GroundedCommand] = []
        var added = 0
        for (index, span) in spans.enumerated() {
            guard let value = filler.value(of: span), case .mentions = value else { continue }
            let next = index + 1 < spans.count ? spans[index + 1].range.lowerBound : text.originalCount
            let tagged = tags.first { $0.range.overlaps(span.range) }?.label
            let role = roles.role(of: span.range, before: next) ?? (tagged == "removed" ? .removed : .added)
            if role == .removed {
                // A meeting that exists has people to be taken out; a new one only those that were named.
                let command: Command = flow.slots.contains("removed") ? .addToSlot("removed", value) : .removeFromSlot(slot, value)
                commands.append(GroundedCommand(command, evidence: span.text, source: "directory"))
            } else {
                added += 1
                let replacesAll = replaces && roles.isEmpty && added == 1
                commands.append(GroundedCommand(
                    replacesAll ? .correctSlot(slot, value) : .addToSlot(slot, value), evidence: span.text, source: "directory"))
            }
        }
        return commands
    }

    // MARK: Rooms

    /// Flags that wish for a room; the others say how a time is meant.
    private static let roomFlags: Set<String> = ["room_wanted", "other_room", "bigger_room", "smaller_room"]

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
            guard Self.roomFlags.contains(name), let definition = domain.slots[name], definition.type == .flag else { return false }
            return Cues.found(definition.values.flatMap(\.words), in: analysis.normalized)
        }
        guard wanted != nil || refusesRoom(slot, analysis) else { return [] }
        // Another room: the present one is given up and a fitting one is proposed.
        return [wanted.map { Command.correctSlot($0, .flag(true)) }, .correctSlot(slot, .mentions([]))].compactMap { $0 }.map {
            GroundedCommand($0, evidence: analysis.text, source: "pattern")
        }
    }

    /// 换个地方, "that room is too small": the room is refused by what people call it.
    private func refusesRoom(_ slot: String, _ analysis: Analysis) -> Bool {
        analysis.normalized.count <= 24 && Cues.found(Cues.wantsAnother, in: analysis.normalized)
            && Cues.found((domain.slots[slot]?.called ?? [:]).flatMap(\.value), in: analysis.normalized)
    }

    // MARK: Titles

    /// A meeting that exists and was found has a title; what is said now is its new one.
    private var titleSlot: String { flow.slots.contains("new_title") && frame.slots["meeting"] != nil ? "new_title" : "title" }

    /// 改名叫…, "call it …": all that follows is the title.
    private func newTitle(_ analysis: Analysis, _ tags: [TaggedSpan]) -> [GroundedCommand] {
        guard flow.slots.contains("title") else { return [] }
        if let rest = TitlePattern.renaming(analysis) {
            return [GroundedCommand(.correctSlot(titleSlot, .text(rest)), evidence: rest, source: "pattern")]
        }
        guard let tag = tags.first(where: { $0.label == "new_title" }), !SlotFiller.isClock(tag.range, analysis) else { return [] }
        let words = SlotFiller.words(tag.range, analysis.text)
        return [GroundedCommand(.correctSlot(titleSlot, .text(words)), evidence: words, source: "tagger", confidence: tag.confidence)]
    }
}
