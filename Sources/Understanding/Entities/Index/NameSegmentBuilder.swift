import DialogModel
import Language

/// Derives every form under which things are called.
struct NameSegmentBuilder {
    var content = NameSegment.Content()
    private var numbers: [EntityReference: Int32] = [:]
    private var drafts: [Draft] = []
    private var masks: [String: UInt64] = [:]
    private var last: (reference: EntityReference, number: Int32)?
    /// Cached readings of surnames, as numbers of syllables.
    var surnameReadings: [[UInt32]: [[Int]]] = [:]

    /// Names of a person, until all are known.
    private struct Draft {
        var entity: Int32
        var names: [String] = []
        var english: [String] = []
    }

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

    mutating func finish() -> NameSegment.Content {
        for draft in drafts { addPersonForms(draft.entity, names: draft.names, english: draft.english) }
        drafts = []
        return content
    }

    private mutating func number(of entry: CatalogEntry) -> Int32 {
        if let last, last.reference == entry.reference { return seen(last.number, entry) }
        if let known = numbers[entry.reference] {
            last = (entry.reference, known)
            return seen(known, entry)
        }
        let number = Int32(content.references.count)
        numbers[entry.reference] = number
        last = (entry.reference, number)
        content.references.append(entry.reference)
        content.order.append(number)
        content.isCurrent.append(entry.isCurrent)
        content.posts.append(0)
        content.initials.append(GivenInitials())
        content.forms.append(.init(hash: NameSegment.key(of: entry.reference), entity: number, meta: 0))
        if entry.reference.kind == .person { drafts.append(Draft(entity: number)) }
        return number
    }

    private mutating func seen(_ number: Int32, _ entry: CatalogEntry) -> Int32 {
        if entry.isCurrent { content.isCurrent[Int(number)] = true }
        return number
    }

    private mutating func addPerson(_ entry: CatalogEntry, _ entity: Int32) {
        switch entry.form {
        case .title:
            let mask = masks[entry.text] ?? PersonTitles.standard.mask(ofPost: NormalizedText.key(entry.text))
            masks[entry.text] = mask
            content.posts[Int(entity)] |= mask
        case .name:
            withDraft(of: entity) { $0.names.append(entry.text) }
        case .englishName:
            withDraft(of: entity) { $0.english.append(entry.text) }
        case .alias, .short:
            let key = Self.key(entry.text)
            phrase(key, entity, entry.form == .alias ? .alias : .short, isDoubtful: Self.isDoubtful(key))
        case .code:
            phrase(Self.key(entry.text), entity, .code)
        }
    }

    private mutating func withDraft(of entity: Int32, _ body: (inout Draft) -> Void) {
        if let at = drafts.indices.last, drafts[at].entity == entity { return body(&drafts[at]) }
        // Drafts are in the order of their numbers.
        var low = 0
        var high = drafts.count
        while low < high {
            let middle = (low + high) / 2
            if drafts[middle].entity < entity { low = middle + 1 } else { high = middle }
        }
        if low < drafts.count { body(&drafts[low]) }
    }

    // MARK: - Forms

    /// A phrase to be found as it stands.
    mutating func phrase(_ key: [UInt32], _ entity: Int32, _ form: NameForm, isDoubtful: Bool = false) {
        guard let first = key.first, key.count <= 200 else { return }
        content.forms.append(.init(hash: FormKey.phrase.key(key), entity: entity, meta: FormMeta(form, isDoubtful: isDoubtful).bits))
        content.lengths[first, default: 0] |= NameSegment.bit(key.count)
        addWords(key, entity)
    }

    mutating func sound(_ letters: [UInt32], lengths: [Int], _ order: FormMeta.Order, _ entity: Int32) {
        guard letters.count < 40, let meta = FormMeta(sound: order, lengths: lengths) else { return }
        content.forms.append(.init(hash: FormKey.sound.key(letters), entity: entity, meta: meta.bits))
    }

    mutating func form(_ key: UInt64, _ entity: Int32) {
        content.forms.append(.init(hash: key, entity: entity, meta: 0))
    }

    /// Adds somebody to a group of people, once.
    mutating func group(_ key: FormKey, _ scalars: some Sequence<UInt32>, _ entity: Int32) {
        let hash = key.key(scalars)
        if content.groups[hash]?.last != entity { content.groups[hash, default: []].append(entity) }
    }

    private mutating func addWords(_ key: [UInt32], _ entity: Int32) {
        guard key.count >= 5 else { return }
        for token in key.split(separator: MatchStream.blank) where token.count >= 5 && token.count <= 24 && token.allSatisfy(MatchStream.isLatin) {
            word(token, entity)
        }
    }

    /// A word that slips are sought for.
    mutating func word(_ letters: some Sequence<UInt32>, _ entity: Int32) {
        let hash = NameHash.hash(letters)
        content.words.append(hash)
        form(FormKey.word.key(hash), entity)
    }

    /// The sound of a Chinese name of a thing, where it has enough syllables to be told by it.
    mutating func soundOfThing(_ key: [UInt32], _ entity: Int32, least: Int) {
        let table = SoundTable.standard
        let syllables = key.compactMap { MatchStream.isHan($0) ? table.number(of: $0) : nil }
        guard syllables.count >= least, syllables.count == key.count else { return }
        let letters = syllables.map { table.letters[$0] }
        sound(Array(letters.joined()), lengths: letters.map(\.count), .surnameFirst, entity)
    }

    /// The key of a name; plain ASCII, the commonest, without detours.
    static func key(_ name: String) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: result.append(UInt32(byte))
            case 0x41...0x5A: result.append(UInt32(byte) + 32)
            case 0x20 where result.last != nil && result.last != 0x20: result.append(0x20)
            default: return MatchStream.key(name)
            }
        }
        return result.last == 0x20 ? MatchStream.key(name) : result
    }

    /// Whether a name is also an ordinary word.
    static func isDoubtful(_ key: [UInt32]) -> Bool {
        guard key.count <= 20, let first = key.first else { return false }
        if MatchStream.isHan(first) { return NameWords.commonChinese.contains(key[...]) }
        return key.split(separator: MatchStream.blank).allSatisfy { word in
            let hash = NameHash.hash(word)
            return NameWords.doubtful.contains(hash) || NameWords.common.contains(hash)
        }
    }

    static func dropping(_ endings: [String], from key: [UInt32]) -> [UInt32] {
        for ending in endings {
            let tail = ending.unicodeScalars.map(\.value)
            if key.count > tail.count, key.suffix(tail.count).elementsEqual(tail) { return Array(key.dropLast(tail.count)) }
        }
        return key
    }
}
