import DialogModel

/// A strict reader of JSON (RFC 8259) for what strangers send: valid UTF-8 only, nesting bounded, nothing after the value.
/// Of a key that stands twice the first counts, as for ``JSONValue/subscript(_:)``.
struct JSONParser {
    enum Fault: Error, Hashable {
        case notUTF8
        case tooDeep
        /// Not JSON at this byte.
        case malformed(at: Int)
    }

    /// Levels of arrays and objects inside each other.
    static let depthLimit = 64

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        var parser = JSONParser(bytes)
        parser.skipBlanks()
        let value = try parser.value(depth: 0)
        parser.skipBlanks()
        guard parser.position == bytes.count else { throw .malformed(at: parser.position) }
        return value
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        let length = text.utf8CodeUnitCount
        guard position + length <= bytes.count, bytes[position..<position + length].elementsEqual(text.withUTF8Buffer { Array($0) })
        else { throw .malformed(at: position) }
        position += length
        return value
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        guard depth <= Self.depthLimit else { throw .tooDeep }
        position += 1
        var fields: [JSONValue.Field] = []
        skipBlanks()
        if current == UInt8(ascii: "}") {
            position += 1
            return .object([])
        }
        while true {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw .malformed(at: position) }
            let key = try string()
            skipBlanks()
            guard current == UInt8(ascii: ":") else { throw .malformed(at: position) }
            position += 1
            skipBlanks()
            fields.append(.init(key, try value(depth: depth)))
            skipBlanks()
            guard let mark = current, mark == UInt8(ascii: ",") || mark == UInt8(ascii: "}") else { throw .malformed(at: position) }
            position += 1
            if mark == UInt8(ascii: "}") { return .object(fields) }
        }
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        guard depth <= Self.depthLimit else { throw .tooDeep }
        position += 1
        var values: [JSONValue] = []
        skipBlanks()
        if current == UInt8(ascii: "]") {
            position += 1
            return .array([])
        }
        while true {
            skipBlanks()
            values.append(try value(depth: depth))
            skipBlanks()
            guard let mark = current, mark == UInt8(ascii: ",") || mark == UInt8(ascii: "]") else { throw .malformed(at: position) }
            position += 1
            if mark == UInt8(ascii: "]") { return .array(values) }
        }
    }

    private mutating func string() throws(Fault) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = current {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw .malformed(at: position - 1)
            default: text.append(byte)
            }
        }
        throw .malformed(at: position)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Fault) {
        guard let mark = current else { throw .malformed(at: position) }
        position += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try hex()
            if (0xD800..<0xDC00).contains(code) {
                guard current == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") else {
                    throw .malformed(at: position)
                }
                position += 2
                let low = try hex()
                guard (0xDC00..<0xE000).contains(low) else { throw .malformed(at: position) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw .malformed(at: position) }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw .malformed(at: position - 1)
        }
    }

    private mutating func hex() throws(Fault) -> UInt32 {
        guard position + 4 <= bytes.count else { throw .malformed(at: position) }
        var code: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = ASCII.hexValue(byte) else { throw .malformed(at: position) }
            code = code << 4 + UInt32(digit)
        }
        position += 4
        return code
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = position
        var isWhole = true
        if current == UInt8(ascii: "-") { position += 1 }
        let first = position
        try digits()
        if bytes[first] == UInt8(ascii: "0"), position > first + 1 { throw .malformed(at: first) }
        if current == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            try digits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isWhole = false
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let number = Int(text) { return .integer(number) }
        guard let number = Double(text) else { throw .malformed(at: start) }
        return .number(number)
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
        if position == start { throw .malformed(at: position) }
    }
}
