import DialogModel
import Foundation

/// A `Domains` folder for one test.
struct TemporaryDomains {
    let folder: URL

    init(_ files: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-domains-\(UUID().uuidString)")
        for (path, text) in files { try write(Data(text.utf8), to: path) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func write(_ data: Data, to path: String) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Loads and validates files, and gives the diagnostics without the path of the folder.
    static func diagnostics(
        _ files: [String: String], handlers: DomainValidator.Handlers = .init()
    ) throws -> [String] {
        let domains = try TemporaryDomains(files)
        defer { domains.remove() }
        return DomainValidator.validate(try DomainLoader.load(domains.folder), handlers: handlers).map {
            $0.description.replacing(domains.folder.path + "/", with: "")
        }
    }
}

/// A small domain without mistakes.
enum Visitors {
    static let domain = """
        domain: visitors
        slots:
          guest: {type: text, max_length: 80}
          day: {type: time}
          badge:
            type: choice
            shown: false
            values:
              plain: [普通, plain]
              escorted: [陪同, escorted]
        intents:
          register_visitor: {flow: register_visitor, description: {zh: 登记访客, en: register a visitor}}
          affirm: {command: affirm, description: {zh: 同意, en: say yes}}
        flows:
          register_visitor:
            description: {zh: 登记访客, en: registering a visitor}
            slots: [guest, day, badge]
            steps:
              - collect: guest
              - collect: day
                unless: [badge]
                response: ask_when
              - call: visitors.check
              - confirm: visitors.summary
              - write: visitors.register
              - say: visitors_done

        """
    static let nluChinese = """
        language: zh
        examples:
          register_visitor:
            - 登记一位访客
            - '[明天](day)有[海外客户](guest)来访'
          affirm: |
            好的
            可以的

        """
    static let nluEnglish = """
        language: en
        examples:
          register_visitor: ["[Ms Ode](guest) visits us [on Friday](day)", register a guest]
          affirm: [yes, sure]

        """
    static let responsesChinese = """
        language: zh
        responses:
          ask_guest: [谁来访？, 请问访客是谁？]
          ask_when: 哪天？
          visitors_done: 已登记{{guest}}{{#day}}，{{day}}{{/day}}。

        """
    static let responsesEnglish = """
        language: en
        responses:
          ask_guest: Who is coming?
          ask_when: On which day?
          visitors_done: "{{guest}} is registered{{#day}}, {{day}}{{/day}}."

        """

    static var files: [String: String] {
        ["visitors/domain.yml": domain, "visitors/nlu.zh.yml": nluChinese, "visitors/nlu.en.yml": nluEnglish,
         "visitors/responses.zh.yml": responsesChinese, "visitors/responses.en.yml": responsesEnglish]
    }

    /// The files with one text replaced by another in one of them.
    static func files(_ file: String, replacing old: String, with new: String) -> [String: String] {
        var files = files
        files["visitors/\(file)"] = files["visitors/\(file)"]?.replacing(old, with: new)
        return files
    }
}
