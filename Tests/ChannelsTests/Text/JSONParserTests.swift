@testable import Channels
import DialogModel
import Testing

@Suite("The JSON reader")
struct JSONParserTests {
    @Test("reads what RFC 8259 allows", arguments: [
        (#"{"a":[1,-2,0.5,1e3,true,false,null],"b":{}}"#, #"{"a":[1,-2,0.5,1000,true,false,null],"b":{}}"#),
        (#" "\u4f60\ud83d\ude00\n\/" "#, "\"你😀\\n/\""), ("[]", "[]"), ("0", "0"), ("-0.0", "0"),
        (#"{"b":1,"a":2}"#, #"{"b":1,"a":2}"#), ("123456789012345678901", "123456789012345680000"),
    ])
    func reads(_ text: String, _ written: String) throws {
        let value = try JSONParser.parse(Array(text.utf8))
        if case .number = value, value.text != written { return #expect(Double(value.text) == Double(written)) }
        #expect(value.text == written)
    }

    @Test("refuses everything else", arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", "+1", "nul", "\"\t\"", "\"\\x\"", "\"\\ud800\"", "\"\\udc00\"", "[1] 2", "'a'",
        "{\"a\" 1}", "NaN", "\"abc", "-",
    ])
    func refuses(_ text: String) {
        #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test("nests 64 levels and no more")
    func depth() throws {
        func nested(_ depth: Int) -> [UInt8] { Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8) }
        #expect(throws: Never.self) { try JSONParser.parse(nested(64)) }
        #expect(throws: JSONParser.Fault.tooDeep) { try JSONParser.parse(nested(65)) }
        #expect(throws: JSONParser.Fault.tooDeep) { try JSONParser.parse(nested(100_000)) }
    }

    @Test("refuses text that is not UTF-8", arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] as [[UInt8]])
    func encoding(_ bytes: [UInt8]) {
        #expect(throws: JSONParser.Fault.notUTF8) { try JSONParser.parse(bytes) }
    }
}
