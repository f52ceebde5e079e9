import DialogModel
import Testing

@Suite("Validating domains")
struct DomainValidatorTests {
    @Test("a domain without mistakes has no diagnostics")
    func clean() throws {
        let handlers = DomainValidator.Handlers(
            actions: ["visitors.check", "visitors.summary", "visitors.register"], responses: [])
        #expect(try TemporaryDomains.diagnostics(Visitors.files, handlers: handlers) == [])
    }

    @Test("each mistake is named with its place and with what to write instead", arguments: [
        ("domain.yml", "guest: {type: text", "guest: {type: txet",
         "domain.yml:3:17: error: unknown slot type ‘txet’; write ‘text’ instead"),
        ("domain.yml", "max_length: 80", "max_lenght: 80",
         "domain.yml:3:23: error: unknown key ‘max_lenght’ in the slot ‘guest’; write ‘max_length’ instead"),
        ("domain.yml", "max_length: 80", "max_length: 0", "domain.yml:3:35: error: max_length must be a whole number above 0"),
        ("domain.yml", "plain: [普通, plain]", "plain:", "error: the value ‘plain’ has no words"),
        ("domain.yml", "[陪同, escorted]", "[陪同, Plain]", "error: ‘Plain’ means both ‘plain’ and ‘escorted’"),
        ("domain.yml", "slots: [guest, day, badge]", "slots: [gest, guest, day, badge]",
         "error: unknown slot ‘gest’ in the flow ‘register_visitor’; write ‘guest’ instead"),
        ("domain.yml", "collect: guest", "collect: geust", "error: unknown slot ‘geust’ in a step; write ‘guest’ instead"),
        ("domain.yml", "collect: guest", "colect: guest", "error: unknown key ‘colect’ in a step; write ‘collect’ instead"),
        ("domain.yml", "slots: [guest, day, badge]", "slots: [guest, day]",
         "error: the slot ‘badge’ does not belong to the flow ‘register_visitor’"),
        ("domain.yml", "flow: register_visitor,", "flow: register_visiter,",
         "error: the intent ‘register_visitor’ starts the unknown flow ‘register_visiter’; write ‘register_visitor’ instead"),
        ("domain.yml", "flow: register_visitor,", "flow: register_visiter,", "warning: no intent starts the flow ‘register_visitor’"),
        ("domain.yml", "command: affirm", "command: afirm", "error: unknown command ‘afirm’; write ‘affirm’ instead"),
        ("domain.yml", "{command: affirm,", "{command: affirm, flow: register_visitor,", "has both a flow and a command"),
        ("domain.yml", "- confirm: visitors.summary", "- call: visitors.summary",
         "error: ‘write: visitors.register’ without a ‘confirm’ before it"),
        ("domain.yml", "- write: visitors.register", "- call: visitors.register", "warning: a ‘confirm’ that no ‘write’ follows"),
        ("domain.yml", "- call: visitors.check", "- collect: guest", "error: this step is never reached: ‘guest’ has its value"),
        ("domain.yml", "- call: visitors.check", "- call: visitors.check\n      - call: visitors.check",
         "error: this step is never reached: ‘call: visitors.check’ stands before it already"),
        ("domain.yml", "- write: visitors.register", "- collect: badge\n      - write: visitors.register",
         "warning: ‘badge’ is asked for only after the yes"),
        ("domain.yml", "response: ask_when", "response: ask_wenn", "error: the response ‘ask_wenn’ is not defined"),
        ("domain.yml", "say: visitors_done", "say: visitor_done", "error: unknown response ‘visitor_done’; write ‘visitors_done’ instead"),
        ("domain.yml", "- say: visitors_done", "- {say: visitors_done, unless: guest}", "error: ‘unless’ belongs to ‘collect’ only"),
        ("domain.yml", "- say: visitors_done", "- {say: visitors_done, call: visitors.end}", "error: a step of two kinds at once"),
        ("domain.yml", "en: registering a visitor", "fr: x", "error: unknown key ‘fr’ in the description"),
        ("domain.yml", "domain: visitors", "domain: guests", "1:9: error: the domain ‘guests’ lies in the folder ‘visitors’"),
        ("domain.yml", "guest: {type", "Gast: {type", "error: ‘Gast’ cannot name a slot"),
        ("responses.en.yml", "ask_guest: Who is coming?", "ask_gest: Who is coming?",
         "error: the response ‘ask_guest’ is missing in English; write ‘ask_guest: …’ in responses.en.yml"),
        ("responses.en.yml", "language: en", "language: cn", "1:11: error: unknown language ‘cn’; write zh or en"),
        ("responses.en.yml", "language: en\n", "", "error: the language is missing"),
        ("responses.zh.yml", "{{/day}}", "{{/dya}}", "5:18: error: the template ‘visitors_done’ does not parse: ‘{{/dya}}’ closes the section ‘day’"),
        ("responses.zh.yml", "{{/day}}", "", "does not parse: the section ‘{{#day}}’ is not closed; write {{/day}} after it"),
        ("responses.zh.yml", "{{guest}}", "{{guest}", "does not parse: ‘{{’ without ‘}}’"),
        ("responses.zh.yml", "{{guest}}", "{{visitor}}", "warning: ‘{{guest}}’ stands only in the English version"),
        ("responses.zh.yml", "ask_when: 哪天？", "ask_when:", "error: the response ‘ask_when’ is empty"),
        ("nlu.zh.yml", "[海外客户](guest)", "[海外客户](guset)", "5:8: error: unknown label ‘guset’ in ‘明天有海外客户来访’; write ‘guest’ instead"),
        ("nlu.zh.yml", "[海外客户](guest)", "[海外客户(guest)", "5:18: error: ‘[’ without ‘]’; write [words](label)"),
        ("nlu.zh.yml", "    可以的", "    登记 一位访客！", "8:5: error: ‘登记 一位访客！’ is an example of ‘register_visitor’ ("),
        ("nlu.zh.yml", "    可以的", "    好的。", "8:5: warning: ‘好的。’ stands at "),
        ("nlu.zh.yml", "affirm: |", "afirm: |", "6:3: error: examples of the unknown intent ‘afirm’; write ‘affirm’ instead"),
        ("nlu.zh.yml", "affirm: |", "afirm: |", "warning: the intent ‘affirm’ has no Chinese examples"),
    ])
    func mistakes(file: String, old: String, new: String, expected: String) throws {
        let found = try TemporaryDomains.diagnostics(Visitors.files(file, replacing: old, with: new))
        #expect(found.contains { $0.contains(expected) }, "\(found.joined(separator: "\n"))")
    }

    @Test("what handlers say and do is compared with the files")
    func handlers() throws {
        let handlers = DomainValidator.Handlers(actions: ["visitors.checks", "visitors.summary", "visitors.register"],
                                                responses: ["visitors_full"])
        let found = try TemporaryDomains.diagnostics(Visitors.files, handlers: handlers)
        #expect(found.contains { $0.contains("no handler carries out ‘visitors.check’; write ‘visitors.checks’ instead") })
        #expect(found.contains { $0.contains("the program says the response ‘visitors_full’, which no domain defines") })
    }

    @Test("a response that nothing says is a warning")
    func unusedResponse() throws {
        let files = Visitors.files("responses.zh.yml", replacing: "  ask_when", with: "  visitors_spare: 无\n  ask_when")
        let found = try TemporaryDomains.diagnostics(files, handlers: .init(responses: []))
        #expect(found.contains { $0.contains("warning: nothing says the response ‘visitors_spare’") })
    }

    @Test("a label that the flow cannot take is one warning for all its examples")
    func strayLabels() throws {
        var files = Visitors.files
        files["visitors/domain.yml"] = Visitors.domain.replacing("slots: [guest, day, badge]", with: "slots: [guest, badge]")
            .replacing("      - collect: day\n        unless: [badge]\n        response: ask_when\n", with: "      - say: ask_when\n")
        #expect(try TemporaryDomains.diagnostics(files).contains { $0.contains(
            "warning: the label ‘day’, here and in 1 more examples, is no slot of the flow ‘register_visitor’") })
    }

    @Test("two domains may share a slot only when they declare it alike")
    func sharedSlots() throws {
        var files = Visitors.files
        files["events/domain.yml"] = "domain: events\nslots:\n  guest: {type: text, max_length: 80}\n"
        #expect(!(try TemporaryDomains.diagnostics(files)).contains { $0.contains("declared otherwise") })
        files["events/domain.yml"] = "domain: events\nslots:\n  guest: {type: people}\n"
        #expect(try TemporaryDomains.diagnostics(files).contains { $0.contains("visitors/domain.yml:3:3: error: the slot ‘guest’ is declared otherwise at events/domain.yml:3") })
    }

    @Test("intents, flows and responses are declared once", arguments: ["intents", "flows", "responses"])
    func declaredTwice(kind: String) throws {
        var files = Visitors.files
        files["a/\(kind == "responses" ? "responses.zh" : "domain").yml"] = switch kind {
        case "intents": "domain: a\nintents:\n  affirm: {command: affirm}\n"
        case "flows": "domain: a\nflows:\n  register_visitor:\n    steps: [{say: visitors_done}]\n"
        default: "language: zh\nresponses:\n  ask_when: 何时？\n"
        }
        #expect(try TemporaryDomains.diagnostics(files).contains { $0.contains(" already; ") })
    }

    // microsoft/mcscatblog#287: under generative orchestration descriptions that collide fire the wrong topic.
    @Test("two requests under one description are a warning")
    func sameDescription() throws {
        let files = Visitors.files("domain.yml", replacing: "intents:\n", with:
            "intents:\n  enter_guest: {flow: register_visitor, description: {zh: 登记访客, en: enter a guest}}\n")
        #expect(try TemporaryDomains.diagnostics(files).contains { $0.contains("are both described as ‘登记访客’") })
    }
}
