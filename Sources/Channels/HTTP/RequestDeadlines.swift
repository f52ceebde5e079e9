import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Closes connections that take too long to send their headers or their body, so that they cannot be held open for nothing.
///
/// It belongs to one channel and runs on its event loop alone, as all of NIO's handlers do.
final class RequestDeadlines: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    struct Limits: Sendable {
        /// From the connection to the end of the first head.
        var headers = TimeAmount.seconds(10)
        /// From a head to the end of its body.
        var body = TimeAmount.seconds(30)
        /// From the end of a body to the end of the next head; the answer is made in this time.
        var idle = TimeAmount.seconds(120)
    }

    private let limits: Limits
    private var deadline: Scheduled<Void>?

    init(_ limits: Limits) { self.limits = limits }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { expect(within: limits.headers, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    func channelActive(context: ChannelHandlerContext) {
        expect(within: limits.headers, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: expect(within: limits.body, context)
        case .body: break
        case .end: expect(within: limits.idle, context)
        }
        context.fireChannelRead(data)
    }

    private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
