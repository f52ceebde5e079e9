import Foundation

/// What a run of the program left behind.
struct ProgramResult: Sendable {
    /// The exit status; of a program that a signal ended, minus the signal's number.
    var status: Int32
    var outputData: Data
    var errors: String

    var output: String { String(decoding: outputData, as: UTF8.self) }
    var lines: [String] { Self.lines(output) }
    var errorLines: [String] { Self.lines(errors) }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
