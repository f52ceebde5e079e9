import DialogModel
import Language

/// Derives every form under which things are called and sorts them into an index.
struct EntityIndexBuilder {
    private var index = EntityIndex()
    private var phrases = PhraseTable.Builder()
    private var numbers: [EntityReference: Int32] = [:]
    private var names: [Int32: [String]] = [:]
    private var englishNames: [Int32: [String]] = [:]
    private var wordNumbers: [[UInt32]: Int32] = [:]

    mutating func add(_ entry: CatalogEntry) {
        let entity = number(of: entry)
        switch entry.reference.kind {
        case .person: addPerson(entry, entity)
        case .department: addDepartment(entry, entity)
        case .room: addRoom(entry, entity)
        case .building: addBuilding(entry, entity)
        case .job, .equipment, .document, .meeting: addPlain(entry, entity)
        }
    }

    mutating func build() -> EntityIndex {
        for entity in 0..<Int32(index.entities.count) where index.entities[Int(entity)].reference.kind == .person {
            addPersonForms(entity)
        }
        index.phrases = PhraseTable(phrases)
        return index
    }

    private mutating func number(of entry: CatalogEntry) -> Int32 {
        if let known = numbers[entry.reference] {
            if entry.isCurrent { index.entities[Int(known)].isCurrent = true }
            return known
        }
        let number = Int32(index.entities.count)
        numbers[entry.reference] = number
        index.entities.append(.init(reference: entry.reference, isCurrent: entry.isCurrent))
        return number
    }

    private mutating func phrase(_ key: [UInt32], _ entity: Int32, _ tier: EntityIndex.Tier, _ form: String, isDoubtful: Bool = false) {
        guard !key.isEmpty else { return }
        phrases.add(key, payload: Int32(index.postings.count))
        index.postings.append(.init(entity: entity, tier: tier, form: form, isDoubtful: isDoubtful))
        addSpellings(key)
    }

    // MARK: - Rooms, departments, buildings, posts

    private mutating func addPlain(_ entry: CatalogEntry, _ entity: Int32) {
        let key = MatchStream.key(entry.text)
        guard key.count >= (key.contains(where: MatchStream.isHan) ? 1 : 2) else { return }
        phrase(key, entity, entry.form == .name || entry.form == .code ? .name : .alias, entry.form.rawValue)
    }

    private mutating func addDepartment(_ entry: CatalogEntry, _ entity: Int32) {
        let key = MatchStream.key(entry.text)
        let tier: EntityIndex.Tier = entry.form == .name || entry.form == .code || entry.form == .englishName ? .name : .alias
        phrase(key, entity, tier, entry.form.rawValue)
        guard entry.form != .code else { return }
        if key.allSatisfy(MatchStream.isHan) {
            if entry.form == .name { addHomophone(entry.text, entity, least: 4) }
            let stem = Self.dropping(["办公室", "部门", "中心", "车间", "部", "组", "处", "科", "室", "办"], from: key)
            if stem.count >= 2, stem.count < key.count {
                phrase(stem, entity, .alias, "short")
                phrase(stem + MatchStream.key("部门"), entity, .alias, "short")
            }
        } else {
            let stem = Self.dropping([" department", " dept", " team", " group", " center", " centre", " office", " division", " section", " unit"], from: key)
            if stem.count >= 2, stem.count < key.count { phrase(stem, entity, .alias, "short") }
            for suffix in ["department", "dept", "team"] {
                phrase(stem + [MatchStream.blank] + MatchStream.key(suffix), entity, .alias, "short")
            }
            if entry.form == .englishName { addInitials(of: stem, entity) }
        }
    }

    /// HR for Human Resources, R&D for Research and Development.
    private mutating func addInitials(of name: [UInt32], _ entity: Int32) {
        let words = name.split(separator: MatchStream.blank).filter { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) != "and" }
        let letters = words.compactMap(\.first)
        guard (2...4).contains(letters.count), letters.allSatisfy(MatchStream.isLatin),
              !["am", "pm"].contains(String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))) else { return }
        phrase(letters, entity, .alias, EntityIndex.initials)
        if letters.count == 2 { phrase([letters[0], 0x26, letters[1]], entity, .alias, EntityIndex.initials) }
    }

    private mutating func addRoom(_ entry: CatalogEntry, _ entity: Int32) {
        let key = MatchStream.key(entry.text)
        phrase(key, entity, entry.form == .alias || entry.form == .short ? .alias : .name, entry.form.rawValue)
        if entry.form == .code {
            phrase(key + MatchStream.key("会议室"), entity, .name, "code")
            phrase(MatchStream.key("room") + [MatchStream.blank] + key, entity, .name, "code")
            return
        }
        if key.contains(where: MatchStream.isHan) {
            if entry.form == .name { addHomophone(entry.text, entity, least: 3) }
            let stem = Self.dropping(["会议室", "会议厅", "厅", "室"], from: key)
            if stem.count >= 2 {
                if stem.count < key.count { phrase(stem, entity, .alias, "short") }
                phrase(stem + MatchStream.key("会议室"), entity, .alias, "short")
            }
            if stem.count < key.count { phrase(key + MatchStream.key("会议室"), entity, .alias, "short") }
        } else {
            let stem = Self.dropping([" meeting room", " conference room", " boardroom", " room", " hall", " lounge"], from: key)
            if stem.count >= 2 {
                if stem.count < key.count { phrase(stem, entity, .alias, "short") }
                phrase(stem + [MatchStream.blank] + MatchStream.key("room"), entity, .alias, "short")
                phrase(stem + [MatchStream.blank] + MatchStream.key("meeting room"), entity, .alias, "short")
            }
        }
    }

    private mutating func addBuilding(_ entry: CatalogEntry, _ entity: Int32) {
        let key = MatchStream.key(entry.text)
        var stem = Self.dropping(["号楼", "座", "楼", "栋", " building", " block", " tower"], from: key)
        for prefix in ["building ", "block ", "tower "] {
            let head = MatchStream.key(prefix) + [MatchStream.blank]
            if stem.starts(with: head) { stem.removeFirst(head.count) }
        }
        if key.count > 1, key.count > stem.count || stem.count > 2 { phrase(key, entity, .name, entry.form.rawValue) }
        guard !stem.isEmpty, stem.count <= 3, !stem.contains(where: MatchStream.isHan) else { return }
        for suffix in ["座", "楼", "栋", "号楼"] {
            phrase(stem + MatchStream.key(suffix), entity, .name, "short")
            // “B 座”
            phrase(stem + [MatchStream.blank] + MatchStream.key(suffix), entity, .name, "short")
        }
        for word in ["building", "block", "tower"] {
            phrase(MatchStream.key(word) + [MatchStream.blank] + stem, entity, .name, "short")
            phrase(stem + [MatchStream.blank] + MatchStream.key(word), entity, .name, "short")
        }
    }

    private static func dropping(_ endings: [String], from key: [UInt32]) -> [UInt32] {
        for ending in endings {
            let tail = ending.unicodeScalars.map(\.value)
            if key.count > tail.count, key.suffix(tail.count).elementsEqual(tail) { return Array(key.dropLast(tail.count)) }
        }
        return key
    }

    // MARK: - People

    private mutating func addPerson(_ entry: CatalogEntry, _ entity: Int32) {
        let key = MatchStream.key(entry.text)
        switch entry.form {
        case .name:
            phrase(key, entity, .name, "name", isDoubtful: isDoubtful(key))
            names[entity, default: []].append(entry.text)
        case .englishName:
            englishNames[entity, default: []].append(entry.text)
        case .alias, .short:
            phrase(key, entity, .alias, entry.form.rawValue, isDoubtful: isDoubtful(key))
        case .code:
            phrase(key, entity, .name, "code")
        case .title:
            index.entities[Int(entity)].posts.append(NormalizedText.key(entry.text))
        }
    }

    private func isDoubtful(_ key: [UInt32]) -> Bool {
        guard key.count <= 10, key.allSatisfy(MatchStream.isLatin) else { return false }
        return NameWords.doubtful.contains(String(String.UnicodeScalarView(key.compactMap(Unicode.Scalar.init))))
    }

    private mutating func addPersonForms(_ entity: Int32) {
        var readings: [[String]] = []
        var surnameLength = 0
        for name in names[entity] ?? [] {
            let key = MatchStream.key(name)
            if key.count <= 8, !key.isEmpty, key.allSatisfy(MatchStream.isHan) {
                surnameLength = Pinyin.surnameLength(of: name)
                readings = Pinyin.readings(of: name, surname: true)
                addChineseForms(key, surnameLength, readings, entity)
            } else {
                addLatinForms(key, surnames: [], given: [], isNative: true, entity)
            }
        }
        let spoken = readings.map { $0.prefix(surnameLength).joined() }
        let given = readings.first.map { Array($0.dropFirst(surnameLength)) } ?? []
        for name in englishNames[entity] ?? [] {
            addLatinForms(MatchStream.key(name), surnames: spoken, given: given, isNative: readings.isEmpty, entity)
        }
    }

    private mutating func addChineseForms(_ key: [UInt32], _ surnameLength: Int, _ readings: [[String]], _ entity: Int32) {
        let surname = Array(key.prefix(surnameLength))
        let given = Array(key.dropFirst(surnameLength))
        if surnameLength > 0 { index.surnames[surname, default: []].append(entity) }
        if given.count >= 2 {
            let word = String(String.UnicodeScalarView(given.compactMap(Unicode.Scalar.init)))
            if !NameWords.commonGiven.contains(word) { phrase(given, entity, .alias, "given") }
        }
        for (number, reading) in readings.enumerated() where reading.count == key.count {
            let head = Array(reading.prefix(surnameLength))
            let tail = Array(reading.dropFirst(surnameLength))
            for variant in Self.spelledVariants(head, tail) {
                addSound(variant.0 + variant.1, entity)
                addSound(variant.1 + variant.0, entity)
                if variant.1.count >= 2 { addSound(variant.1, entity) }
                index.latinSurnames[variant.0.joined(), default: []].appendNew(entity)
            }
            index.homophones[Self.syllableHash(reading), default: []].appendNew(entity)
            if surnameLength == 1, let scalar = Unicode.Scalar(key[0]), let first = reading.first,
               number > 0 || Pinyin.syllable(of: scalar) != first {
                index.surnameSounds[key[0], default: []].appendNew(NameHash.hash(first))
            }
        }
    }

    /// ü is typed v, u or yu.
    private static func spelledVariants(_ head: [String], _ tail: [String]) -> [([String], [String])] {
        guard (head + tail).contains(where: { $0.contains("v") }) else { return [(head, tail)] }
        return ["v", "u", "yu"].map { letter in
            (head.map { $0.replacingLetterV(by: letter) }, tail.map { $0.replacingLetterV(by: letter) })
        }
    }

    private mutating func addSound(_ syllables: [String], _ entity: Int32) {
        var letters: [UInt32] = []
        var cuts: UInt64 = 0
        for syllable in syllables {
            letters.append(contentsOf: syllable.unicodeScalars.map(\.value))
            guard letters.count < 64 else { return }
            cuts |= 1 << UInt64(letters.count)
        }
        let hash = NameHash.hash(letters)
        if index.sounds[hash]?.contains(where: { $0.entity == entity && $0.cuts == cuts }) == true { return }
        index.sounds[hash, default: []].append(.init(entity: entity, cuts: cuts))
        if letters.count >= 7 { addSpelling(letters) }
    }

    private mutating func addHomophone(_ name: String, _ entity: Int32, least: Int) {
        let syllables = Pinyin.syllables(of: name)
        guard syllables.count >= least, syllables.count == name.unicodeScalars.count else { return }
        index.homophones[Self.syllableHash(syllables), default: []].appendNew(entity)
    }

    static func syllableHash(_ syllables: [String]) -> UInt64 {
        syllables.reduce(NameHash.start) { NameHash.mix($0, NameHash.hash($1)) }
    }

    /// - Parameters:
    ///   - surnames: readings of the Chinese surname.
    ///   - given: syllables of the Chinese given name.
    ///   - isNative: the person has no Chinese name.
    private mutating func addLatinForms(_ key: [UInt32], surnames: [String], given: [String], isNative: Bool, _ entity: Int32) {
        guard key.contains(where: MatchStream.isLatin) else { return }
        let tokens = key.split(separator: MatchStream.blank).map(Array.init)
        phrase(key, entity, isNative ? .name : .alias, "englishName", isDoubtful: tokens.count == 1 && isDoubtful(key))
        guard tokens.count >= 2 else { return }
        let texts = tokens.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
        let surnameFirst = surnames.contains(texts[0]) && !surnames.contains(texts[texts.count - 1])
        let surname = surnameFirst ? tokens[0] : tokens[tokens.count - 1]
        let rest = surnameFirst ? Array(tokens.dropFirst()) : Array(tokens.dropLast())
        let restKey = Array(rest.joined(separator: [MatchStream.blank]))
        phrase((surnameFirst ? restKey + [MatchStream.blank] + surname : surname + [MatchStream.blank] + restKey),
               entity, isNative ? .name : .alias, "englishName")
        index.latinSurnames[surnameFirst ? texts[0] : texts[texts.count - 1], default: []].appendNew(entity)
        // One syllable of a Chinese name (wei, he, an) is too little to go by.
        var singles = [restKey]
        if rest.count > 1, isNative { singles.append(rest[0]) }
        for single in singles where single.count >= 3 || (single.count == 2 && isNative) {
            let text = String(String.UnicodeScalarView(single.compactMap(Unicode.Scalar.init)))
            if given.count == 1, given[0] == text { continue }
            phrase(single, entity, .alias, "given", isDoubtful: isDoubtful(single))
        }
        if isNative, surname.count >= 4 { phrase(surname, entity, .alias, "surname", isDoubtful: isDoubtful(surname)) }
    }

    // MARK: - Misspellings

    private mutating func addSpellings(_ key: [UInt32]) {
        for token in key.split(separator: MatchStream.blank) where token.count >= 5 && token.count <= 24 {
            if token.allSatisfy(MatchStream.isLatin) { addSpelling(Array(token)) }
        }
    }

    private mutating func addSpelling(_ word: [UInt32]) {
        guard wordNumbers[word] == nil else { return }
        let number = Int32(index.words.count)
        wordNumbers[word] = number
        index.words.append(word)
        EntityMatcher.forEachDeletion(word) { index.spellings[$0, default: []].appendNew(number) }
    }
}

extension Array where Element: Equatable {
    fileprivate mutating func appendNew(_ element: Element) {
        if last != element { append(element) }
    }
}

extension String {
    fileprivate func replacingLetterV(by letter: String) -> String {
        contains("v") ? split(separator: "v", omittingEmptySubsequences: false).joined(separator: letter) : self
    }
}
