import Foundation

/// Filters of JSON lines: standard input to standard output, in order, each line flushed.
enum JSONLines {
    /// Calls `body` with every line that is not blank, and its number.
    static func each(_ body: ([UInt8], Int) throws -> Void) throws {
        var reader = ByteLineReader(handle: .standardInput)
        var number = 0
        while let line = reader.next() {
            number += 1
            if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { continue }
            try body(line, number)
        }
    }
}
