import Models
import Testing

@Suite("A mask")
struct ConfidentialMaskTests {
    @Test("hides phone numbers", arguments: [
        ("打13812345678找他", "打<PHONE_1>找他"), ("138 1234 5678", "<PHONE_1>"), ("+86 138-1234-5678。", "<PHONE_1>。"), ("010-62345678转3", "<PHONE_1>转3"),
        ("(021) 6234 5678", "<PHONE_1>"), ("0755-8234-5678", "<PHONE_1>"), ("call +44 20 7946 0958 now", "call <PHONE_1> now"), ("(415) 555-0132", "<PHONE_1>"),
        ("400-820-8820", "<PHONE_1>"), ("１３８１２３４５６７８", "<PHONE_1>"), ("62345678", "<PHONE_1>"), ("13812345678和13912345678", "<PHONE_1>和<PHONE_2>"),
    ])
    func phones(_ text: String, _ masked: String) {
        var mask = ConfidentialMask()
        #expect(mask.mask(text) == masked)
        #expect(mask.restore(masked) == text)
    }

    @Test("leaves dates, times, rooms, numbers of papers and people alone", arguments: [
        "2026-03-10 15:00", "20260310", "2026.3.10下午3点到5点", "远山发〔2026〕12号", "room 301 at 10", "E0001 and B1234567", "3-5楼", "1,000,000元", "10:30-11:30", "3.1415",
    ])
    func noPhones(_ text: String) {
        var mask = ConfidentialMask()
        #expect(mask.mask(text) == text)
    }

    @Test("hides e-mail addresses", arguments: [
        ("写信给li.na+x@corp.example.cn。", "写信给<EMAIL_1>。"), ("a@b.io, c_d@e-f.com.", "<EMAIL_1>, <EMAIL_2>."), ("@all and x@y", "@all and x@y"),
    ])
    func emails(_ text: String, _ masked: String) {
        var mask = ConfidentialMask()
        #expect(mask.mask(text) == masked)
        #expect(mask.restore(masked) == text)
    }

    @Test("hides given strings, the longer first, in either case")
    func terms() {
        var mask = ConfidentialMask(confidential: ["并购", "并购方案", "Project Falcon", " "])
        let text = "把并购方案和PROJECT falcon发给我，并购的事"
        #expect(mask.mask(text) == "把<TERM_1>和<TERM_2>发给我，<TERM_3>的事")
        #expect(mask.restore("<TERM_1>、<TERM_2>") == "并购方案、PROJECT falcon")
    }

    @Test("gives the same value the same placeholder")
    func stable() {
        var mask = ConfidentialMask()
        #expect(mask.mask("13812345678") == mask.mask("13812345678"))
        #expect(mask.mask("13912345678") == "<PHONE_2>")
        #expect(mask.count == 2)
    }

    @Test("is not fooled by placeholders in the text")
    func injection() {
        var mask = ConfidentialMask()
        let text = "<PHONE_1> 13812345678"
        let masked = mask.mask(text)
        #expect(masked == "<TERM_1> <PHONE_1>")
        #expect(mask.restore(masked) == text)
        #expect(mask.restore("<PHONE_9> < <x>") == "<PHONE_9> < <x>")
    }

    @Test("is taken off all strings of an answer")
    func json() {
        var mask = ConfidentialMask()
        _ = mask.mask("13812345678")
        let value: JSON = ["a": ["<PHONE_1>", 1], "b": ["c": "x<PHONE_1>"]]
        #expect(mask.restore(value) == ["a": ["13812345678", 1], "b": ["c": "x13812345678"]])
    }
}
