import DialogModel
import Foundation
import Logging
import ServiceLifecycle

/// Takes messages of the platforms from the inbox, runs their turns and sends the replies.
///
/// A message is kept before it is acknowledged. One conversation is one queue: its turns run and its replies go out in the
/// order of arrival, also while an earlier reply is being sent again. What a stop leaves over is taken up at the next start.
final class Deliveries: Service, Sendable {
    private let inbox: Inbox
    private let worker: DeliveryWorker
    private let queues: ConversationQueues
    private let clock: ChannelClock
    private let grace: Double
    private let logger: Logger

    /// - Parameter grace: seconds that work in flight may take once the program shall end.
    init(inbox: Inbox, worker: DeliveryWorker, clock: ChannelClock, grace: Double, logger: Logger) {
        self.inbox = inbox
        self.worker = worker
        self.clock = clock
        self.grace = grace
        self.logger = logger
        queues = ConversationQueues { await worker.drain($0) }
    }

    /// Keeps a message and has it worked on.
    ///
    /// - Returns: false for a duplicate.
    func accept(_ message: InboundMessage) async throws -> Bool {
        let located = try locate(message)
        guard try inbox.accept(located, now: clock.now()) != nil else { return false }
        await queues.signal(located.conversation)
        return true
    }

    /// A press belongs to the dialog in which its button was offered, which the platform does not tell.
    private func locate(_ message: InboundMessage) throws -> InboundMessage {
        guard case .press(_, let pressed) = message.content else { return message }
        var located = message
        if let pressed, let origin = try inbox.origin(of: pressed) {
            if origin.user == message.user {
                located.address.isGroup = origin.address.isGroup
                located.address.thread = origin.address.thread
            } else {
                located.address.isGroup = true
                located.isOfAnother = true
            }
        } else if message.address.isGroup, try inbox.knows(conversation: message.platform.rawValue + ":" + message.address.chat) {
            located.address.isGroup = false
        }
        return located
    }

    /// Returns when all that waits has been done.
    func idle() async { await queues.idle() }

    /// Goes on with what an earlier run left over.
    func takeUp() async {
        do {
            try inbox.purge(now: clock.now())
            for conversation in try inbox.unfinishedConversations() { await queues.signal(conversation) }
        } catch {
            logger.error("the inbox cannot be read", metadata: ["error": "\(error)"])
        }
    }

    /// Returns when the program shall end and what waits is done, or the grace is over.
    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.purgeHourly() }
            try? await gracefulShutdown()
            group.cancelAll()
        }
        await finishWithinGrace()
    }

    private func purgeHourly() async {
        while (try? await Task.sleep(for: .seconds(3600))) != nil {
            do {
                try inbox.purge(now: clock.now())
            } catch {
                logger.warning("finished messages cannot be removed", metadata: ["error": "\(error)"])
            }
        }
    }

    private func finishWithinGrace() async {
        let limit = Task { [queues, grace] in
            try await Task.sleep(for: .seconds(grace))
            await queues.cancel()
        }
        await queues.idle()
        limit.cancel()
    }
}
