import Crypto
import DialogModel
import Foundation
import Logging

/// Does the work of one conversation after the other.
struct DeliveryWorker: Sendable {
    let inbox: Inbox
    let platforms: [Platform: any ChatPlatform]
    let responder: any TurnResponder
    let resolver: PersonResolver
    let retrying: Retrying
    let metrics: ChannelMetrics
    let logger: Logger

    /// Takes what waits in a conversation until nothing is left, or the task is cancelled.
    func drain(_ conversation: String) async {
        while !Task.isCancelled {
            do {
                guard let entry = try inbox.next(conversation) else { return }
                try await process(entry)
            } catch is CancellationError {
                return
            } catch {
                // The database does not work. The rows wait for the next message or start.
                logger.error("the inbox cannot be worked on", metadata: ["error": "\(error)"])
                metrics.count(.failures, ["kind": "storage"])
                return
            }
        }
    }

    private func process(_ entry: Inbox.Entry) async throws {
        guard let message = entry.message else {
            logger.error("a kept message cannot be read and is dropped", metadata: ["number": "\(number(entry.id))"])
            return try inbox.finish(entry.id)
        }
        // A platform may have been taken out of the configuration meanwhile.
        guard let platform = platforms[message.platform] else { return try inbox.finish(entry.id) }
        if !entry.isAnswered { try await answer(entry.id, message, platform) }
        for part in try inbox.unsent(entry.id) { try await send(part, of: entry.id, message, platform) }
        try inbox.finish(entry.id)
    }

    // MARK: Answering

    private func answer(_ id: Int64, _ original: InboundMessage, _ platform: any ChatPlatform) async throws {
        func say(_ reply: Reply) throws { try inbox.answer(id, platform.render([reply], to: original)) }
        let message: InboundMessage
        do {
            guard let prepared = try await retrying.run({ try await platform.prepare(original) }) else {
                return try inbox.answer(id, [])
            }
            message = prepared
        } catch let error as DeliveryError {
            note(error, platform.platform, "it cannot be told whether a message is meant for the bot")
            return try inbox.answer(id, [])
        }
        if message.isOfAnother { return try say(Notice.notYours) }
        var text = "", payload: String?
        switch message.content {
        case .text(let words):
            text = words
            if text.trimmed.isEmpty { return try inbox.answer(id, []) }
        case .press(let pressed, _): payload = pressed
        case .attachment: break
        }
        let person: String?
        do {
            person = try await sender(of: message, platform)
        } catch let error as DeliveryError {
            note(error, platform.platform, "a person cannot be looked up")
            return try say(Notice.identityUnavailable)
        }
        guard let person else {
            metrics.count(.turns, ["channel": message.platform.rawValue, "result": "unknown_person"])
            return try say(Notice.stranger)
        }
        if case .attachment = message.content { return try say(Notice.attachment) }
        try await runTurn(
            Message(text: text, payload: payload, sender: person, conversation: message.conversation, now: responder.now()),
            id, original, platform)
    }

    private func sender(of message: InboundMessage, _ platform: any ChatPlatform) async throws -> String? {
        if message.isForeign { return nil }
        let retrying = retrying
        return try await resolver.employeeNo(of: message) {
            try await retrying.run { try await platform.email(of: message) }
        }
    }

    private func runTurn(
        _ turn: Message, _ id: Int64, _ origin: InboundMessage, _ platform: any ChatPlatform
    ) async throws {
        let inbox = inbox
        do {
            let result = try await responder.respond(to: turn) { db, result in
                try inbox.answer(id, platform.render(result.replies, to: origin), db)
            }
            // Without effect where the engine's own transaction has done it.
            try inbox.answer(id, platform.render(result.replies, to: origin))
            metrics.count(.turns, ["channel": origin.platform.rawValue, "result": "answered"])
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let number = number(id)
            logger.error("a turn failed", metadata: ["number": "\(number)", "error": "\(error)"])
            metrics.count(.turns, ["channel": origin.platform.rawValue, "result": "failed"])
            try inbox.answer(id, platform.render([Notice.failure(number)], to: origin))
        }
    }

    /// What logs and apologies call a message.
    private func number(_ id: Int64) -> String { "M\(id)" }

    // MARK: Sending

    private func send(
        _ part: Inbox.Part, of id: Int64, _ message: InboundMessage, _ platform: any ChatPlatform
    ) async throws {
        let label = platform.platform.rawValue
        do {
            let name = repetitionID(id, message, part.number)
            let sentAs = try await retrying.run { try await platform.send(part.message, id: name) }
            try inbox.mark(id, part: part.number, isSent: true, sentAs: sentAs)
            metrics.count(.deliveries, ["platform": label, "result": "sent"])
            metrics.set(platform.platform, problem: nil)
        } catch let error as DeliveryError {
            try inbox.mark(id, part: part.number, isSent: false, sentAs: nil)
            metrics.count(.deliveries, ["platform": label, "result": "failed"])
            note(error, platform.platform, "a reply was given up")
        }
    }

    /// The same for a repetition of a part, also after a restart, and for no other message.
    private func repetitionID(_ id: Int64, _ message: InboundMessage, _ part: Int) -> String {
        let source = (message.keys + ["\(id)", "\(part)"]).joined(separator: "\n")
        return ASCII.hex(SHA256.hash(data: Data(source.utf8)).prefix(16))
    }

    private func note(_ error: DeliveryError, _ platform: Platform, _ what: String) {
        logger.error("\(what)", metadata: ["platform": "\(platform.rawValue)", "reason": "\(error.reason)"])
        metrics.count(.failures, ["kind": "platform"])
        if error.kind == .misconfigured { metrics.set(platform, problem: error.reason) }
    }
}
