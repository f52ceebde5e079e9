/// The way in which words name a thing.
public enum NameForm: String, Sendable, Codable, CaseIterable, Hashable {
    /// The full name, the code or number.
    case name, code, englishName
    /// An alias from the directory; a post; a department or room without its last word.
    case alias, title, short
    /// A given name, a surname by itself, a given name made familiar (芳芳, 阿强).
    case given, surname, familiar
    /// First letters: HR, ZW, "J. Smith".
    case initials
    /// Another word for the work of a department: 人事 for 人力资源部.
    case synonym
    /// 王经理, "Mr Wang".
    case address
    /// A Chinese name in Latin letters.
    case pinyin
    /// Other characters of the same sound; characters that look alike; a sound that is easily confused (zh and z, n and l, in and ing).
    case homophone, lookalike, nearSound
    /// A letter wrong, missing, added or two changed over.
    case spelling

    /// How surely the words mean the thing, 0 to 1. Only the order has a meaning: exact names before aliases, aliases before forms of address,
    /// these before sounds, and sounds before what is merely near.
    public var score: Double {
        switch self {
        case .name, .code: 1
        case .englishName: 0.98
        case .alias: 0.95
        case .title, .short, .given: 0.9
        case .initials, .synonym: 0.85
        case .surname, .address: 0.8
        case .familiar: 0.75
        case .pinyin: 0.7
        case .homophone: 0.6
        case .lookalike, .nearSound, .spelling: 0.5
        }
    }

    /// Whether the words only resemble the name.
    public var isApproximate: Bool {
        switch self {
        case .pinyin, .homophone, .lookalike, .nearSound, .spelling: true
        default: false
        }
    }

    var code: UInt8 { Self.codes[self] ?? 0 }
    private static let codes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt8($0)) })
    private static let forms = allCases
    init(code: UInt8) { self = Self.forms[Int(code) % Self.forms.count] }
}
