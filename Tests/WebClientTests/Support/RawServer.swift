import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A server on loopback that answers with exactly the bytes that a test gives, on plain sockets: a real server library would
/// not send what is malformed.
final class RawServer: Sendable {
    /// What a connection does: it gets the request's text, and a function that writes.
    typealias Handler = @Sendable (_ request: String, _ write: (String) -> Void) -> Void

    /// What its threads share; they must not keep the server itself alive.
    private final class Record: Sendable {
        let requests = Mutex<[String]>([])
        let connections = Mutex(0)
    }

    let port: Int
    /// The listening socket; nil once it was closed, for its number may be another's then.
    private let listener: Mutex<Int32?>
    private let record = Record()

    /// Requests so far.
    var received: [String] { record.requests.withLock { $0 } }
    /// Connections that were accepted so far.
    var connectionCount: Int { record.connections.withLock { $0 } }
    var address: String { "http://127.0.0.1:\(port)" }

    init(_ handler: @escaping Handler) throws {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        listener = Mutex(descriptor)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0 && getsockname(descriptor, address, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [record] in
            while true {
                let connection = accept(descriptor, nil, nil)
                if connection < 0 { break }
                record.connections.withLock { $0 += 1 }
                Thread { Self.serve(connection, record, handler) }.start()
            }
            close(descriptor)
        }.start()
    }

    deinit { stop() }

    /// Wakes the listening thread, which closes the socket.
    func stop() {
        listener.withLock { descriptor in
            if let descriptor { shutdown(descriptor, Int32(SHUT_RDWR)) }
            descriptor = nil
        }
    }

    private static func serve(_ connection: Int32, _ record: Record, _ handler: Handler) {
        defer { close(connection) }
        var pending: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            while let request = takeRequest(&pending) {
                record.requests.withLock { $0.append(request) }
                var isOpen = true
                handler(request) { text in
                    let bytes = Array(text.utf8)
                    if text.isEmpty { isOpen = false }
                    var sent = 0
                    while sent < bytes.count {
                        let count = bytes[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                        if count <= 0 { return }
                        sent += count
                    }
                }
                if !isOpen { return }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { return }
            pending.append(contentsOf: buffer[..<count])
        }
    }

    /// A whole request with its body, as `Content-Length` says.
    private static func takeRequest(_ bytes: inout [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = text[..<end.lowerBound]
        var length = 0
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
            length = Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces)) ?? 0
        }
        let total = text[..<end.upperBound].utf8.count + length
        guard bytes.count >= total else { return nil }
        let request = String(decoding: bytes[..<total], as: UTF8.self)
        bytes.removeFirst(total)
        return request
    }
}

/// A response with a body.
func response(_ status: String = "200 OK", _ headers: [String] = [], body: String = "") -> String {
    (["HTTP/1.1 " + status, "Content-Length: \(body.utf8.count)"] + headers + ["", body]).joined(separator: "\r\n")
}
