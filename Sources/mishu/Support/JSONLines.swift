import Foundation

/// Filters of JSON lines: standard input to standard output, in order, each line flushed.
enum JSONLines {
    static func map<In: Decodable, Out: Encodable>(_ type: In.Type, _ transform: (In, Int) throws -> Out) throws {
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        try each { line, number in
            let input: In
            do {
                input = try decoder.decode(In.self, from: Data(line))
            } catch {
                throw CommandFailure.unusable("line \(number) cannot be read: write one JSON object a line, as the documentation shows")
            }
            Output.line(String(decoding: try encoder.encode(try transform(input, number)), as: UTF8.self))
        }
    }

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
