/// Maps single scalars to the form that matching works on.
enum ScalarFolding {
    /// Simplified form by code point from U+4E00; 0 where the character stays.
    private static let simplified: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x5200)
        forEachPair(TraditionalTable.pairs) { from, to in
            let index = Int(from.value) - 0x4E00
            if table.indices.contains(index), to.value <= 0xFFFF { table[index] = UInt16(to.value) }
        }
        return table
    }()

    private static let bare: [UInt32: Unicode.Scalar] = {
        var table: [UInt32: Unicode.Scalar] = [:]
        forEachPair(MarkTable.pairs) { from, to in table[from.value] = to }
        return table
    }()

    private static func forEachPair(_ text: String, _ body: (Unicode.Scalar, Unicode.Scalar) -> Void) {
        var pending: Unicode.Scalar?
        for scalar in text.unicodeScalars where !scalar.isBlank {
            if let first = pending {
                body(first, scalar)
                pending = nil
            } else {
                pending = scalar
            }
        }
    }

    /// Full width to half width, traditional to simplified, lower case, plain quotes, dashes and blanks.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x80 {
            return value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value + 32)) : scalar
        }
        if value >= 0x4E00, value < 0xA000 {
            let other = simplified[Int(value) - 0x4E00]
            return other == 0 ? scalar : Unicode.Scalar(other) ?? scalar
        }
        switch value {
        case 0xFF01...0xFF5E: return fold(Unicode.Scalar(UInt8(value - 0xFEE0)))
        case 0x2018, 0x2019, 0x201B, 0x02BC: return "'"
        case 0x201C, 0x201D, 0x201F: return "\""
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x301C, 0x223C: return "~"
        default: break
        }
        if scalar.isBlank { return " " }
        if scalar.isLatinLetter {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            if lower.count == 1, let only = lower.first { return only }
        }
        return scalar
    }

    /// The letter without its mark; `nil` for a combining mark, which vanishes.
    static func withoutMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.value < 0x80 { return scalar }
        if scalar.value >= 0x300, scalar.value <= 0x36F { return nil }
        return bare[scalar.value] ?? scalar
    }
}
