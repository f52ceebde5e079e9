/// Small words by which questions of domains without Swift are answered.
enum DataCues {
    /// No, none, leave it empty.
    static let nothing = CueList("data", "nothing")
    /// The list is complete.
    static let enough = CueList("data", "enough")
    static let wanted = CueList("data", "wanted")
    /// What stands between a slot's name and its new value.
    static let becomes = CueList("data", "becomes")
    /// Nothing, or nothing more.
    static let listEnds = nothing + enough
    /// The row that was written or shown last.
    static let pointers = CueList("data", "pointers")
    /// Said before where something ends.
    static let until = CueList("data", "until")
    /// So many of every thing that was named.
    static let each = CueList("data", "each")
}
