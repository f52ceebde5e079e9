import DialogModel
import Language
import TimeExpressions
import Understanding

/// What is said on the side: questions, small talk, trouble. The request under way stays as it is.
extension TurnRun {
    mutating func ask(_ question: String) throws {
        var answered = try answer("questions.answer", question: question)
        // While something waits for an answer, a scrap of text is no search.
        let isScrap = question.unicodeScalars.count <= 3 || state.asksFor == "confirmation"
        if !answered, !isScrap { answered = try answer("documents.answer", question: question) }
        guard answered else { return miss() }
        emit(.grasped)
        resume()
    }

    mutating func repeatLast() {
        guard !state.lastSaid.isEmpty else {
            say(Say("nothing_said_yet"))
            return
        }
        for line in state.lastSaid { say(line) }
    }

    mutating func chat(_ intent: String, _ confidence: Double) throws {
        if intent == ReviewRules.dislike { return try dislike() }
        // What sounds foreign may still stand in one of the office's papers.
        if intent == "out_of_scope", state.asksFor != "confirmation", try answer("documents.answer", question: message.text) {
            resume()
            return
        }
        if intent == "out_of_scope" { emit(.effect(.refused(.outOfScope))) }
        if intent == "forbidden" { emit(.effect(.refused(.policy))) }
        say(Say("chat_\(intent)", chatValues))
        // Who asks for a moment is not asked again at once; the question stays open.
        if domain.intents[intent]?.command == "wait" { return }
        resume()
    }

    /// What small talk may refer to: the person, their role, the day and its part. Templates choose suggestions by them.
    private var chatValues: [String: TemplateValue] {
        var values: [String: TemplateValue] = [
            "name": .name(zh: identity.name, en: identity.englishName), "role_\(identity.role)": .flag(true),
        ]
        let part = switch localNow.hour {
        case 5..<11: "morning"
        case 11..<14: "noon"
        case 14..<18: "afternoon"
        default: "evening"
        }
        values[part] = .flag(true)
        if localNow.weekday == 1 { values["monday"] = .flag(true) }
        if localNow.weekday == 5 { values["friday"] = .flag(true) }
        if let frame = state.frame { values["flow"] = description(of: frame.flow) }
        return values
    }

    mutating func handOff() {
        handOver()
        say(Say("handed_off"))
        resume()
    }

    /// The first, second and third time differ; the third is told to be beyond us, and after that a person takes over.
    mutating func miss() {
        emit(.missed)
        if state.misses > Self.missLimit {
            handOver()
            say(Say("handed_off_not_understood"))
            emit(.grasped)
        } else {
            if state.misses == Self.missLimit { emit(.effect(.refused(.outOfScope))) }
            say(Say("not_understood_\(state.misses)"))
        }
        resume()
    }

    private static let missLimit = 3

    /// A person gets what is under way and what was said last, so that nothing has to be told again.
    private mutating func handOver() {
        var parts: [String] = []
        for frame in state.frames {
            guard let flow = domain.flows[frame.flow] else { continue }
            let slots = flow.slots.compactMap { name -> String? in
                guard let definition = domain.slots[name], definition.isShown, let value = frame.slots[name] else { return nil }
                var words = value.json(type: definition.type, zone: identity.zone).text
                if case .string(let text) = value.json(type: definition.type, zone: identity.zone) { words = text }
                return "\(definition.called[language.rawValue]?.first ?? name): \(words)"
            }
            let name = flow.description[language.rawValue] ?? flow.name
            parts.append(slots.isEmpty ? name : "\(name) (\(slots.joined(separator: ", ")))")
        }
        parts += state.lastHeard.map { "“\($0)”" }
        emit(.effect(Effect("handoff", [.init("to", .string("office")), .init("summary", .string(parts.joined(separator: " · ")))])))
    }

    /// After something on the side, the open question is put again; a summary is not gone through twice.
    mutating func resume() {
        guard let frame = state.frame, let asked = frame.asked else { return }
        beginReply()
        if asked == "confirmation" {
            say(Say("still_confirm", ["flow": description(of: frame.flow)]))
        } else {
            emit(.unasked)
        }
    }
}
