import Language
import Testing

@Suite struct PinyinTests {
    @Test("Names are read with the readings of surnames", arguments: [
        ("张伟", "zhang wei"), ("单雄", "shan xiong"), ("仇英", "qiu ying"), ("解晓东", "xie xiao dong"), ("尉迟恭", "yu chi gong"),
        ("万俟卨", "mo qi xie"), ("曾国藩", "zeng guo fan"), ("區偉", "ou wei"), ("欧阳娜", "ou yang na"), ("吕布", "lv bu"), ("朴智", "piao zhi"),
    ])
    func surnames(name: String, expected: String) {
        #expect(Pinyin.syllables(of: name, surname: true).joined(separator: " ") == expected)
    }

    @Test("A surname with two readings gives both")
    func twoReadings() {
        #expect(Pinyin.readings(of: "覃川", surname: true) == [["qin", "chuan"], ["tan", "chuan"]])
    }

    @Test("Outside of names the usual reading counts, and Latin words stay")
    func plain() {
        #expect(Pinyin.syllables(of: "简单 Plan") == ["jian", "dan", "plan"])
        #expect(Pinyin.surnameLength(of: "司马光") == 2)
        #expect(Pinyin.surnameLength(of: "Alice") == 0)
    }

    @Test("syllables have numbers, the same for the same sound, in traditional characters too", arguments: [("张", "章"), ("張", "张"), ("伟", "玮"), ("綠", "率")])
    func numbers(one: Unicode.Scalar, other: Unicode.Scalar) {
        let isSame = Pinyin.syllable(of: one) == Pinyin.syllable(of: other)
        #expect((Pinyin.number(of: one) == Pinyin.number(of: other)) == isSame && Pinyin.number(of: one) > 0)
        #expect(Pinyin.spelling(Pinyin.number(of: one)) == Pinyin.syllable(of: one))
    }

    @Test("what is no character has no number, and every number a spelling")
    func unknownNumbers() {
        #expect(Pinyin.number(of: "a") == 0 && Pinyin.number(of: "김") == 0)
        #expect((1...Pinyin.syllableCount).allSatisfy { !Pinyin.spelling($0).isEmpty })
        #expect(Pinyin.surnameReadings("单") == [["shan"]] && Pinyin.surnameReadings("王") == nil)
    }
}
