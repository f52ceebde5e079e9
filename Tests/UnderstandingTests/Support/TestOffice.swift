import DialogModel
import Language
import TimeExpressions
@testable import Understanding

/// A small office with everything that is hard about names.
enum TestOffice {
    static let index = EntityIndex(entries: entries)

    static let reference = LocalDateTime(2026, 3, 9, 9)

    static let analyzer = Analyzer(domain: domain, entities: index, time: TimeRecognizer())

    static func analyze(_ text: String) -> Analysis {
        analyzer.analyze(text, reference: reference, previous: nil, fallback: .chinese)
    }

    static let entries: [CatalogEntry] = {
        var result: [CatalogEntry] = []
        func person(
            _ id: String, _ name: String, _ english: String? = nil, aliases: [String] = [], title: String = "工程师", isCurrent: Bool = true
        ) {
            let reference = EntityReference(.person, id)
            func add(_ text: String, _ form: CatalogEntry.Form) {
                result.append(CatalogEntry(reference: reference, text: text, form: form, isCurrent: isCurrent))
            }
            add(name, .name)
            add(id, .code)
            if let english { add(english, .englishName) }
            for alias in aliases { add(alias, .alias) }
            add(title, .title)
        }
        person("P001", "沈芳", "Shen Fang")
        person("P002", "沈方")
        person("P003", "申芳", "Fanny Shen", aliases: ["Fanny"])
        person("P004", "韩伟", "Han Wei")
        person("P005", "韩伟", "Han Wei")
        person("P006", "司徒海宁", "Sam Situ", title: "总监")
        person("P007", "司徒安")
        person("P008", "周一凡", "Ivan Zhou")
        person("P009", "文静", "April Wen", aliases: ["April"])
        person("P010", "José Álvarez", "Jose Alvarez")
        person("P011", "单致和", "Shan Zhihe")
        person("P012", "韩立群", aliases: ["韩经理"], title: "部门经理")
        person("P013", "韩向阳", title: "部门经理")
        person("P014", "韩冬", title: "文员", isCurrent: false)
        person("P015", "罗永年", title: "经理")
        person("P016", "罗春霞", title: "会计")
        person("P017", "吕若溪", "Charlotte Lyu")
        person("P018", "罗春霞", title: "司机", isCurrent: false)
        person("P019", "Will Barker", nil)
        func thing(_ kind: EntityKind, _ id: String, _ name: String, _ english: String? = nil, code: Bool = false) {
            let reference = EntityReference(kind, id)
            result.append(CatalogEntry(reference: reference, text: name, form: .name))
            if let english { result.append(CatalogEntry(reference: reference, text: english, form: .englishName)) }
            if code { result.append(CatalogEntry(reference: reference, text: id, form: .code)) }
        }
        thing(.department, "K10", "采购部", "Purchasing Department", code: true)
        thing(.department, "K20", "市场中心", "Marketing", code: true)
        thing(.department, "K40", "支持部", "US", code: true)
        thing(.department, "K30", "信息技术部", "Information Technology Department", code: true)
        thing(.room, "N305", "秋水厅", "Qiushui Room", code: true)
        thing(.room, "N306", "望江会议室", "River View Hall", code: true)
        thing(.room, "A4", "听雨轩", code: true)
        thing(.building, "N", "N")
        thing(.job, "会计", "会计", "Accountant")
        thing(.equipment, "投影", "投影", "projector")
        return result
    }()

    static let domain: Domain = {
        let slots = [
            SlotDefinition(name: "start", type: .time), SlotDefinition(name: "old_start", type: .time),
            SlotDefinition(name: "attendees", type: .people), SlotDefinition(name: "room", type: .room),
            SlotDefinition(name: "title", type: .text), SlotDefinition(name: "person", type: .person),
            SlotDefinition(
                name: "equipment", type: .equipment,
                values: [
                    ChoiceValue(value: "projector", words: ["投影", "投影仪", "beamer"]), ChoiceValue(value: "screen", words: ["大屏", "screen"]),
                ]),
            SlotDefinition(
                name: "attribute", type: .choice,
                values: [
                    ChoiceValue(value: "phone", words: ["电话", "phone", "phone number"]),
                    ChoiceValue(value: "email", words: ["邮箱", "email"]),
                ]),
        ]
        return Domain(slots: Dictionary(uniqueKeysWithValues: slots.map { ($0.name, $0) }), examples: examples, digest: "0123456789abcdef")
    }()

    private static let examples: [Example] = [
        annotated("book", "订[明天下午三点](start)的会议室"), annotated("book", "约[林青](attendees)[周五上午](start)开[预算会](title)"),
        annotated("book", "帮我安排[后天十点](start)的[评审会](title)"), annotated("book", "和[赵强](attendees)[明天两点](start)开会"),
        annotated("book", "book a room [tomorrow at 3pm](start)"), annotated("book", "set up a meeting with [Ann Lee](attendees) [on Friday](start)"),
        annotated("book", "schedule [a design review](title) [tomorrow morning](start)"), annotated("book", "订[银杏厅](room)[今天四点](start)"),
        annotated("move", "把[三点](old_start)的会改到[四点](start)"), annotated("move", "[周一](old_start)的例会挪到[周二](start)"),
        annotated("move", "move my [3pm](old_start) meeting to [4pm](start)"), annotated("move", "push the [Monday](old_start) sync to [Tuesday](start)"),
        annotated("move", "[明天](old_start)的会推到[后天](start)"), annotated("move", "reschedule the [10am](old_start) call to [noon](start)"),
        annotated("contact", "[赵强](person)的[电话](attribute)是多少"), annotated("contact", "查一下[林青](person)的[邮箱](attribute)"),
        annotated("contact", "[Ann Lee](person)'s [phone](attribute)"), annotated("contact", "what is the [email](attribute) of [Bob Ray](person)"),
        annotated("contact", "谁是[赵强](person)"), annotated("contact", "who is [Ann Lee](person)"),
        annotated("greet", "你好"), annotated("greet", "早上好"), annotated("greet", "hello"), annotated("greet", "hi there"), annotated("greet", "您好呀"),
        annotated("out_of_scope", "今天天气怎么样"), annotated("out_of_scope", "play some music"), annotated("out_of_scope", "帮我叫个外卖"),
        annotated("out_of_scope", "order a pizza"), annotated("out_of_scope", "买张火车票"),
    ]

    /// An example from text with `[words](label)`.
    static func annotated(_ intent: String, _ text: String) -> Example {
        var plain = String.UnicodeScalarView()
        var spans: [Example.Span] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "[", let close = rest.firstIndex(of: "]"), let end = rest.firstIndex(of: ")") else {
                plain.append(scalar)
                continue
            }
            let words = rest[..<close]
            let label = rest[rest.index(close, offsetBy: 2)..<end]
            spans.append(.init(label: String(String.UnicodeScalarView(label)), start: plain.count, end: plain.count + words.count))
            plain.append(contentsOf: words)
            rest = rest[rest.index(after: end)...]
        }
        let plainText = String(plain)
        return Example(text: plainText, intent: intent, language: LanguageDetector.language(of: plainText, previous: nil), spans: spans)
    }
}
