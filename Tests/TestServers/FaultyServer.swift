import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A model server on loopback that does exactly what a test says, on plain sockets: wrong, slow, half or well.
package final class FaultyServer: Sendable {
    /// What it does with a request, one step after the other; then the connection stays open.
    package enum Step: Sendable {
        case send(String)
        /// Milliseconds.
        case wait(UInt32)
        /// The same again and again, with milliseconds between, until the other side hangs up.
        case drip(String, UInt32)
        /// Nothing until the other side hangs up.
        case hang
        case close
    }

    /// A request that came in.
    package struct Request: Sendable {
        /// Counted from 0 over all connections.
        package var number: Int
        package var head: String
        package var body: String
    }

    package typealias Handler = @Sendable (Request) -> [Step]

    private final class Record: Sendable {
        let requests = Mutex<[Request]>([])
        let connections = Mutex(0)
        let hangUps = Mutex(0)
    }

    package let port: Int
    private let listener: Mutex<Int32?>
    private let record = Record()

    package var requests: [Request] { record.requests.withLock { $0 } }
    package var connectionCount: Int { record.connections.withLock { $0 } }
    /// Connections that the other side ended.
    package var hangUpCount: Int { record.hangUps.withLock { $0 } }
    package var base: String { "http://127.0.0.1:\(port)/v1" }

    package init(_ handler: @escaping Handler) throws {
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        listener = Mutex(descriptor)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 32) == 0 && getsockname(descriptor, $0, &length) == 0
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

    /// Answers every request with the same body.
    package convenience init(status: String = "200 OK", headers: [String] = ["Content-Type: application/json"], body: String) throws {
        try self.init { _ in [.send(response(status, headers, body: body))] }
    }

    deinit { stop() }

    /// From here on connections are refused.
    package func stop() {
        listener.withLock { descriptor in
            if let descriptor { shutdown(descriptor, Int32(SHUT_RDWR)) }
            descriptor = nil
        }
    }

    private static func serve(_ connection: Int32, _ record: Record, _ handler: Handler) {
        var isClosing = false
        defer {
            if !isClosing { record.hangUps.withLock { $0 += 1 } }
            close(connection)
        }
        var pending: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let (head, body) = takeRequest(&pending) {
                let request = record.requests.withLock { requests in
                    requests.append(Request(number: requests.count, head: head, body: body))
                    return requests[requests.count - 1]
                }
                for step in handler(request) {
                    switch step {
                    case .send(let text): if !write(Array(text.utf8), connection) { return }
                    case .wait(let milliseconds): usleep(milliseconds * 1000)
                    case .drip(let text, let milliseconds):
                        while write(Array(text.utf8), connection) { usleep(milliseconds * 1000) }
                        return
                    case .hang:
                        while recv(connection, &buffer, buffer.count, 0) > 0 {}
                        return
                    case .close:
                        isClosing = true
                        return
                    }
                }
                continue
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { return }
            pending.append(contentsOf: buffer[..<count])
        }
    }

    private static func write(_ bytes: [UInt8], _ connection: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            sent += count
        }
        return true
    }

    private static func takeRequest(_ bytes: inout [UInt8]) -> (head: String, body: String)? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = String(text[..<end.lowerBound])
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        let length = line.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        let start = text[..<end.upperBound].utf8.count
        guard bytes.count >= start + length else { return nil }
        let body = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
        bytes.removeFirst(start + length)
        return (head, body)
    }
}

/// A response with a body.
package func response(_ status: String = "200 OK", _ headers: [String] = ["Content-Type: application/json"], body: String = "") -> String {
    (["HTTP/1.1 " + status, "Content-Length: \(body.utf8.count)"] + headers + ["", body]).joined(separator: "\r\n")
}

/// The head of a stream of server-sent events that ends with the connection.
package let streamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
