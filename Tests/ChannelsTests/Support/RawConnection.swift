import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A connection that sends exactly the bytes of a test: an HTTP client would refuse to.
enum RawConnection {
    /// Sends and returns what comes back until the other side closes, or two seconds have passed.
    static func exchange(port: Int, _ text: String) -> (answer: String, isClosed: Bool) {
        #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let connection = socket(AF_INET, kind, 0)
        defer { close(connection) }
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return ("", true) }
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            if count <= 0 { return (String(decoding: answer, as: UTF8.self), count == 0 || errno == ECONNRESET) }
            answer.append(contentsOf: buffer[..<count])
        }
    }
}
