import DialogModel
import Foundation
import Language

extension NameSegmentBuilder {
    private static let compounds = Set(Pinyin.compoundSurnames.map { $0.unicodeScalars.map(\.value) })
    /// Names with more readings than this are called by the first ones.
    private static let mostReadings = 4

    mutating func addPersonForms(_ entity: Int32, names: [String], english: [String]) {
        var surnames: [[UInt32]] = []
        var given: [Int] = []
        for name in names {
            let key = Self.key(name)
            if key.count <= 8, !key.isEmpty, key.allSatisfy(MatchStream.isHan) {
                phrase(key, entity, .name, isDoubtful: Self.isDoubtful(key))
                (surnames, given) = addChineseForms(key, entity)
            } else {
                addLatinForms(name, key, surnames: [], given: [], isNative: true, entity)
            }
        }
        for name in english { addLatinForms(name, Self.key(name), surnames: surnames, given: given, isNative: names.isEmpty, entity) }
    }

    private static func surnameLength(_ key: [UInt32]) -> Int {
        for length in [3, 2] where key.count >= length + 2 || (key.count == 3 && length == 2) {
            if NameWords.japaneseSurnames.contains(Array(key.prefix(length))), key.count > 3 { return length }
        }
        for length in [4, 2] where key.count > length && compounds.contains(Array(key.prefix(length))) { return length }
        return 1
    }

    /// Readings of a surname, the more usual first.
    private mutating func readings(ofSurname surname: [UInt32]) -> [[Int]] {
        if let known = surnameReadings[surname] { return known }
        let table = SoundTable.standard
        let name = String(String.UnicodeScalarView(surname.compactMap(Unicode.Scalar.init)))
        var result = (Pinyin.surnameReadings(name) ?? []).map { $0.compactMap(table.number) }.filter { $0.count == surname.count }
        if result.isEmpty {
            let usual = surname.compactMap { table.number(of: $0) }
            if usual.count == surname.count { result = [usual] }
        }
        surnameReadings[surname] = result
        return result
    }

    /// - Returns: the surname in letters, by each of its readings, and the syllables of the given name.
    private mutating func addChineseForms(_ key: [UInt32], _ entity: Int32) -> ([[UInt32]], [Int]) {
        let table = SoundTable.standard
        let length = Self.surnameLength(key)
        let surname = Array(key.prefix(length))
        let givenKey = Array(key.dropFirst(length))
        group(.surname, surname, entity)
        if givenKey.count >= 2 {
            phrase(givenKey, entity, .given, isDoubtful: Self.isDoubtful(givenKey))
            group(.lastCharacter, givenKey.suffix(1), entity)
        } else if !givenKey.isEmpty {
            group(.givenCharacter, givenKey, entity)
        }
        if let folded = LookAlikes.folded(key[...]) { form(FormKey.lookalike.key(folded), entity) }
        let heads = readings(ofSurname: surname)
        let options = givenKey.map { table.numbers(of: $0) }
        guard let firstHead = heads.first, options.allSatisfy({ !$0.isEmpty }) else { return ([], []) }
        if length == 1 {
            for head in heads where head != table.number(of: key[0]).map({ [$0] }) || heads.count > 1 {
                if content.surnameReadings[key[0]]?.contains(head[0]) != true { content.surnameReadings[key[0], default: []].append(head[0]) }
            }
        }
        var tails: [[Int]] = [[]]
        for option in options { tails = tails.flatMap { tail in option.map { tail + [$0] } } }
        var near: Set<UInt64> = []
        for (number, reading) in heads.flatMap({ head in tails.map { (head, $0) } }).prefix(Self.mostReadings).enumerated() {
            for (head, tail) in Self.spellings(reading.0, reading.1) { addSounds(head, tail, isFirst: number == 0, entity) }
            let hash = (reading.0 + reading.1).reduce(NameHash.start) { NameHash.mix($0, table.classes[$1]) }
            if near.insert(hash).inserted { form(FormKey.nearSound.key(hash), entity) }
        }
        var letters = (firstHead + (tails.first ?? [])).compactMap { table.letters[$0].first }
        if (2...4).contains(letters.count) { group(.initials, letters, entity) }
        if length == 2, letters.count > 2 {
            letters.remove(at: 1)
            group(.initials, letters, entity)
        }
        content.initials[Int(entity)].setChinese((tails.first ?? []).compactMap { table.letters[$0].first })
        return (heads.map { $0.flatMap { table.letters[$0] } }, tails.first ?? [])
    }

    private mutating func addSounds(_ head: [[UInt32]], _ tail: [[UInt32]], isFirst: Bool, _ entity: Int32) {
        let surname = Array(head.joined())
        let given = Array(tail.joined())
        let (headLengths, tailLengths) = (head.map(\.count), tail.map(\.count))
        sound(surname + given, lengths: headLengths + tailLengths, .surnameFirst, entity)
        if given != surname { sound(given + surname, lengths: tailLengths + headLengths, .givenFirst, entity) }
        if tail.count >= 2 { sound(given, lengths: tailLengths, .given, entity) }
        if tail.count == 1 { group(.givenSyllable, given, entity) }
        group(.latinSurname, surname, entity)
        guard isFirst else { return }
        if surname.count >= 5 { word(surname, entity) }
        if given.count >= 5 { word(given, entity) }
        if surname.count + given.count >= 7 {
            word(surname + given, entity)
            word(given + surname, entity)
        }
    }

    /// Syllables in letters; ü is typed v, u or yu.
    private static func spellings(_ head: [Int], _ tail: [Int]) -> [([[UInt32]], [[UInt32]])] {
        let letters = (head.map { SoundTable.standard.letters[$0] }, tail.map { SoundTable.standard.letters[$0] })
        let v: UInt32 = 0x76
        guard (letters.0 + letters.1).contains(where: { $0.contains(v) }) else { return [letters] }
        return [[v], [0x75], [0x79, 0x75]].map { replacement in
            (letters.0.map { $0.flatMap { $0 == v ? replacement : [$0] } }, letters.1.map { $0.flatMap { $0 == v ? replacement : [$0] } })
        }
    }

    // MARK: - Names in Latin letters

    /// - Parameters:
    ///   - surnames: readings of the Chinese surname, in letters.
    ///   - given: syllables of the Chinese given name.
    ///   - isNative: the person has no other name.
    private mutating func addLatinForms(
        _ name: String, _ key: [UInt32], surnames: [[UInt32]], given: [Int], isNative: Bool, _ entity: Int32
    ) {
        guard !key.isEmpty else { return }
        let form: NameForm = isNative ? .name : .englishName
        phrase(key, entity, form, isDoubtful: Self.isDoubtful(key))
        guard key.contains(where: MatchStream.isLatin) else { return }
        addLatinForms(key, surnames: surnames, given: given, form, isNative: isNative, entity)
        for other in Self.otherSpellings(of: name) {
            let otherKey = MatchStream.key(other)
            phrase(otherKey, entity, form)
            addLatinForms(otherKey, surnames: surnames, given: given, form, isNative: isNative, entity)
        }
    }

    private mutating func addLatinForms(_ key: [UInt32], surnames: [[UInt32]], given: [Int], _ form: NameForm, isNative: Bool, _ entity: Int32) {
        let tokens = key.split(separator: MatchStream.blank).map(Array.init)
        guard tokens.count >= 2, let firstToken = tokens.first, let lastToken = tokens.last else { return }
        let surnameFirst = surnames.contains(firstToken) && !surnames.contains(lastToken)
        let surname = surnameFirst ? firstToken : lastToken
        let rest = Array(surnameFirst ? tokens.dropFirst() : tokens.dropLast())
        let restKey = Array(rest.joined(separator: [MatchStream.blank]))
        let changed = surnameFirst ? restKey + [MatchStream.blank] + surname : surname + [MatchStream.blank] + restKey
        phrase(changed, entity, form, isDoubtful: Self.isDoubtful(changed))
        group(.latinSurname, surname, entity)
        let letters = rest.compactMap(\.first)
        content.initials[Int(entity)].setEnglish(letters)
        if (1...3).contains(letters.count) {
            group(.initials, letters + surname.prefix(1), entity)
            if isNative { group(.initials, surname.prefix(1) + letters, entity) }
        }
        addJoined(rest, surname, isChinese: surnames.contains(surname) && rest.joined().elementsEqual(given.flatMap { SoundTable.standard.letters[$0] }), entity)
        var singles = [restKey]
        if rest.count > 1, isNative { singles.append(rest[0]) }
        for single in singles where single.count >= 3 || (single.count == 2 && isNative) {
            // One syllable of a Chinese name (wei, he, an) is too little to go by.
            if given.count == 1, SoundTable.standard.letters[given[0]] == single { continue }
            phrase(single, entity, .given, isDoubtful: Self.isDoubtful(single))
        }
        if isNative, surname.count >= 4 { phrase(surname, entity, .surname, isDoubtful: Self.isDoubtful(surname)) }
    }

    /// The letters without blanks, so that "Min-su Kim", "minsu kim" and "minsukim" are one.
    private mutating func addJoined(_ rest: [[UInt32]], _ surname: [UInt32], isChinese: Bool, _ entity: Int32) {
        let given = Array(rest.joined())
        guard !isChinese, given.count + surname.count >= 6, given.count + surname.count < 40 else { return }
        for letters in [given + surname, surname + given] {
            content.forms.append(.init(hash: FormKey.sound.key(letters), entity: entity, meta: UInt32(FormMeta.Order.letters.rawValue)))
        }
    }

    /// Müller as Mueller, ß as ss; O'Neill as ONeill.
    private static func otherSpellings(of name: String) -> [String] {
        guard name.utf8.contains(where: { $0 >= 0x80 || $0 == 0x27 }) else { return [] }
        var spelled = ""
        var joined = ""
        for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "ä", "Ä", "æ", "Æ": spelled += "ae"
            case "ö", "Ö", "ø", "Ø", "œ", "Œ": spelled += "oe"
            case "ü", "Ü": spelled += "ue"
            case "å", "Å": spelled += "aa"
            case "ß": spelled += "ss"
            case "þ", "Þ": spelled += "th"
            default: spelled.unicodeScalars.append(scalar)
            }
            if scalar != "'", scalar.value != 0x2019 { joined.unicodeScalars.append(scalar) }
        }
        return [spelled, joined].filter { $0 != name && MatchStream.key($0) != MatchStream.key(name) }
    }
}
