/// What is kept beside a form of a name, in 32 bits.
struct FormMeta {
    let bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    /// A phrase.
    ///
    /// - Parameter isDoubtful: also an ordinary word, so that it needs a place where names stand.
    init(_ form: NameForm, isDoubtful: Bool = false) {
        bits = UInt32(form.code) | (isDoubtful ? 1 << 8 : 0)
    }

    /// A sound: how it is ordered, and the lengths of its syllables, six at most.
    init?(sound: Order, lengths: some Collection<Int>) {
        guard lengths.count <= 6, lengths.allSatisfy({ $0 < 16 }) else { return nil }
        var value = UInt32(sound.rawValue)
        for (index, length) in lengths.enumerated() { value |= UInt32(length) << UInt32(8 + 4 * index) }
        bits = value
    }

    enum Order: UInt8 {
        case surnameFirst, givenFirst, given
        /// Letters of a name in Latin letters, with blanks anywhere.
        case letters
    }

    var form: NameForm { NameForm(code: UInt8(bits & 0xFF)) }
    var isDoubtful: Bool { bits & 1 << 8 != 0 }
    var order: Order { Order(rawValue: UInt8(bits & 0xFF)) ?? .surnameFirst }

    /// Bit n: a syllable ends after n letters.
    var cuts: UInt64 {
        if order == .letters { return .max }
        var result: UInt64 = 0
        var at: UInt64 = 0
        var rest = bits >> 8
        while rest > 0 {
            at += UInt64(rest & 15)
            result |= 1 << at
            rest >>= 4
        }
        return result
    }
}
