/// Forms of address: 王经理, 李工, 老张, "Mr Wang".
enum PersonTitles {
    /// A form of address after a Chinese surname, and what a post must contain for it to fit; none: fits everybody.
    struct Title: Sendable {
        var text: [UInt32]
        var posts: [String]
    }

    /// Longest first.
    static let chinese: [Title] = [
        ("副总经理", ["副总经理"]), ("总经理", ["总经理"]), ("副总", ["副总"]), ("副经理", ["副经理"]), ("副部长", ["副部长"]), ("副主任", ["副主任"]),
        ("车间主任", ["车间主任"]), ("总工程师", ["总工"]), ("工程师", ["工程师"]), ("董事长", ["董事长"]), ("总监", ["总监"]), ("经理", ["经理"]), ("主任", ["主任"]),
        ("部长", ["部长", "部门经理"]), ("处长", ["处长"]), ("科长", ["科长"]), ("组长", ["组长"]), ("班长", ["班长", "班组长"]), ("院长", ["院长"]), ("所长", ["所长"]),
        ("厂长", ["厂长"]), ("局长", ["局长"]), ("主席", ["主席"]), ("书记", ["书记"]), ("主管", ["主管"]), ("会计", ["会计"]), ("助理", ["助理"]), ("秘书", ["秘书"]),
        ("律师", ["律师", "法务"]), ("医生", ["医"]), ("教授", ["教授"]), ("博士", []), ("老师", []), ("师傅", []), ("先生", []), ("女士", []), ("小姐", []),
        ("同志", []), ("同事", []), ("董", ["董事"]), ("总", ["总"]), ("工", ["工程师", "总工", "技术", "技师", "工艺"]), ("姐", []), ("哥", []),
    ].map { Title(text: $0.0.unicodeScalars.map(\.value), posts: $0.1) }

    /// Before a Chinese surname of one character.
    static let prefixes: Set<UInt32> = Set("老小".unicodeScalars.map(\.value))

    /// Words that begin like 小 and a surname.
    static let prefixWords: Set<String> = [
        "小时", "小于", "老师", "小计", "小项", "小单", "小车", "老乡", "小包", "小盘", "小米", "小康", "小雷", "小学", "小强", "老年",
    ]

    static let english: Set<String> = [
        "mr", "mrs", "ms", "miss", "mister", "dr", "prof", "professor", "doctor", "manager", "director", "engineer", "president", "boss",
        "sir", "madam", "herr", "frau",
    ]
}
