import Foundation

/// Reads lines in a terminal: moving, deleting, history. Wide characters (Chinese) take two columns.
///
/// There is no kept library of this kind for Swift; it is deliberately small.
struct LineEditor {
    private let prompt: String
    private var history: [String]
    private let historyFile: URL?

    /// - Parameters:
    ///   - historyFile: where lines are kept between runs, readable by the owner only; nil: only in memory.
    ///   - offered: lines that the up key brings, the last one first.
    init(prompt: String, historyFile: URL? = nil, offered: [String] = []) {
        self.prompt = prompt
        self.historyFile = historyFile
        let text = historyFile.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
        history = text.split(separator: "\n").suffix(500).map(String.init) + offered
    }

    private enum Key {
        case text(String)
        case enter, backspace, delete, left, right, home, end, up, down, clearLine, clearToEnd, deleteWord, clearScreen
        case interrupt, endOfInput, other
    }

    /// The line that was typed; nil at the end of input (Ctrl-D on an empty line, or Ctrl-C).
    mutating func readLine() -> String? {
        guard let restore = RawMode.enter() else { return Swift.readLine(strippingNewline: true) }
        defer { restore() }
        var line: [Character] = []
        var cursor = 0
        var entry = history.count
        var draft = ""
        draw(line, cursor)
        while true {
            switch nextKey() {
            case .text(let text):
                line.insert(contentsOf: Array(text), at: cursor)
                cursor += text.count
            case .enter:
                Output.raw("\r\n")
                let text = String(line)
                remember(text)
                return text
            case .backspace where cursor > 0:
                line.remove(at: cursor - 1)
                cursor -= 1
            case .delete where cursor < line.count: line.remove(at: cursor)
            case .left where cursor > 0: cursor -= 1
            case .right where cursor < line.count: cursor += 1
            case .home: cursor = 0
            case .end: cursor = line.count
            case .up where entry > 0:
                if entry == history.count { draft = String(line) }
                entry -= 1
                line = Array(history[entry])
                cursor = line.count
            case .down where entry < history.count:
                entry += 1
                line = Array(entry == history.count ? draft : history[entry])
                cursor = line.count
            case .clearLine:
                line.removeSubrange(0..<cursor)
                cursor = 0
            case .clearToEnd: line.removeSubrange(cursor...)
            case .deleteWord:
                let kept = wordStart(line, cursor)
                line.removeSubrange(kept..<cursor)
                cursor = kept
            case .clearScreen: Output.raw("\u{1B}[2J\u{1B}[H")
            case .interrupt:
                Output.raw("\r\n")
                if line.isEmpty { return nil }
                (line, cursor) = ([], 0)
            case .endOfInput:
                if line.isEmpty {
                    Output.raw("\r\n")
                    return nil
                }
            default: break
            }
            draw(line, cursor)
        }
    }

    private func wordStart(_ line: [Character], _ cursor: Int) -> Int {
        var at = cursor
        while at > 0, line[at - 1] == " " { at -= 1 }
        while at > 0, line[at - 1] != " " { at -= 1 }
        return at
    }

    private mutating func remember(_ line: String) {
        guard !line.isEmpty, history.last != line else { return }
        history.append(line)
        guard let historyFile else { return }
        let text = history.suffix(500).joined(separator: "\n") + "\n"
        // A history that cannot be written is no reason to stop talking.
        let written = FileManager.default.createFile(
            atPath: historyFile.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        _ = written
    }

    // MARK: Screen

    private func draw(_ line: [Character], _ cursor: Int) {
        let columns = max(20, RawMode.columns()) - TextWidth.columns(of: prompt) - 1
        // A long line scrolls sideways so that the cursor stays in sight.
        var start = 0
        while TextWidth.columns(of: String(line[start..<cursor])) > columns { start += 1 }
        var end = start
        var used = 0
        while end < line.count {
            let width = TextWidth.columns(of: String(line[end]))
            if used + width > columns { break }
            used += width
            end += 1
        }
        let back = TextWidth.columns(of: String(line[cursor..<max(cursor, end)]))
        Output.raw("\r\u{1B}[K" + prompt + String(line[start..<end]) + (back > 0 ? "\u{1B}[\(back)D" : ""))
    }

    // MARK: Keys

    private func nextByte() -> UInt8? {
        var byte: UInt8 = 0
        return read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
    }

    private func nextKey() -> Key {
        guard let byte = nextByte() else { return .endOfInput }
        switch byte {
        case 13, 10: return .enter
        case 127, 8: return .backspace
        case 1: return .home
        case 2: return .left
        case 3: return .interrupt
        case 4: return .endOfInput
        case 5: return .end
        case 6: return .right
        case 11: return .clearToEnd
        case 12: return .clearScreen
        case 14: return .down
        case 16: return .up
        case 21: return .clearLine
        case 23: return .deleteWord
        case 27: return escape()
        case 0..<32: return .other
        case 32..<127: return .text(String(UnicodeScalar(byte)))
        default: return multibyte(byte)
        }
    }

    private func multibyte(_ first: UInt8) -> Key {
        let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        var bytes = [first]
        for _ in 0..<more { if let byte = nextByte() { bytes.append(byte) } }
        guard let text = String(validating: bytes, as: UTF8.self) else { return .other }
        return .text(text)
    }

    private func escape() -> Key {
        guard let second = nextByte(), second == 91 || second == 79, let third = nextByte() else { return .other }
        switch third {
        case 65: return .up
        case 66: return .down
        case 67: return .right
        case 68: return .left
        case 70: return .end
        case 72: return .home
        case 48...57:
            var last = nextByte()
            while let byte = last, byte != 126, !(64...126).contains(byte) { last = nextByte() }
            return third == 51 ? .delete : third == 49 || third == 55 ? .home : third == 52 || third == 56 ? .end : .other
        default: return .other
        }
    }
}
