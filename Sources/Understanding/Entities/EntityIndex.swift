import DialogModel
import Language

/// Finds the people, departments, rooms, posts, equipment and buildings that a text names.
///
/// A value that is built from the names of the directory and never asks it again. Ambiguity is a result: a match has
/// every candidate.
public struct EntityIndex: Sendable {
    /// How well a name fits; smaller is better, and only the best of a match become candidates.
    enum Tier: UInt8, Sendable, Comparable {
        /// The full name or the code.
        case name
        /// An alias, an English name, a given name, a short form.
        case alias
        /// A form of address: 王经理.
        case address
        /// Like the name: its sound, or one letter off.
        case similar

        static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
    }

    struct Entity: Sendable {
        var reference: EntityReference
        var isCurrent: Bool
        /// Posts of a person, normalised, for 王经理.
        var posts: [String] = []
    }

    struct Posting: Sendable {
        var entity: Int32
        var tier: Tier
        /// The form that explanations show.
        var form: String
        /// A single word that English also uses otherwise.
        var isDoubtful = false
    }

    /// A name as it sounds: letters without blanks, and where its syllables end.
    struct Sound: Sendable {
        var entity: Int32
        /// Bit n: a syllable ends after n letters.
        var cuts: UInt64
    }

    /// The form of first letters, which count only where they are written as capitals.
    static let initials = "initials"

    var entities: [Entity] = []
    var postings: [Posting] = []
    var phrases = PhraseTable()
    /// Hash of letters → names that sound so.
    var sounds: [UInt64: [Sound]] = [:]
    /// Hash of syllables → things whose Chinese name sounds so.
    var homophones: [UInt64: [Int32]] = [:]
    /// Readings of the surnames of the directory that have special ones.
    var surnameSounds: [UInt32: [UInt64]] = [:]
    /// Chinese surname → people.
    var surnames: [[UInt32]: [Int32]] = [:]
    /// Surname in Latin letters → people.
    var latinSurnames: [String: [Int32]] = [:]
    /// Words of Latin names by themselves and with one letter left out, for misspellings.
    var spellings: [UInt64: [Int32]] = [:]
    var words: [[UInt32]] = []

    public init(entries: [CatalogEntry]) {
        var builder = EntityIndexBuilder()
        for entry in entries { builder.add(entry) }
        self = builder.build()
    }

    init() {}

    /// The things that a text names, left to right.
    ///
    /// Matches do not overlap, but several of the same range may be of different kinds, the likelier first.
    ///
    /// - Parameters:
    ///   - text: the text, normalised with marks folded.
    ///   - original: the Unicode scalars of the text as typed.
    public func matches(in text: NormalizedText, original: [Unicode.Scalar]) -> [EntityMatch] {
        var matcher = EntityMatcher(index: self, text: text, original: original)
        return matcher.run()
    }

    /// The things that a text names, left to right.
    public func matches(in text: String) -> [EntityMatch] {
        matches(in: NormalizedText(text, foldingMarks: true), original: Array(text.unicodeScalars))
    }
}
