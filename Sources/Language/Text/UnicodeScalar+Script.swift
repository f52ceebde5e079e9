extension Unicode.Scalar {
    /// A Chinese character: the unified ideographs, their extensions, and 〇.
    public var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
        default: false
        }
    }

    /// A letter of the Latin script, ASCII or with marks.
    public var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// 0 to 9, ASCII.
    public var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// A blank: space, tab, line ends, and the wide spaces of Unicode.
    public var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
