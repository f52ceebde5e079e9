/// Reads JSON texts (RFC 8259) from bytes of any origin: bounded in depth, never traps.
public struct JSONParser {
    /// Where and why a text is no JSON.
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Bytes from the start.
        public var offset: Int
        public var reason: String

        public var description: String { "\(reason) at byte \(offset)" }
    }

    private static let maxDepth = 64
    private let bytes: UnsafeBufferPointer<UInt8>
    private let acceptsNonFinite: Bool
    private var at = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>, acceptsNonFinite: Bool, from start: Int = 0) {
        self.bytes = bytes
        self.acceptsNonFinite = acceptsNonFinite
        at = start
    }

    /// Reads a whole text.
    ///
    /// - Parameter acceptsNonFinite: whether `NaN`, `Infinity` and `-Infinity`, which Python's `json` writes, are read as
    ///   numbers; the caller then has to check.
    public static func parse(_ bytes: [UInt8], acceptsNonFinite: Bool = false) throws(Failure) -> JSON {
        let result: Result<JSON, Failure> = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(buffer, acceptsNonFinite: acceptsNonFinite)
            do throws(Failure) {
                // Some servers begin with a byte order mark.
                if buffer.count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { parser.at = 3 }
                let value = try parser.value(depth: 0)
                parser.skipBlanks()
                guard parser.at == buffer.count else { throw parser.failure("something follows the value") }
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    public static func parse(_ text: String, acceptsNonFinite: Bool = false) throws(Failure) -> JSON {
        try parse(Array(text.utf8), acceptsNonFinite: acceptsNonFinite)
    }

    /// The first whole JSON object within a text, such as one in a code fence or after a sentence; nil without one.
    public static func firstObject(in text: String) -> JSON? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            var tries = 0
            while let open = buffer[start...].firstIndex(of: 0x7B), tries < 32 {
                var parser = JSONParser(buffer, acceptsNonFinite: false, from: open)
                if let value = try? parser.value(depth: 0) { return value }
                start = open + 1
                tries += 1
            }
            return nil
        }
    }

    private func failure(_ reason: String) -> Failure { Failure(offset: at, reason: reason) }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        for index in 0..<count where bytes[at + index] != word.utf8Start[index] { return false }
        at += count
        return true
    }

    private mutating func value(depth: Int) throws(Failure) -> JSON {
        guard depth < Self.maxDepth else { throw failure("nested too deeply") }
        skipBlanks()
        guard at < bytes.count else { throw failure("the text ends early") }
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where take("true"): return .bool(true)
        case UInt8(ascii: "f") where take("false"): return .bool(false)
        case UInt8(ascii: "n") where take("null"): return .null
        case UInt8(ascii: "N") where acceptsNonFinite && take("NaN"): return .number(.nan)
        case UInt8(ascii: "I") where acceptsNonFinite && take("Infinity"): return .number(.infinity)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if acceptsNonFinite, take("-Infinity") { return .number(-.infinity) }
            return .number(try number())
        default: throw failure("no JSON value")
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> JSON {
        at += 1
        var fields: [JSON.Field] = []
        skipBlanks()
        if take("}") { return .object(fields) }
        while true {
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw failure("a field's name is missing") }
            let name = try string()
            skipBlanks()
            guard take(":") else { throw failure("a colon is missing") }
            fields.append(JSON.Field(name, try value(depth: depth + 1)))
            skipBlanks()
            if take("}") { return .object(fields) }
            guard take(",") else { throw failure(at < bytes.count ? "a comma is missing" : "the text ends early") }
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> JSON {
        at += 1
        var items: [JSON] = []
        skipBlanks()
        if take("]") { return .array(items) }
        while true {
            items.append(try value(depth: depth + 1))
            skipBlanks()
            if take("]") { return .array(items) }
            guard take(",") else { throw failure(at < bytes.count ? "a comma is missing" : "the text ends early") }
        }
    }

    private mutating func string() throws(Failure) -> String {
        at += 1
        var text: [UInt8] = []
        var start = at
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                text.append(contentsOf: bytes[start..<at])
                at += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[start..<at])
                at += 1
                try escape(into: &text)
                start = at
            case 0..<0x20: throw failure("a control character in a string")
            default: at += 1
            }
        }
        throw failure("the text ends early")
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        guard at < bytes.count else { throw failure("the text ends early") }
        let mark = bytes[at]
        at += 1
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(mark)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            if (0xD800..<0xDC00).contains(code) {
                let back = at
                if take("\\u"), case let low = try hexadecimal(), (0xDC00..<0xE000).contains(low) {
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    at = back
                }
            }
            // A lone surrogate is no character.
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: throw failure("an unknown escape")
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        guard at + 4 <= bytes.count else { throw failure("the text ends early") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(bytes[at] - 48)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(bytes[at] - 87)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(bytes[at] - 55)
            default: throw failure("no hexadecimal digit")
            }
            at += 1
        }
        return code
    }

    private static let powersOfTen: [Double] = (0...22).map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 } }

    private mutating func number() throws(Failure) -> Double {
        let start = at
        let isNegative = take("-")
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] >= 48 && bytes[index] <= 57 }
        guard isDigit(at) else { throw failure("a digit is missing") }
        if bytes[at] == 48, isDigit(at + 1) { throw failure("a number begins with zero") }
        while isDigit(at) {
            mantissa = mantissa &* 10 &+ UInt64(bytes[at] - 48)
            digits += 1
            at += 1
        }
        if take(".") {
            guard isDigit(at) else { throw failure("a digit is missing") }
            while isDigit(at) {
                mantissa = mantissa &* 10 &+ UInt64(bytes[at] - 48)
                if mantissa > 0 { digits += 1 }
                exponent -= 1
                at += 1
            }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            var isBelow = false
            if take("-") { isBelow = true } else { _ = take("+") }
            guard isDigit(at) else { throw failure("a digit is missing") }
            var power = 0
            while isDigit(at) {
                if power < 10_000 { power = power * 10 + Int(bytes[at] - 48) }
                at += 1
            }
            exponent += isBelow ? -power : power
        }
        // Up to 15 digits and a small power of ten, one multiplication or division is exactly rounded (W. Clinger, 1990).
        if digits <= 15, exponent >= -22, exponent <= 22 {
            let value = exponent < 0 ? Double(mantissa) / Self.powersOfTen[-exponent] : Double(mantissa) * Self.powersOfTen[exponent]
            return isNegative ? -value : value
        }
        guard let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else { throw failure("no number") }
        return value
    }
}
