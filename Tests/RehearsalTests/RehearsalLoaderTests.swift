import DialogModel
import Foundation
import Rehearsal
import Testing

@Suite("Reading scripted dialogs")
struct RehearsalLoaderTests {
    @Test("mistakes are named with their place and with what to write instead", arguments: [
        ("name: a\ndialog:\n  - usr: 好\n", "3:5: error: unknown key ‘usr’ in a turn; write ‘user’ instead"),
        ("name: a\ndialog:\n  - reply: 好\n", "3:5: error: a turn in which nothing is said"),
        ("name: a\ndialog:\n  - {user: 好, press: /deny}\n", "error: a turn with both ‘user’ and ‘press’"),
        ("name: a\ndialogue: []\n", "2:1: error: unknown key ‘dialogue’ in a script; write ‘dialog’ instead"),
        ("name: a\n", "1:1: error: the script has no dialog"),
        ("name: a\ndialog: []\n", "error: the dialog has no turns"),
        ("dialog: [{user: 好}]\n", "error: the script has no name"),
        ("name: a\nnow: 明天\ndialog: [{user: 好}]\n", "2:6: error: ‘明天’ is not a time; write one such as"),
        ("name: a\nnow: 2026-02-30T09:00:00+08:00\ndialog: [{user: 好}]\n", "is not a time"),
        ("name: a\nlocale: fr\ndialog: [{user: 好}]\n", "2:9: error: unknown locale ‘fr’"),
        ("name: a\noffice: no/such/office\ndialog: [{user: 好}]\n", "2:9: error: there is no office ‘no/such/office’"),
        ("name: a\ndialog:\n  - {user: 好, reply: \"/(/\"}\n", "error: ‘/(/’ is not a regular expression"),
        ("name: a\ndialog:\n  - {user: 好, commands: [setSlots start]}\n", "error: unknown command ‘setSlots’; write ‘setSlot’ instead"),
        ("name: a\ndialog:\n  - {user: 好, effects: [{uid: m1}]}\n", "error: an effect without ‘type’"),
        ("name: a\ndialog:\n  - {user: 好, database: [{sql: SELECT 1}]}\n", "error: a database check without ‘sql’ or ‘is’"),
        ("name: a\ndialog:\n  - {user: 好, recorded: 好}\n", "error: ‘recorded’ inside braces"),
        ("name: a\neach: []\ndialog: [{user: 好}]\n", "error: ‘each’ has no rows"),
        ("name: a\neach: [{x: 1}]\ndialog: [{user: \"{{y}}\"}]\n", "3:17: error: no row of ‘each’ has ‘y’"),
        ("name: a\neach: [{x: 1}]\ndialog:\n  - user: 好\n    recorded: 好\n", "error: ‘recorded’ in a script with ‘each’"),
        ("name: a\ndialog: [{user: 好, now: +5}]\n", "error: ‘+5’ is no length of time; write +30m, +13h or +2d"),
        ("name: a\ndialog:\n  - either: [{when: {asks: x}}]\n", "3:5: error: ‘either’ before anything was said"),
        ("name: a\ndialog:\n  - user: 好\n  - either: [{when: {ask: x}}]\n", "error: unknown key ‘ask’ in a condition; write ‘asks’ instead"),
        ("name: a\ndialog:\n  - user: 好\n  - either: [{otherwise: []}, {when: {asks: x}}]\n", "error: ‘otherwise’ is not the last alternative"),
        ("name: a\ngiven: {poeple: []}\ndialog: [{user: 好}]\n", "2:9: error: unknown key ‘poeple’ in given; write ‘people’ instead"),
        ("name: a\ngiven: {meetings: [{titel: x}]}\ndialog: [{user: 好}]\n", "error: unknown key ‘titel’ in a row of meetings; write ‘title’"),
        ("name: a\ndialog: [{user: 好, database: {sql: SELECT 1, table: t, is: 1}}]\n", "error: a database check without ‘sql’ or ‘is’"),
        ("name: a\neach: none.csv\ndialog: [{user: 好}]\n", "2:7: error: there is no table ‘none.csv’"),
        ("name: a\ndialog:\n\t- user: 好\n", "3:1: error: a tab in the indentation"),
        ("", "1:1: error: the script is empty"),
    ])
    func mistakes(yaml: String, expected: String) {
        let suite = RehearsalLoader.parse(yaml, file: "x.yml")
        #expect(suite.diagnostics.contains { $0.description.contains(expected) }, "\(suite.diagnostics)")
    }

    @Test("a script runs once for each row, with its values put in")
    func eachRow() {
        let run = rehearse("""
            name: 订{{title}}
            each:
              - {title: 周会, slots: {title: 周会}}
              - {title: 例会, slots: {title: 例*}}
            dialog:
              - user: 订{{title}}
                says: "{{title}}"
                slots: "{{slots}}"
            """)
        #expect(run.suite.diagnostics == [])
        #expect(run.suite.scripts.map(\.name) == ["订周会", "订例会"])
        #expect(run.report.passed, "\(run.report.text)")
        #expect(run.office.openings.count == 2)
    }

    @Test("rows may come from a table beside the script")
    func table() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-rows-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try "who,word\r\n\"老王, 小李\",\"a \"\"b\"\"\"\n\n张三,c\n".write(to: folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
        let file = folder.appendingPathComponent("a.yml")
        try "name: \"{{who}}\"\neach: rows.csv\ndialog: [{user: \"{{word}}\"}]\n".write(to: file, atomically: true, encoding: .utf8)
        let suite = try RehearsalLoader.load([file])
        #expect(suite.diagnostics == [])
        #expect(suite.scripts.map(\.name) == ["老王, 小李", "张三"])
        #expect(suite.scripts.map(\.turns.first?.input) == [.text("a \"b\""), .text("c")])
    }

    @Test("rows are numbered when the name does not tell them apart")
    func rowNames() {
        let suite = RehearsalLoader.parse("name: a\neach: [{x: 1}, {x: 2}]\ndialog: [{user: \"{{x}}\"}]\n", file: "x.yml")
        #expect(suite.scripts.map(\.name) == ["a [1]", "a [2]"])
        #expect(suite.scripts.map(\.turns.first?.input) == [.text("1"), .text("2")])
    }

    @Test("folders are searched in the order of paths, and what is missing is a typed error")
    func folders() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mishu-dialogs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("b"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("empty"), withIntermediateDirectories: true)
        for name in ["b/2.yml", "b/1.yml", "a.yml"] {
            try "name: \(name)\ndialog: [{user: 好}]\n".write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try "name: b\noffice: b\ndialog: [{user: 好}]\n".write(to: folder.appendingPathComponent("b/3.yml"), atomically: true, encoding: .utf8)
        let suite = try RehearsalLoader.load([folder])
        #expect(suite.scripts.map(\.name) == ["a.yml", "b/1.yml", "b/2.yml", "b"])
        #expect(suite.scripts.last?.setting.office?.hasSuffix("/b") == true)
        #expect(throws: RehearsalError.missing(folder.path + "/c")) { try RehearsalLoader.load([folder.appendingPathComponent("c")]) }
        #expect(throws: RehearsalError.noScripts(folder.path + "/empty")) { try RehearsalLoader.load([folder.appendingPathComponent("empty")]) }
    }
}
