import DialogModel

/// The texts of a call with `{name}` and `${NAME}` in them.
struct CallTemplate {
    /// A part of a text.
    enum Part: Equatable {
        case literal(String)
        /// A value of the flow.
        case value(String)
        /// A variable of the environment.
        case secret(String)
    }

    let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            guard isName else {
                literal += rest[...open]
                rest = rest[rest.index(after: open)...]
                continue
            }
            literal += rest[..<open]
            let isSecret = literal.last == "$"
            if isSecret { literal.removeLast() }
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = ""
            parts.append(isSecret ? .secret(name) : .value(name))
            rest = rest[rest.index(after: close)...]
        }
        literal += rest
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.parts = parts
    }

    /// The name where the text is nothing but one value.
    var only: String? {
        if parts.count == 1, case .value(let name) = parts[0] { name } else { nil }
    }

    var values: [String] { parts.compactMap { if case .value(let name) = $0 { name } else { nil } } }
    var secrets: [String] { parts.compactMap { if case .secret(let name) = $0 { name } else { nil } } }

    /// The text, or nil where a secret is missing.
    func text(_ value: (String) -> String, secret: (String) -> String?) -> String? {
        var result = ""
        for part in parts {
            switch part {
            case .literal(let text): result += text
            case .value(let name): result += value(name)
            case .secret(let name):
                guard let text = secret(name), !text.isEmpty else { return nil }
                result += text
            }
        }
        return result
    }

    /// Percent-encoding of all but the unreserved characters (RFC 3986, section 2.3).
    static func percentEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
