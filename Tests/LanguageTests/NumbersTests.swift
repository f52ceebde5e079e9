import Language
import Testing

@Suite struct NumbersTests {
    @Test("Numbers in words and figures have a value", arguments: [
        ("一百二十", 120), ("一百零五", 105), ("一百二", 120), ("两", 2), ("廿", 20), ("廿三", 23), ("〇", 0), ("十五", 15),
        ("二十", 20), ("2万", 20_000), ("三万五", 35_000), ("三万五千", 35_000), ("二〇二六", 2026), ("１２", 12), ("1,200", 1200),
        ("twenty-one", 21), ("a hundred", 100), ("a hundred and five", 105), ("two thousand", 2000), ("Twelve", 12),
        ("第二", 2), ("最后", -1), ("倒数第二", -2), ("second", 2), ("2nd", 2), ("twenty-first", 21), ("last", -1), ("第12", 12),
    ])
    func values(text: String, expected: Int) {
        #expect(Numbers.value(of: text) == expected)
    }

    @Test("Half is half in both languages", arguments: ["半", "half"])
    func half(text: String) {
        #expect(Numbers.number(NormalizedText(text).scalars, at: 0)?.value == 0.5)
    }

    @Test("What is no number has no value", arguments: ["", "泰山", "abc", "三四", "2.1.3", "一些"])
    func none(text: String) {
        #expect(Numbers.value(of: text) == nil)
    }
}
