/// Finds the `:name` parameters of a statement.
enum SQLParameters {
    /// The names in the order of their first use; strings, quoted names and comments are passed over.
    static func names(in sql: String) -> [String] {
        let bytes = Array(sql.utf8)
        var names: [String] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            // Quotes: single, double, back.
            case 0x27, 0x22, 0x60:
                index = end(of: bytes[index], bytes, index + 1)
            case UInt8(ascii: "["): index = end(of: UInt8(ascii: "]"), bytes, index + 1)
            case UInt8(ascii: "-") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "-"):
                while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*"):
                index += 2
                while index + 1 < bytes.count, !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")) { index += 1 }
                index += 2
            case UInt8(ascii: ":"):
                let start = index + 1
                index = start
                while index < bytes.count, isName(bytes[index]) { index += 1 }
                let name = String(decoding: bytes[start..<index], as: UTF8.self)
                if !name.isEmpty, !names.contains(name) { names.append(name) }
            default: index += 1
            }
        }
        return names
    }

    private static func end(of quote: UInt8, _ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != quote { index += 1 }
        return index + 1
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte == 0x5F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
