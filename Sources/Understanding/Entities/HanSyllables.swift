import Language

/// Hashes of how the Chinese characters of a text are read; 0 for everything else.
struct HanSyllables {
    let hashes: [UInt64]

    init(_ scalars: [UInt32]) {
        hashes = scalars.map { value in
            guard let scalar = Unicode.Scalar(value), scalar.isHan, let syllable = Pinyin.syllable(of: scalar) else { return 0 }
            return NameHash.hash(syllable)
        }
    }
}
