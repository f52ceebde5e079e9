import DialogModel
import Language

/// Rooms, departments, buildings, posts.
extension NameSegmentBuilder {
    private static let blank = [MatchStream.blank]
    private static let departmentEndings = ["办公室", "部门", "中心", "车间", "部", "组", "处", "科", "室", "办"]
    private static let englishDepartmentEndings = [
        " department", " dept", " team", " group", " center", " centre", " office", " division", " section", " unit",
    ]
    private static let roomWords = ["room", "meeting room", "conference room"].map(MatchStream.key)
    private static let meetingRoom = MatchStream.key("会议室")

    mutating func addPlain(_ entry: CatalogEntry, _ entity: Int32) {
        let key = Self.key(entry.text)
        guard key.count >= (key.contains(where: MatchStream.isHan) ? 1 : 2) else { return }
        phrase(key, entity, Self.form(entry.form))
    }

    private static func form(_ form: CatalogEntry.Form) -> NameForm {
        switch form {
        case .name, .code: .name
        case .englishName: .englishName
        case .alias: .alias
        case .title: .title
        case .short: .short
        }
    }

    mutating func addDepartment(_ entry: CatalogEntry, _ entity: Int32) {
        let key = Self.key(entry.text)
        phrase(key, entity, entry.form == .code ? .code : entry.form == .englishName ? .name : Self.form(entry.form))
        guard entry.form != .code, !key.isEmpty else { return }
        if key.allSatisfy(MatchStream.isHan) {
            if entry.form == .name { soundOfThing(key, entity, least: 3) }
            let stem = Self.dropping(Self.departmentEndings, from: key)
            guard stem.count >= 2 else { return }
            addChineseDepartment(stem, isShort: stem.count < key.count, entity)
        } else {
            let stem = Self.dropping(Self.englishDepartmentEndings, from: key)
            if stem.count >= 2, stem.count < key.count { phrase(stem, entity, .short) }
            addTeams(stem, .short, entity)
            for half in stem.split(separator: MatchStream.blank).split(whereSeparator: { Self.isAnd($0) }) where half.count < stem.count {
                let part = Array(half.joined(separator: Self.blank))
                if part.count < stem.count, part.count >= 4 { addTeams(part, .short, entity) }
            }
            if entry.form == .englishName { addInitials(of: stem, entity) }
            addSynonyms(stem, entity)
        }
    }

    private mutating func addTeams(_ stem: [UInt32], _ form: NameForm, _ entity: Int32) {
        for suffix in ["department", "dept", "team", "group"] { phrase(stem + Self.blank + MatchStream.key(suffix), entity, form) }
    }

    private mutating func addChineseDepartment(_ stem: [UInt32], isShort: Bool, _ entity: Int32) {
        if isShort { phrase(stem, entity, .short) }
        for suffix in ["部", "部门", "团队", "中心", "组"] { phrase(stem + MatchStream.key(suffix), entity, .short) }
        if stem.count == 4 {
            // 市场营销部 is called 市场部 or 营销部, 质量管理部 also 质管部.
            for part in [Array(stem.prefix(2)), Array(stem.suffix(2)), [stem[0], stem[2]]] {
                for suffix in ["部", "部门"] { phrase(part + MatchStream.key(suffix), entity, .synonym) }
            }
        }
        addSynonyms(stem, entity)
    }

    /// Other words count by themselves only where departments stand.
    private mutating func addSynonyms(_ stem: [UInt32], _ entity: Int32) {
        for word in DepartmentWords.synonyms(of: stem) {
            phrase(word, entity, .synonym, isDoubtful: true)
            if word.contains(where: MatchStream.isHan) {
                for suffix in ["部", "部门", "团队", "中心", "组"] { phrase(word + MatchStream.key(suffix), entity, .synonym) }
            } else {
                addTeams(word, .synonym, entity)
                phrase(word + MatchStream.key("部"), entity, .synonym)
            }
        }
    }

    private static func isAnd(_ word: ArraySlice<UInt32>) -> Bool {
        word.elementsEqual([0x26]) || word.elementsEqual([0x61, 0x6E, 0x64])
    }

    /// HR for Human Resources, R&D for Research and Development.
    private mutating func addInitials(of name: [UInt32], _ entity: Int32) {
        let words = name.split(separator: MatchStream.blank).filter { !Self.isAnd($0) }
        let letters = words.compactMap(\.first)
        guard (2...4).contains(letters.count), letters.allSatisfy(MatchStream.isLatin), ![[0x61, 0x6D], [0x70, 0x6D]].contains(letters)
        else { return }
        phrase(letters, entity, .initials)
        phrase(letters + MatchStream.key("部"), entity, .initials)
        if letters.count == 2 { phrase([letters[0], 0x26, letters[1]], entity, .initials) }
    }

    // MARK: - Rooms

    mutating func addRoom(_ entry: CatalogEntry, _ entity: Int32) {
        let key = Self.key(entry.text)
        guard !key.isEmpty else { return }
        if entry.form == .code { return addRoomCode(key, entity) }
        let form: NameForm = entry.form == .alias || entry.form == .short ? Self.form(entry.form) : .name
        addRoomName(key, form, entity, isName: entry.form == .name)
        if let other = Self.numeralsChanged(key) { addRoomName(other, form, entity, isName: false) }
    }

    private mutating func addRoomName(_ key: [UInt32], _ form: NameForm, _ entity: Int32, isName: Bool) {
        phrase(key, entity, form)
        if key.contains(where: MatchStream.isHan) {
            if isName { soundOfThing(key, entity, least: 3) }
            let stem = Self.dropping(["会议室", "会议厅", "厅", "室"], from: key)
            if stem.count >= 2 {
                if stem.count < key.count, stem.contains(where: MatchStream.isHan), stem.last != 0x53F7 { phrase(stem, entity, .short) }
                phrase(stem + Self.meetingRoom, entity, .short)
            }
            if stem.count < key.count { phrase(key + Self.meetingRoom, entity, .short) }
        } else {
            let endings = [" meeting room", " conference room", " boardroom", " room", " hall", " lounge"]
            let stem = Self.dropping(endings, from: key)
            if stem.count >= 2 {
                if stem.count < key.count { phrase(stem, entity, .short) }
                for word in Self.roomWords.prefix(2) { phrase(stem + Self.blank + word, entity, .short) }
            }
        }
    }

    /// A305 is also A 305, A座305, and 305 where a room is meant.
    private mutating func addRoomCode(_ key: [UInt32], _ entity: Int32) {
        var forms = [key]
        let letters = Array(key.prefix(while: MatchStream.isLatin))
        let rest = Array(key.dropFirst(letters.count).drop { $0 == MatchStream.blank })
        let isPlain = !letters.isEmpty && letters.count <= 3 && rest.count >= 2 && rest.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        if isPlain {
            forms = [letters + rest, letters + Self.blank + rest]
            for suffix in ["座", "栋", "楼", "号楼", "幢"] {
                let building = letters + MatchStream.key(suffix)
                forms += [building + rest, building + Self.blank + rest]
            }
        }
        for form in forms { addRoomForms(form, .code, entity) }
        for form in forms { phrase(form, entity, .code) }
        if isPlain { addRoomForms(rest, .short, entity) }
    }

    private mutating func addRoomForms(_ key: [UInt32], _ form: NameForm, _ entity: Int32) {
        phrase(key + Self.meetingRoom, entity, form)
        phrase(key + Self.blank + Self.meetingRoom, entity, form)
        phrase(key + MatchStream.key("号会议室"), entity, form)
        for word in Self.roomWords { phrase(word + Self.blank + key, entity, form) }
    }

    /// 2号会议室 for 二号会议室, and the other way; nil without a single such number.
    private static func numeralsChanged(_ key: [UInt32]) -> [UInt32]? {
        let figures = Array("123456789".unicodeScalars.map(\.value))
        let characters = Array("一二三四五六七八九".unicodeScalars.map(\.value))
        func changed(_ from: [UInt32], _ to: [UInt32]) -> [UInt32]? {
            let places = key.indices.filter { from.contains(key[$0]) }
            guard places.count == 1, let place = places.first, let which = from.firstIndex(of: key[place]) else { return nil }
            if place > 0, key[place - 1] == 0x5341 || (key[place - 1] >= 0x30 && key[place - 1] <= 0x39) { return nil }
            if place + 1 < key.count, key[place + 1] == 0x5341 || (key[place + 1] >= 0x30 && key[place + 1] <= 0x39) { return nil }
            var result = key
            result[place] = to[which]
            return result
        }
        guard key.contains(where: MatchStream.isHan) else { return nil }
        return changed(figures, characters) ?? changed(characters, figures)
    }

    mutating func addBuilding(_ entry: CatalogEntry, _ entity: Int32) {
        let key = Self.key(entry.text)
        var stem = Self.dropping(["号楼", "座", "楼", "栋", " building", " block", " tower"], from: key)
        for prefix in ["building ", "block ", "tower "] {
            let head = MatchStream.key(prefix) + Self.blank
            if stem.starts(with: head) { stem.removeFirst(head.count) }
        }
        if key.count > 1, key.count > stem.count || stem.count > 2 { phrase(key, entity, Self.form(entry.form)) }
        guard !stem.isEmpty, stem.count <= 3, !stem.contains(where: MatchStream.isHan) else { return }
        for suffix in ["座", "楼", "栋", "号楼"] {
            phrase(stem + MatchStream.key(suffix), entity, .short)
            // “B 座”
            phrase(stem + Self.blank + MatchStream.key(suffix), entity, .short)
        }
        for word in ["building", "block", "tower"] {
            phrase(MatchStream.key(word) + Self.blank + stem, entity, .short)
            phrase(stem + Self.blank + MatchStream.key(word), entity, .short)
        }
    }
}
