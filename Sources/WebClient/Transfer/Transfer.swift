import CCurl
import Foundation
import Synchronization

/// One exchange: the easy handle, what it has received, and who waits for it.
///
/// Made by the caller, then handed to the loop's thread, which alone touches it from there on. `@unchecked Sendable`
/// stands for that hand-over; what others need later is in ``Ticket``.
final class Transfer: @unchecked Sendable {
    /// What the caller keeps: a name for the transfer, and whether it was cancelled, perhaps before it began.
    final class Ticket: Sendable {
        let isCancelled = Atomic(false)
    }

    enum Sink {
        case none
        case whole(CheckedContinuation<WebResponse, any Error>)
        /// The head's continuation is nil once it was resumed.
        case pieces(head: CheckedContinuation<WebResponseHead, any Error>?, body: AsyncThrowingStream<[UInt8], any Error>.Continuation)
    }

    let ticket = Ticket()
    let easy: OpaquePointer
    var sink = Sink.none
    private let host: String
    private let limit: Int
    private var headerList: UnsafeMutablePointer<curl_slist>?
    private var headers: [(name: String, value: String)] = []
    private var body: [UInt8] = []
    private var received = 0
    private var isTooLarge = false

    init(_ request: WebRequest, settings: WebClient.Settings) throws(WebError) {
        guard let address = WebAddress(request.address) else { throw .invalidRequest(reason: "not an http or https address") }
        guard address.isSecure || address.isLoopback || request.allowsPlainHTTP else { throw .plainHTTPRefused(host: address.host) }
        for (name, value) in request.headers {
            let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
            guard isName, value.utf8.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 9 }) else {
                throw .invalidRequest(reason: "a header that holds a control character")
            }
        }
        _ = Self.library
        guard let easy = Self.makeHandle() else { throw .broken(host: address.host, reason: "out of memory") }
        self.easy = easy
        host = address.host
        limit = settings.responseLimit
        configure(request, address, settings)
    }

    deinit {
        curl_slist_free_all(headerList)
        curl_easy_cleanup(UnsafeMutableRawPointer(easy))
    }

    /// libcurl wants to be set up once, before any thread uses it.
    private static let library: Bool = mishu_curl_global_init() == CURLE_OK

    private static func makeHandle() -> OpaquePointer? { curl_easy_init().map { OpaquePointer($0) } }

    private var handle: UnsafeMutableRawPointer { UnsafeMutableRawPointer(easy) }

    private func configure(_ request: WebRequest, _ address: WebAddress, _ settings: WebClient.Settings) {
        func set(_ option: CURLoption, _ value: Int) { _ = mishu_curl_set_long(handle, option, value) }
        func set(_ option: CURLoption, _ value: String) { _ = mishu_curl_set_string(handle, option, value) }
        set(CURLOPT_URL, request.address)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_ACCEPT_ENCODING, "")
        set(CURLOPT_USERAGENT, settings.userAgent)
        let timeout = request.timeout ?? settings.timeout
        // Zero would mean "no limit" to curl.
        func milliseconds(_ seconds: Double) -> Int { max(1, Int(min(seconds, 86_400) * 1000)) }
        set(CURLOPT_TIMEOUT_MS, milliseconds(timeout))
        set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(min(settings.connectTimeout, timeout)))
        if let stall = settings.stallTimeout {
            set(CURLOPT_LOW_SPEED_LIMIT, 1)
            set(CURLOPT_LOW_SPEED_TIME, max(1, stall))
        }
        // A proxy of the environment cannot reach this machine's own loopback.
        if address.isLoopback { set(CURLOPT_PROXY, "") }
        switch request.method {
        case .get: set(CURLOPT_HTTPGET, 1)
        case .head: set(CURLOPT_NOBODY, 1)
        case .post, .put, .patch, .delete:
            set(CURLOPT_POST, 1)
            set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
            request.body.withUnsafeBytes { bytes in
                _ = mishu_curl_set_body(handle, bytes.baseAddress ?? UnsafeRawPointer(handle), curl_off_t(bytes.count))
            }
        }
        // Without this curl waits a second for "100 Continue" before it sends a larger body.
        headerList = curl_slist_append(nil, "Expect:")
        for (name, value) in request.headers {
            headerList = curl_slist_append(headerList, value.isEmpty ? name + ";" : name + ": " + value)
        }
        _ = mishu_curl_set_headers(handle, headerList)
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = mishu_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        _ = mishu_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        _ = mishu_curl_set_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = mishu_curl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
    }

    // MARK: On the loop's thread

    /// Bytes of the body; a result that differs from their number ends the transfer.
    private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        received += bytes.count
        guard received <= limit else {
            isTooLarge = true
            return 0
        }
        switch sink {
        case .none: return 0
        case .whole: body.append(contentsOf: bytes)
        case .pieces(_, let feed):
            resumeHead()
            feed.yield(Array(bytes))
        }
        return bytes.count
    }

    private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        let line = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if line.hasPrefix("HTTP/") {
            // A further status line follows an interim response (1xx): what came before was not the answer.
            headers = []
        } else if let colon = line.firstIndex(of: ":") {
            headers.append((String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)))
        }
        return bytes.count
    }

    private func head() -> WebResponseHead {
        var status = 0
        _ = mishu_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        return WebResponseHead(status: status, headers: headers)
    }

    private func resumeHead() {
        guard case .pieces(let waiting?, let feed) = sink else { return }
        sink = .pieces(head: nil, body: feed)
        waiting.resume(returning: head())
    }

    /// The transfer has ended.
    func finish(_ code: CURLcode) {
        if ticket.isCancelled.load(ordering: .acquiring) { return fail(CancellationError()) }
        if isTooLarge { return fail(WebError.tooLarge(host: host, limit: limit)) }
        guard code == CURLE_OK else { return fail(error(code)) }
        switch sink {
        case .none: break
        case .whole(let waiting): waiting.resume(returning: WebResponse(head: head(), body: body))
        case .pieces(_, let feed):
            resumeHead()
            feed.finish()
        }
        sink = .none
    }

    /// Whoever waits gets the error, once.
    func fail(_ error: any Error) {
        switch sink {
        case .none: break
        case .whole(let waiting): waiting.resume(throwing: error)
        case .pieces(let waiting, let feed):
            waiting?.resume(throwing: error)
            feed.finish(throwing: error)
        }
        sink = .none
    }

    private func error(_ code: CURLcode) -> WebError {
        let reason = curl_easy_strerror(code).map { String(cString: $0) } ?? "unknown"
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .cannotResolve(host: host)
        case CURLE_COULDNT_CONNECT: return .cannotConnect(host: host)
        case CURLE_OPERATION_TIMEDOUT: return .timedOut(host: host)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
             CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            return .insecure(host: host, reason: reason)
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return .invalidRequest(reason: reason)
        default: return .broken(host: host, reason: reason)
        }
    }
}
