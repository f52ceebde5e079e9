import DialogModel
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// Finds the place of a request and makes the checks in their order: known address, method, size, then whose it is, then
/// what it says.
struct FrontDoor: HTTPResponder {
    typealias Context = ServerContext

    /// Bytes of a body.
    static let bodyLimit = 1 << 20

    let rest: RESTChannel
    let restToken: Secret?
    let limiter: RateLimiter
    let platforms: [Platform: any ChatPlatform]
    let deliveries: Deliveries
    let responder: any TurnResponder
    let hosts: HostPolicy
    /// Whether the server listens on loopback only.
    let isLoopback: Bool
    /// Set when the server is about to end: new requests are turned away.
    let drain: Flag
    let metrics: ChannelMetrics
    let clock: ChannelClock

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        let route = Route(path: request.uri.path)
        var response: Response
        if drain.isSet {
            response = Answers.later(.serviceUnavailable, seconds: 5, "the server is about to end")
            response.headers[.connection] = "close"
        } else {
            response = await answer(route, request, context)
        }
        if request.method == .head { response = response.createHeadResponse() }
        metrics.count(.requests, ["route": route.label, "status": String(response.status.code)])
        return response
    }

    private func answer(_ route: Route, _ request: Request, _ context: ServerContext) async -> Response {
        do {
            switch route {
            case .page: return try await page(request, context)
            case .health: return try await read(request) { await health() }
            case .metrics: return try await read(request) {
                Answers.text(metrics.text + responder.metrics(), type: "text/plain; version=0.0.4; charset=utf-8")
            }
            case .restHealth:
                guard isRESTServed else { return Answers.notFound }
                return try await read(request) { Answers.json(.object([.init("status", "ok")])) }
            case .rest: return try await talk(request, context)
            case .webhook(let platform):
                guard let platform = platforms[platform] else { return Answers.notFound }
                return try await webhook(platform, request)
            case .other: return Answers.notFound
            }
        } catch let refusal as Refusal {
            return refusal.response
        } catch is CancellationError {
            return Answers.later(.serviceUnavailable, seconds: 5, "the server is about to end")
        } catch {
            context.logger.error("a request failed", metadata: ["route": "\(route.label)", "error": "\(error)"])
            metrics.count(.failures, ["kind": "request"])
            return Answers.internalError
        }
    }

    // MARK: Reading

    private func read(_ request: Request, _ make: () async -> Response) async throws -> Response {
        guard request.method == .get || request.method == .head else { return Answers.notAllowed("GET, HEAD") }
        return await make()
    }

    private func page(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await read(request) {
            guard isOwn(request, context) else { return Answers.foreign }
            var response = Answers.text(WebPage.html(names: await responder.personaNames()), type: "text/html; charset=utf-8")
            response.headers[.contentSecurityPolicy] = WebPage.contentSecurityPolicy
            return response
        }
    }

    private func health() async -> Response {
        let isReady = await responder.isReady()
        var fields: [JSONValue.Field] = [.init("status", .string(isReady ? "ok" : "unavailable"))]
        let states = platforms.keys.sorted { $0.rawValue < $1.rawValue }.map {
            JSONValue.Field($0.rawValue, .string(metrics.problem($0) ?? "ok"))
        }
        if !states.isEmpty { fields.append(.init("platforms", .object(states))) }
        return Answers.json(.object(fields), status: isReady ? .ok : .serviceUnavailable)
    }

    private func isOwn(_ request: Request, _ context: ServerContext) -> Bool {
        hosts.admits(host: request.head.authority, origins: request.headers[values: .origin], local: context.localAddress)
    }

    /// The whole body; a refusal as soon as it is known to be too large.
    private func body(of request: Request) async throws -> [UInt8] {
        try checkLength(of: request)
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= Self.bodyLimit else { throw Refusal(Answers.tooLarge) }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }

    private func checkLength(of request: Request) throws(Refusal) {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.bodyLimit {
            throw Refusal(Answers.tooLarge)
        }
    }

    // MARK: REST

    private var isRESTServed: Bool { restToken != nil || isLoopback }

    private func talk(_ request: Request, _ context: ServerContext) async throws -> Response {
        guard isRESTServed else { return Answers.notFound }
        guard request.method == .post else { return Answers.notAllowed("POST") }
        try checkLength(of: request)
        guard isOwn(request, context) else { return Answers.foreign }
        if let restToken {
            guard isBearer(request.headers[values: .authorization], of: restToken) else {
                return Answers.unauthorized("send the header Authorization: Bearer with the server's token", challenge: "Bearer")
            }
        }
        guard mediaType(of: request) == "application/json" else { return Answers.unsupported("application/json") }
        let bytes = try await body(of: request)
        guard let json = try? JSONParser.parse(bytes) else { return Answers.malformed }
        guard let message = RESTRequest(json) else {
            return Answers.error(.badRequest, "send an object with a string sender and a string message or payload")
        }
        guard limiter.admits(message.sender) else {
            return Answers.later(.tooManyRequests, seconds: 1, "too many messages a second from this sender")
        }
        let query = FormParser.parse((request.uri.query ?? "").utf8) ?? []
        func isSet(_ name: String) -> Bool { query.contains { $0.name == name && ($0.value == "true" || $0.value == "1") } }
        let objects = try await rest.answer(message, debug: isSet("debug"), cards: isSet("cards"))
        guard isSet("stream") else { return Answers.json(.array(objects)) }
        return Response(
            status: .ok, headers: [.contentType: "application/x-ndjson", .xContentTypeOptions: "nosniff"],
            body: ResponseBody { writer in
                for object in objects { try await writer.write(ByteBuffer(string: object.text + "\n")) }
                try await writer.finish(nil)
            })
    }

    /// RFC 6750, section 2.1; the scheme's case does not matter.
    private func isBearer(_ values: [String], of token: Secret) -> Bool {
        guard values.count == 1, let space = values[0].firstIndex(of: " "), values[0][..<space].lowercased() == "bearer" else {
            return false
        }
        return ASCII.isEqualInConstantTime(values[0][space...].trimmed, token.exposed)
    }

    private func mediaType(of request: Request) -> String {
        let values = request.headers[values: .contentType]
        guard values.count == 1 else { return "" }
        return values[0].split(separator: ";").first.map { $0.trimmed.lowercased() } ?? ""
    }

    // MARK: Platforms

    private func webhook(_ platform: any ChatPlatform, _ request: Request) async throws -> Response {
        guard request.method == .post else { return Answers.notAllowed("POST") }
        let received = WebhookRequest(
            headers: request.headers.map { ($0.name.rawName, $0.value) }, body: try await body(of: request), now: clock.now())
        switch platform.receive(received) {
        case .unproven: return Answers.unauthorized("the signature or token is missing or wrong")
        case .malformed: return Answers.malformed
        case .unsupported: return Answers.unsupported("the platform's own content type")
        case .answer(let answer): return Answers.text(answer.body, type: answer.contentType)
        case .accept(let message, let answer):
            if try await !deliveries.accept(message) {
                metrics.count(.duplicates, ["platform": platform.platform.rawValue])
            }
            return Answers.text(answer.body, type: answer.contentType)
        }
    }
}
