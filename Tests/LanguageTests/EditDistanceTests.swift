import Language
import Testing

@Suite struct EditDistanceTests {
    @Test("One slip is within one edit", arguments: [
        ("wednesday", "wendesday", true), ("zhang", "zhan", true), ("li", "lin", true), ("book", "bock", true), ("same", "same", true),
        ("abcd", "badc", false), ("zhang", "wang", false), ("", "a", true), ("", "ab", false),
    ])
    func atMostOne(a: String, b: String, expected: Bool) {
        #expect(EditDistance.atMostOne(a, b) == expected)
        #expect(EditDistance.atMostOne(b, a) == expected)
    }

    @Test("A distance beyond the bound is not given")
    func bounded() {
        let a = Array("kitten".unicodeScalars), b = Array("sitting".unicodeScalars)
        #expect(EditDistance.within(3, a, b) == 3)
        #expect(EditDistance.within(2, a, b) == nil)
        #expect(EditDistance.within(1, Array("ab".unicodeScalars), Array("ba".unicodeScalars)) == 1)
    }
}
