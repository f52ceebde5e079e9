import CCurl
import Foundation

/// An HTTP client over libcurl.
///
/// One multi handle runs on a thread of its own, so that no request holds a thread of Swift's pool; connections are kept
/// and used again. Redirects are not followed. Cancelling the task ends the transfer.
///
/// ## Topics
/// - ``send(_:)``: the whole response
/// - ``stream(_:)``: the body piece by piece
/// - ``ServerSentEventParser``: events out of such a body
/// - ``RetryPolicy``: when to try again
/// - ``CircuitBreaker``: when not to try at all
public final class WebClient: Sendable {
    /// Limits that hold for every request.
    public struct Settings: Sendable, Hashable {
        /// Seconds for a whole exchange.
        public var timeout: Double
        /// Seconds for connecting, the TLS handshake included.
        public var connectTimeout: Double
        /// Whole seconds without a byte after which a transfer is given up; nil: only ``timeout`` counts.
        public var stallTimeout: Int?
        /// Bytes of a response's body, decompressed.
        public var responseLimit: Int
        public var userAgent: String

        public init(timeout: Double = 10, connectTimeout: Double = 5, stallTimeout: Int? = nil, responseLimit: Int = 8 << 20,
                    userAgent: String = "mishu") {
            self.timeout = timeout
            self.connectTimeout = connectTimeout
            self.stallTimeout = stallTimeout
            self.responseLimit = responseLimit
            self.userAgent = userAgent
        }
    }

    private let settings: Settings
    private let loop: TransferLoop

    public init(settings: Settings = Settings()) {
        self.settings = settings
        loop = TransferLoop()
    }

    deinit { loop.stop() }

    /// Sends a request and gathers the response. A status of 400 and above is a response like any other.
    ///
    /// - Throws: ``WebError``, or `CancellationError`.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        let transfer = try Transfer(request, settings: settings)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                transfer.sink = .whole(continuation)
                loop.start(transfer)
            }
        } onCancel: {
            loop.cancel(transfer.ticket)
        }
    }

    /// Sends a request and returns as soon as the response's head is there.
    ///
    /// - Throws: ``WebError``, or `CancellationError`.
    public func stream(_ request: WebRequest) async throws -> WebStream {
        let transfer = try Transfer(request, settings: settings)
        let ticket = transfer.ticket
        let (body, feed) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        // The client lives at least as long as its streams.
        feed.onTermination = { [self] _ in loop.cancel(ticket) }
        let head: WebResponseHead = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                transfer.sink = .pieces(head: continuation, body: feed)
                loop.start(transfer)
            }
        } onCancel: {
            loop.cancel(ticket)
        }
        return WebStream(head: head, body: body)
    }

    /// Ends all transfers; later ones throw ``WebError/closed``.
    public func close() { loop.stop() }
}
