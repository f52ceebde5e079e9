/// Words that decide whether a string of letters or characters is a name (`Data/names.txt`, `Data/common-*.txt`).
enum NameWords {
    /// Given names that are also words or months: they count as names only where the sentence treats them so.
    static let doubtful = keys("doubtful")
    /// Months and seasons among them, before a day or year: "April 5", "in May".
    static let calendar = keys("calendar")
    /// Small words that are the name of a department only in capitals: IT, US.
    static let small = keys("small")
    /// Words before a name in an English sentence.
    static let articles = keys("article")
    /// Words between two months: "March and April".
    static let joints = keys("joint")
    static let months = keys("month")
    /// Auxiliaries among the doubtful names, which open sentences: "May I", "Will you".
    static let auxiliary = keys("auxiliary")
    /// Words before a name.
    static let personCues = keys("cue")
    /// Words before a month or season.
    static let calendarCues = keys("calendarCue")
    /// Capitals that are nobody's first letters.
    static let acronyms = keys("acronym")
    /// Common English words.
    static let common = Set(WordData.words("common-en").map { NameHash.hash($0.unicodeScalars.lazy.map(\.value)) })
    /// Common Chinese words.
    static let commonChinese = ChineseWords(WordData.words("common-zh"))

    /// The hundred commonest surnames and some more, for guessing that unknown characters are a name.
    static let surnames = scalars("surname")
    /// Surnames that also stand before names as words of their own: 向建国汇报.
    static let particles = scalars("particle")
    /// Characters before a name, and after one.
    static let before = scalars("before")
    static let after = scalars("after")
    /// Characters before a name that is also a word: 请高兴参加; and what follows one: 高兴的电话.
    static let strongBefore = scalars("strongBefore")
    static let follow = WordData.words("names", labelled: "follow").map { Array($0.unicodeScalars.map(\.value)) }
    /// Surnames that mostly are words of their own: behind another character they need a place where names stand.
    static let hardParticles = scalars("hardParticle")
    /// Characters that make such a surname one: 和于洋, 采购部的成颖.
    static let beforeParticle = scalars("beforeParticle")
    /// Such surnames that mean "and", also behind those: 把和丽莎的午餐推迟.
    static let conjunctions = scalars("conjunction")
    /// Characters of given names that are mostly something else.
    static let ordinaryCharacters = scalars("ordinary")
    /// What stands after and before the work of a department where the department is meant: 人事的电话, "ask procurement".
    static let departmentFollow = WordData.words("names", labelled: "departmentFollow").map { Array($0.unicodeScalars.map(\.value)) }
    static let departmentCues = keys("departmentCue")
    /// Verbs before 上 and a name: 加上海宁.
    static let adding = scalars("adding")
    /// Before a character that is then no surname: 二十五任总统.
    static let numerals = scalars("numeral")
    /// Before 一下 or 下 and a name: 查一下王芳.
    static let once = scalars("once")
    /// Surnames of Japan that are longer than a Chinese reading would take.
    static let japaneseSurnames = Set(WordData.words("japanese").map { Array($0.unicodeScalars.map(\.value)) })

    private static func keys(_ label: String) -> Set<UInt64> {
        Set(WordData.words("names", labelled: label).map { NameHash.hash($0.unicodeScalars.lazy.map(\.value)) })
    }

    private static func scalars(_ label: String) -> Set<UInt32> {
        Set(WordData.words("names", labelled: label).flatMap { $0.unicodeScalars.map(\.value) })
    }
}
