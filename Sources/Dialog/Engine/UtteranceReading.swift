import DialogModel
import Foundation
import Generation
import Language
import TimeExpressions
import Understanding

/// A message as it was understood, before anything is done about it. Pure.
struct UtteranceReading {
    let language: TextLanguage
    let localNow: LocalDateTime
    private(set) var intent: ScoredIntent?
    private(set) var commands: [GroundedCommand]
    private(set) var trace: [String]
    /// Said instead of carrying out commands, where the message is nothing to understand.
    let objection: Say?
    /// The flows under way were left so long ago that they are dropped first.
    let isStale: Bool
    /// The answer comes after so long that it is said what it goes on with.
    let isResumed: Bool
    /// Whether the turn may write to the office, so that it must survive a power failure.
    var mayWrite: Bool {
        commands.contains { $0.command == .undo || $0.command == .undoWrite || ($0.command == .affirm && state?.asksFor == "confirmation") }
    }
    /// What was read in the text; nil where there was nothing to understand.
    private(set) var understood: Understood?
    /// The text that was read.
    let text: String
    /// The state against which it was read.
    let state: DialogState?
    private let context: UnderstandingContext?

    /// - Parameter dense: the text's vector, where there is one.
    init(
        message: Message, state: DialogState, identity: Identity, understander: Understander, renderer: ResponseRenderer, dense: [Float]? = nil
    ) {
        localNow = LocalDateTime(message.now, in: identity.zone)
        let now = Int(message.now.timeIntervalSince1970)
        let stale = state.lastActive.map { now - $0 > DialogEngine.patience } ?? false
        isStale = stale && !state.frames.isEmpty
        var current = state
        if isStale {
            current.frames = []
            current.offer = nil
        }
        self.state = current
        text = Self.cleaned(message.text)
        let offered = state.buttons.map(\.payload)
        let payload = message.payload ?? (offered.contains(message.text) ? message.text : nil)
        let kept = message.language ?? state.language ?? identity.language
        if let payload {
            context = nil
            language = kept
            intent = nil
            let command = Self.command(payload: payload, offered: offered, state: current)
            commands = command.map { [GroundedCommand($0, evidence: payload, source: "button")] } ?? []
            objection = command == nil ? Say("not_on_offer") : nil
            trace = ["button: \(payload)" + (command == nil ? ", not on offer" : "")]
        } else if let objection = Self.objection(to: message.text) {
            context = nil
            language = kept
            intent = nil
            commands = []
            self.objection = objection
            trace = ["text: \(objection.response)"]
        } else {
            var context = UnderstandingContext(
                sender: identity.employeeNo, localNow: localNow, fallbackLanguage: identity.language, zone: identity.zone)
            context.isAfterPause = state.lastActive.map { now - $0 > DialogEngine.longPause } ?? false
            let understood = understander.understand(text, state: current, context: context, dense: dense)
            self.context = context
            self.understood = understood
            language = message.language ?? understood.language
            intent = understood.intent
            commands = understood.commands
            objection = nil
            trace = understood.trace
        }
        let pause = state.lastActive.map { now - $0 } ?? 0
        isResumed = !isStale && state.frame?.asked != nil && pause > DialogEngine.longPause && objection == nil
            && !commands.contains { Self.leavesOpen($0.command) }
    }

    /// What does not go on with the open question: small talk, or another request.
    private static func leavesOpen(_ command: Command) -> Bool {
        switch command {
        case .chitchat, .startFlow: true
        default: false
        }
    }

    mutating func note(_ line: String) { trace.append(line) }

    /// Puts what a chat model reads in place of the commands, as far as it has ground.
    mutating func revise(by answer: AssistAnswer, understander: Understander, optionTitles: [String]) {
        guard let understood, let state, let context else { return }
        let revised = understander.revised(understood, by: answer, state: state, context: context, optionTitles: optionTitles)
        trace += revised.trace.dropFirst(understood.trace.count)
        intent = revised.intent
        commands = revised.commands
        self.understood = revised
    }

    /// A reading that is given, for tests of what comes after it.
    init(commands: [GroundedCommand], language: TextLanguage, localNow: LocalDateTime) {
        self.commands = commands
        self.language = language
        self.localNow = localNow
        intent = nil
        trace = []
        objection = nil
        isStale = false
        isResumed = false
        text = ""
        state = nil
        context = nil
    }

    /// What a pressed button stands for; nil when it is not on offer.
    private static func command(payload: String, offered: [String], state: DialogState) -> Command? {
        if payload == "/cancel", state.frame != nil { return .cancelFlow }
        let isListed = payload.hasPrefix("/choose ") && state.offer?.isQuestion == false
        guard offered.contains(payload) || isListed else { return nil }
        switch payload {
        case "/confirm": return .affirm
        case "/deny": return .deny
        case "/undo": return .undo
        case "/cancel": return .cancelFlow
        default:
            let words = payload.split(separator: " ")
            guard words.count == 2, words[0] == "/choose", let number = Int(words[1]), number > 0 else { return nil }
            return .chooseOption(number)
        }
    }

    private static func objection(to text: String) -> Say? {
        var visible = false
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index >= DialogEngine.longestText { return Say("too_long", ["limit": .number(DialogEngine.longestText)]) }
            if !scalar.properties.isWhitespace, scalar.value >= 0x20, !scalar.properties.isDefaultIgnorableCodePoint { visible = true }
        }
        return visible ? nil : Say("empty_text")
    }

    /// Control characters become blanks: they mean nothing in talk.
    private static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { out.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar) }
        return String(out)
    }
}
