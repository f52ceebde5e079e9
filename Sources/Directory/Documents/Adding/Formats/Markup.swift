/// Reads HTML and XML as a run of tags and text. It takes what it gets: what is no tag is text, and nothing is looked up
/// elsewhere, so that no entity grows.
struct Markup {
    enum Token: Equatable {
        case text(String)
        /// The name in lower case, and all that stands behind it.
        case open(name: String, rest: String, isEmpty: Bool)
        case close(String)
    }

    private let bytes: [UInt8]
    private var index = 0
    /// The element whose content is no markup: script, style.
    private var rawElement: String?

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() -> Token? {
        guard index < bytes.count else { return nil }
        if let raw = rawElement {
            rawElement = nil
            skip(to: Array("</\(raw)".utf8))
            if index >= bytes.count { return nil }
        }
        if bytes[index] == UInt8(ascii: "<"), let token = tag() { return token }
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return .text(Self.decoded(bytes[start..<index]))
    }

    /// A tag here; nil where the sign only means less.
    private mutating func tag() -> Token? {
        if stands("<!--") { return passing("-->") }
        if stands("<![CDATA[") {
            let start = index + 9
            skip(to: Array("]]>".utf8))
            let text = String(decoding: bytes[min(start, index)..<index], as: UTF8.self)
            index = min(bytes.count, index + 3)
            return .text(text)
        }
        if stands("<!") || stands("<?") { return passing(">") }
        var cursor = index + 1
        let isClosing = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "/")
        if isClosing { cursor += 1 }
        let nameStart = cursor
        while cursor < bytes.count, Self.isName(bytes[cursor]) { cursor += 1 }
        guard cursor > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
        let name = String(decoding: bytes[nameStart..<cursor], as: UTF8.self).lowercased()
        let restStart = cursor
        var quote: UInt8?
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            cursor += 1
        }
        let rest = bytes[restStart..<cursor]
        index = min(bytes.count, cursor + 1)
        if isClosing { return .close(name) }
        let isEmpty = rest.last == UInt8(ascii: "/")
        if !isEmpty, name == "script" || name == "style" { rawElement = name }
        return .open(name: name, rest: String(decoding: rest, as: UTF8.self), isEmpty: isEmpty)
    }

    /// What stands here is no text; the token is an empty one.
    private mutating func passing(_ end: String) -> Token {
        skip(to: Array(end.utf8))
        index = min(bytes.count, index + end.utf8.count)
        return .text("")
    }

    private mutating func skip(to end: [UInt8]) {
        while index < bytes.count {
            if bytes[index] == end[0], index + end.count <= bytes.count, zip(bytes[index...], end).allSatisfy({ Self.lower($0) == $1 }) { return }
            index += 1
        }
    }

    private func stands(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    /// The value of an attribute in what stands behind a name; nil where it is not there.
    static func attribute(_ name: String, in rest: String) -> String? {
        let bytes = Array(rest.utf8), wanted = Array(name.utf8)
        var index = 0
        while index + wanted.count < bytes.count {
            defer { index += 1 }
            guard index == 0 || bytes[index - 1] <= 0x20, zip(bytes[index...], wanted).allSatisfy({ lower($0) == $1 }) else { continue }
            var cursor = index + wanted.count
            while cursor < bytes.count, bytes[cursor] <= 0x20 { cursor += 1 }
            guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") else { continue }
            cursor += 1
            while cursor < bytes.count, bytes[cursor] <= 0x20 { cursor += 1 }
            guard cursor < bytes.count else { return nil }
            let quote = bytes[cursor] == UInt8(ascii: "\"") || bytes[cursor] == UInt8(ascii: "'") ? bytes[cursor] : nil
            let start = quote == nil ? cursor : cursor + 1
            var end = start
            while end < bytes.count, quote.map({ bytes[end] != $0 }) ?? (bytes[end] > 0x20) { end += 1 }
            return decoded(bytes[start..<end])
        }
        return nil
    }

    // MARK: Entities

    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ",
        "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "mdash": "—", "ndash": "–",
        "hellip": "…", "middot": "·", "bull": "•", "times": "×", "divide": "÷", "deg": "°", "plusmn": "±", "permil": "‰",
        "yen": "¥", "euro": "€", "pound": "£", "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "para": "¶",
        "le": "≤", "ge": "≥", "ne": "≠", "frac12": "½", "shy": "", "zwnj": "", "zwj": "",
    ]

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&"), let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
               let text = entity(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)) {
                result += text.utf8
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func entity(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return entities[name] }
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number >= 0x20 || number == 9 || number == 10, let scalar = Unicode.Scalar(number) else { return nil }
        return String(Character(scalar))
    }

    // MARK: Bytes

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isName(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
