/// A content line of a calendar (RFC 5545, section 3.1): `NAME;PARAM=value:value`.
struct ContentLine {
    /// From 1, of the file; of a folded line its first.
    var line: Int
    /// The whole line, unfolded.
    var text: String
    /// In upper case.
    var name: String
    var parameters: [(name: String, value: String)]
    var value: String

    /// Nil where no colon parts name and value.
    init?(_ text: String, line: Int) {
        self.line = line
        self.text = text
        let scalars = Array(text.unicodeScalars)
        func isName(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "-" || (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
        }
        var index = 0
        while index < scalars.count, isName(scalars[index]) { index += 1 }
        guard index > 0, index < scalars.count else { return nil }
        name = SearchTerms.string(scalars[..<index]).uppercased()
        parameters = []
        while index < scalars.count, scalars[index] == ";" {
            index += 1
            let start = index
            while index < scalars.count, isName(scalars[index]) { index += 1 }
            let key = SearchTerms.string(scalars[start..<index]).uppercased()
            guard index < scalars.count, scalars[index] == "=" else { return nil }
            index += 1
            let valueStart = index
            var isQuoted = false
            while index < scalars.count, isQuoted || (scalars[index] != ";" && scalars[index] != ":") {
                if scalars[index] == "\"" { isQuoted.toggle() }
                index += 1
            }
            parameters.append((key, SearchTerms.string(scalars[valueStart..<index])))
        }
        guard index < scalars.count, scalars[index] == ":" else { return nil }
        value = SearchTerms.string(scalars[(index + 1)...])
    }

    /// A parameter's value without its quotes.
    func parameter(_ name: String) -> String? {
        guard let value = parameters.first(where: { $0.name == name })?.value else { return nil }
        return value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : value
    }

    /// The value as text, its escapes undone (section 3.3.11).
    var unescaped: String {
        guard value.utf8.contains(0x5C) else { return value }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n": result += "\\n"
            case "\r": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Cuts a file into lines, with folded ones joined octet by octet, since a fold may part a character.
    static func unfolded(_ bytes: [UInt8]) -> [(line: Int, text: String)] {
        var result: [(line: Int, text: String)] = []
        var current: [UInt8] = []
        var currentLine = 1
        for (number, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            var part = part
            if part.last == 0x0D { part.removeLast() }
            if number > 0, part.first == 0x20 || part.first == 0x09 {
                current += part.dropFirst()
                continue
            }
            if !current.isEmpty { result.append((currentLine, String(decoding: current, as: UTF8.self))) }
            current = Array(part)
            currentLine = number + 1
        }
        if !current.isEmpty { result.append((currentLine, String(decoding: current, as: UTF8.self))) }
        return result
    }

    /// A line folded at 75 octets, characters kept whole, ended by CRLF.
    static func folded(_ text: String) -> String {
        guard text.utf8.count > 75 else { return text + "\r\n" }
        var result = ""
        var width = 0
        for scalar in text.unicodeScalars {
            let size = UTF8.width(scalar)
            if width + size > 75 {
                result += "\r\n "
                width = 1
            }
            result.unicodeScalars.append(scalar)
            width += size
        }
        return result + "\r\n"
    }
}
