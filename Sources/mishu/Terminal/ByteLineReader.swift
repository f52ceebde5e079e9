import Foundation

/// Reads lines as bytes, whatever they hold; the last one may lack its line end.
struct ByteLineReader {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var scanned = 0
    private var ended = false

    init(handle: FileHandle) {
        self.handle = handle
    }

    /// The next line without its line end; nil at the end of input.
    mutating func next() -> [UInt8]? {
        while true {
            if let end = buffer[scanned...].firstIndex(of: 10) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                scanned = 0
                return line
            }
            scanned = buffer.count
            if ended {
                guard !buffer.isEmpty else { return nil }
                defer { (buffer, scanned) = ([], 0) }
                return buffer
            }
            let more = handle.availableData
            if more.isEmpty { ended = true } else { buffer += more }
        }
    }
}
