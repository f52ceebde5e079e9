import Models
import Testing

@Suite("JSON")
struct JSONParserTests {
    @Test("reads and writes values as they are", arguments: [
        "null", "true", "[1,2.5,-3,1e+300]", #"{"a":{"b":[]},"中":"文"}"#, #""\"\\\n\t\u0001😀""#, "0.1", "123456789012345680000.0", "-0.000001234",
    ])
    func roundTrip(_ text: String) throws {
        let value = try JSONParser.parse(text)
        #expect(try JSONParser.parse(value.text) == value)
    }

    @Test("rounds numbers as the standard library does", arguments: [
        "0.018218994140625", "0.024810791015625", "1e22", "1e23", "4.35", "0.1", "2.2250738585072014e-308", "9007199254740993", "1.7976931348623157e308",
        "-0.03847253695130348", "123456.789e-3",
    ])
    func numbers(_ text: String) throws {
        #expect(try JSONParser.parse(text).number == Double(text))
    }

    @Test("joins escaped surrogates and replaces lone ones", arguments: [(#""\uD83D\uDE00""#, "😀"), (#""\uD83Dx""#, "\u{FFFD}x"), (#""\u4f60""#, "你")])
    func surrogates(_ text: String, _ value: String) throws {
        #expect(try JSONParser.parse(text).string == value)
    }

    @Test("refuses what is none", arguments: [
        "", " ", "{", "[1,", #"{"a":1,}"#, #"{"a" 1}"#, "{a:1}", "01", "1.", "NaN", "tru", "\"\u{1}\"", #""\x""#, "1 2", "<html>", #"{"a":"#,
        String(repeating: "[", count: 100_000),
    ])
    func refuses(_ text: String) {
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse(text) }
    }

    @Test("reads Python's NaN only where it is allowed")
    func notANumber() throws {
        let items = try #require(try JSONParser.parse("[NaN,Infinity,-Infinity]", acceptsNonFinite: true).array)
        #expect(items.compactMap(\.number).allSatisfy { !$0.isFinite })
        #expect(items.count == 3)
    }

    @Test("finds the first object within a text", arguments: [
        ("```json\n{\"a\": 1}\n```", "{\"a\":1}"), ("结果是 {\"a\":{}} 吧", "{\"a\":{}}"), ("{ no } {\"b\":2}", "{\"b\":2}"),
    ])
    func object(_ text: String, _ found: String) {
        #expect(JSONParser.firstObject(in: text)?.text == found)
    }

    @Test("finds no object where there is none", arguments: ["", "no", "{", "{\"a\":"])
    func noObject(_ text: String) {
        #expect(JSONParser.firstObject(in: text) == nil)
    }

    @Test("has one canonical form for objects that say the same")
    func canonical() throws {
        let a = try JSONParser.parse(#"{"b":1,"a":[{"y":2,"x":3}]}"#).canonical.text
        #expect(a == #"{"a":[{"x":3,"y":2}],"b":1}"#)
    }
}
