/// Small words by which values find their slot.
enum SlotCues {
    /// What a title is introduced by: "title: …", 主题：….
    static let titleLabels = list("title-labels")
    /// Between the word for a title and the title: 主题是….
    static let links = list("links")
    static let titleNouns = list("title-nouns")
    /// Between a person and their department: "from the".
    static let belongs = list("belongs")
    /// Before a number that counts seats or heads, or is a storey.
    static let countsBefore = list("counts-before")
    /// After a number that is a storey.
    static let storeys = list("storeys")
    /// After a number that counts heads.
    static let heads = list("heads")
    /// "My manager": a relation of the speaker's.
    static let ours = list("ours")
    /// Between 我 and 上级, "my" and "manager".
    static let nearer = list("nearer")
    /// Between somebody and the word for whom they stand to: 的, "'s".
    static let ownsBefore = list("owns-before")
    /// Between such a word and whose it is: "head of the …".
    static let ownsAfter = list("owns-after")
    /// Characters before a name in a list of people.
    static let beforePeople = list("before-people")

    /// Between two names of a list.
    static let listJoints = list("list-joints")

    private static func list(_ name: String) -> CueList { CueList("slots", name) }
}
