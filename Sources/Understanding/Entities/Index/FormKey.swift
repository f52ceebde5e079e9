/// What a hash in the tables stands for: the same letters mean other things as a name than as a sound.
enum FormKey: UInt64 {
    /// A name, code, alias or short form, scalar by scalar.
    case phrase = 1
    /// Letters of a name as it sounds; the meta value holds the lengths of its syllables.
    case sound
    /// Classes of the syllables of a name.
    case nearSound
    /// Characters with look-alikes folded.
    case lookalike
    /// A word of a name in Latin letters.
    case word
    /// The reference of a thing.
    case reference

    // Groups of people, which may be large.
    case surname, latinSurname, initials, givenCharacter, givenSyllable, lastCharacter

    @inline(__always)
    func key(_ hash: UInt64) -> UInt64 { NameHash.mix(rawValue, hash) }

    func key(_ scalars: some Sequence<UInt32>) -> UInt64 { key(NameHash.hash(scalars)) }
}
