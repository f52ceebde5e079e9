import Language

/// Puts the lines of a printed page back together into paragraphs.
enum PrintedLines {
    private static let ends: Set<Character> = ["。", "；", "！", "？", "：", ".", ";", "!", "?", ":", "|"]
    private static let openers: Set<Character> = ["•", "-", "–", "●", "■", "◆", "（", "(", "【", "〔", "#"]
    /// A line shorter than this share of the longest ends a paragraph.
    private static let fullShare = 0.7

    static func paragraphs(of text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let longest = lines.reduce(0) { max($0, width($1)) }
        var result: [String] = []
        var open = false
        for line in lines {
            guard !line.isEmpty else {
                open = false
                continue
            }
            if open, let last = result.last, !begins(line) {
                result[result.count - 1] = joined(last, line)
            } else {
                result.append(line)
            }
            let isFull = Double(width(line)) >= fullShare * Double(longest)
            open = isFull && !(line.last.map(ends.contains) ?? false)
        }
        return result.joined(separator: "\n")
    }

    private static func joined(_ first: String, _ second: String) -> String {
        let isHan = first.unicodeScalars.last?.isHan == true || second.unicodeScalars.first?.isHan == true
        if first.hasSuffix("-"), second.first?.isLowercase == true { return first.dropLast() + second }
        return first + (isHan || isPunctuation(first.last) ? "" : " ") + second
    }

    private static func isPunctuation(_ character: Character?) -> Bool { character.map { "，、（《“".contains($0) } ?? false }

    /// Whether a line begins something: 第五条, 三、, 2., (1), a bullet.
    private static func begins(_ line: String) -> Bool {
        guard let first = line.first else { return true }
        if openers.contains(first) { return true }
        if first == "第" { return line.dropFirst().prefix(5).contains { "条章节款".contains($0) } }
        let number = line.prefix { $0.isNumber || "一二三四五六七八九十".contains($0) }
        guard !number.isEmpty, number.count <= 3 else { return false }
        return line.dropFirst(number.count).first.map { "、.．)）".contains($0) } ?? false
    }

    /// Chinese characters are twice as wide.
    private static func width(_ line: String) -> Int { line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) } }
}
