import DialogModel
import HTTPTypes
import Hummingbird
import NIOCore

/// The server's responses. Error answers name no file, type or library.
enum Answers {
    static func text(_ body: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type, .xContentTypeOptions: "nosniff"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }

    static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
        text(value.text, type: "application/json; charset=utf-8", status: status)
    }

    /// `{"error": …}` with what the caller can do about it.
    static func error(_ status: HTTPResponse.Status, _ message: String) -> Response {
        json(.object([.init("error", .string(message))]), status: status)
    }

    static let notFound = error(.notFound, "there is nothing at this address")
    static let malformed = error(.badRequest, "the body cannot be read: check its form and that it is valid UTF-8")
    static let tooLarge = error(.contentTooLarge, "the body is larger than 1 MiB")
    static let foreign = error(.forbidden, "the Host or Origin header is not this server's own")
    static let internalError = error(.internalServerError, "something went wrong here: try again later")

    static func unauthorized(_ message: String, challenge: String? = nil) -> Response {
        var response = error(.unauthorized, message)
        if let challenge { response.headers[.wwwAuthenticate] = challenge }
        return response
    }

    static func notAllowed(_ methods: String) -> Response {
        var response = error(.methodNotAllowed, "use \(methods) here")
        response.headers[.allow] = methods
        return response
    }

    static func unsupported(_ type: String) -> Response {
        error(.unsupportedMediaType, "send \(type)")
    }

    static func later(_ status: HTTPResponse.Status, seconds: Int, _ message: String) -> Response {
        var response = error(status, message)
        response.headers[.retryAfter] = String(seconds)
        return response
    }
}
