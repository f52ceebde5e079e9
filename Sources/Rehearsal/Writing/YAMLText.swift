import DialogModel

/// Values as YAML that reads back as the same.
enum YAMLText {
    /// A text: plain where nothing in it can be taken for YAML, else in double quotes.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// A text that is compared whole: a star in it is no pattern.
    static func pattern(_ text: String) -> String {
        let isExpression = text.count > 2 && text.hasPrefix("/") && text.hasSuffix("/")
        return scalar((isExpression ? "*" : "") + text.replacing("\\", with: "\\\\").replacing("*", with: "\\*"))
    }

    /// A value on one line.
    static func value(_ value: JSONValue) -> String {
        switch value {
        case .null: "~"
        case .bool(let flag): String(flag)
        case .integer(let number): String(number)
        case .number: value.text
        case .string(let text): pattern(text)
        case .array(let values): "[" + values.map { self.value($0) }.joined(separator: ", ") + "]"
        case .object(let fields): object(fields)
        }
    }

    static func object(_ fields: [JSONValue.Field]) -> String {
        "{" + fields.map { "\(scalar($0.key)): \(value($0.value))" }.joined(separator: ", ") + "}"
    }

    private static let words: Set<String> = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, !words.contains(text.lowercased()) else { return false }
        let isWord = first.properties.isAlphabetic || first == "/"
        guard isWord, last != " ", last != ":" else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case " ", "_", "-", ".", "/", "'", "(", ")", "！", "？", "。", "，", "、", "；", "：", "“", "”", "《", "》", "（", "）", "·", "—": true
            case "?": scalar != first
            default: scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            }
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                if isControl || [0x2028, 0x2029, 0xFEFF].contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
