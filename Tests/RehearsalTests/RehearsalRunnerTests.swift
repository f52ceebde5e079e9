import DialogModel
import Foundation
import Rehearsal
import Testing

@Suite("Running scripted dialogs")
struct RehearsalRunnerTests {
    @Test("a script whose every check holds passes")
    func passing() {
        let run = rehearse("""
            name: 订会
            now: 2026-03-09T09:00:00+08:00
            as: E0007
            locale: zh
            dialog:
              - user: 订周会
                reply: ["*几点结束*", {not: "*取消*"}, "/《.+》/"]
                says: 周会
                asks: end
                intent: book_meeting
                locale: zh
                slots: {title: 周会, start: "2026-03-10T07:00:00Z", room: ~, recurrence: null}
                commands: [startFlow book_meeting, "setSlot *", chooseOption 2]
                effects: []
              - press: /confirm
                button: [/undo, 撤销, {not: /confirm}]
                asks: ~
                effects:
                  - {type: meeting.booked, title: 周*, attendees: [E0001, E0002], room: ~}
                database:
                  - {sql: SELECT count(*), is: 1}
                  - {sql: SELECT both, is: [[1, 周会]]}
                  - {sql: SELECT many, is: [1, 2]}
                  - {sql: SELECT nothing, is: []}
            """)
        #expect(run.suite.diagnostics == [])
        #expect(run.report.passed, "\(run.report.text)")
        #expect(run.office.openings == [.init(office: nil, now: Date(timeIntervalSince1970: 1_773_018_000), sender: "E0007", locale: "zh")])
        #expect(run.report.summary == "1 scripts, 2 turns: 1 passed, 0 failed")
    }

    @Test("each check that does not hold is named", arguments: [
        ("reply: 几点结束", "reply"), ("reply: {not: \"*结束*\"}", "reply"), ("says: 开始", "reply"), ("button: /undo", "button"),
        ("asks: start", "asks"), ("asks: ~", "asks"), ("intent: find_contact", "intent"), ("locale: en", "locale"),
        ("slots: {title: 例会}", "slots.title"), ("slots: {title: ~}", "slots.title"), ("slots: {room: N201}", "slots.room"),
        ("slots: {start: \"2026-03-10T15:00:00+09:00\"}", "slots.start"),
        ("commands: [affirm]", "commands"), ("commands: [setSlot title, startFlow book_meeting]", "commands"),
        ("effects: [meeting.booked]", "effects"), ("database: {sql: SELECT count(*), is: 1}", "database: SELECT count(*)"),
    ])
    func failing(check: String, subject: String) {
        let run = rehearse("name: a\ndialog:\n  - user: 订周会\n    \(check)\n")
        #expect(run.suite.diagnostics == [])
        #expect(run.report.results.first?.failure?.mismatches.map(\.subject) == [subject])
        #expect(run.report.results.first?.failure?.mismatches.first?.line == 4)
    }

    @Test("a booking that nobody mentions fails the turn")
    func unmentionedEffect() {
        let run = rehearse("name: a\ndialog:\n  - press: /confirm\n    says: 已预订\n")
        #expect(run.report.results.first?.failure?.mismatches.map(\.subject) == ["effects"])
    }

    @Test("effects are compared in their order and their number", arguments: [
        ("[meeting.booked]", true), ("[]", false), ("[meeting.booked, meeting.booked]", false),
        ("[{type: meeting.booked, attendees: {has: [E0002]}}]", true), ("[{type: meeting.booked, attendees: {count: 2}}]", true),
        ("[{type: meeting.booked, attendees: [E0002]}]", false), ("[{type: meeting.moved}]", false),
        ("[{type: meeting.booked, uid: {not: m1}}]", false), ("[{type: meeting.booked, uid: {any: [m0, m1]}}]", true),
    ])
    func effects(expected: String, passes: Bool) {
        #expect(rehearse("name: a\ndialog:\n  - press: /confirm\n    effects: \(expected)\n").report.passed == passes)
    }

    @Test("effects that must not be are looked for alone", arguments: [
        ("hello", "refused", true), ("/confirm", "[meeting.booked]", false), ("/confirm", "{type: meeting.booked, title: x}", false),
    ])
    func forbiddenEffects(payload: String, forbidden: String, passes: Bool) {
        #expect(rehearse("name: a\ndialog:\n  - press: \(payload)\n    effects: {not: \(forbidden)}\n").report.passed == passes)
    }

    // RasaHQ/rasa#7751, #7710: an empty reply, or the same question twice.
    @Test("silence and repetition fail any turn", arguments: ["silence", "twice"])
    func replyRules(text: String) {
        let run = rehearse("name: a\ndialog: [{user: \(text)}]\n")
        #expect(run.report.results.first?.failure?.mismatches.map(\.subject) == ["reply"])
    }

    @Test("turns before the dialog may book without saying so")
    func before() {
        let run = rehearse("name: a\nbefore: [{press: /confirm}]\ndialog:\n  - user: 好\n    database: {sql: count, is: 1}\n")
        #expect(run.report.passed)
        #expect(run.report.results.first?.turns == 2)
    }

    @Test("somebody else can take a turn")
    func otherSender() {
        let run = rehearse("name: a\nas: E0007\ndialog:\n  - {user: 在吗, says: E0007}\n  - {user: 在吗, as: E0008, says: E0008}\n  - {user: 在吗, says: E0007}\n")
        #expect(run.report.passed, "\(run.report.text)")
    }

    @Test("a dialog that cannot begin is a failure with its reason")
    func noDialog() {
        let run = rehearse("name: a\nas: E9999\ndialog: [{user: 在吗}]\n")
        #expect(run.report.text.contains("E9999 is not in the directory"))
        #expect(!run.report.passed)
    }

    @Test("results stand in the order of the scripts, whichever ends first")
    func order() {
        let texts = (0..<12).map { "name: s\($0)\ndialog: [{user: \($0 % 3 == 0 ? "slow" : "在吗")}]\n" }
        let scripts = texts.enumerated().flatMap { RehearsalLoader.parse($1, file: "d/\($0).yml").scripts }
        let report = RehearsalRunner(host: FakeOffice(), lanes: 2).run(scripts)
        #expect(report.results.map(\.script.name) == (0..<12).map { "s\($0)" })
    }

    @Test("the dialog goes on by what the reply was", arguments: [
        ("订周会", "ok"), ("在吗", "otherwise"),
    ])
    func branches(text: String, said: String) {
        let run = rehearse("""
            name: a
            dialog:
              - user: \(text)
              - either:
                  - when: {asks: start}
                    then: [{user: wrong}]
                  - when: {asks: end, says: 几点}
                    then: [{user: ok, says: ok}]
                  - otherwise: [{user: otherwise, says: otherwise}]
              - user: 再见
            """)
        #expect(run.suite.diagnostics == [])
        #expect(run.report.passed, "\(run.report.text)")
        #expect(run.report.results.first?.transcript.map(\.input) == [.text(text), .text(said), .text("再见")])
    }

    @Test("a reply that fits no alternative fails at the branch, with what each wanted")
    func noBranch() {
        let run = rehearse("name: a\ndialog:\n  - user: 在吗\n  - either:\n    - when: {asks: start}\n    - when: {says: 几点}\n")
        let failure = run.report.results.first?.failure
        #expect(failure?.line == 4)
        #expect(failure?.mismatches.map(\.subject) == ["asks", "reply"])
        #expect(failure?.mismatches.map(\.line) == [5, 6])
    }

    @Test("the clock moves when a turn says so, and stays there")
    func clock() {
        let run = rehearse("""
            name: a
            now: 2026-03-09T09:00:00+08:00
            dialog:
              - {user: when, says: "1773018000"}
              - {user: when, now: +90m, says: "1773023400"}
              - {user: when, says: "1773023400"}
              - {user: when, now: "2026-03-10T09:00:00+08:00", says: "1773104400"}
            """)
        #expect(run.suite.diagnostics == [])
        #expect(run.report.passed, "\(run.report.text)")
    }

    @Test("rows are added before the dialog and while it waits")
    func fixtures() {
        let run = rehearse("""
            name: a
            given:
              people: [{employee_no: X1, name: 张三, aliases: [老张, 三哥]}]
              rows: {balances: [{days: 5}, {days: ~}]}
            dialog:
              - {user: added, says: 3 rows}
              - meanwhile: {meetings: [{title: 例会}]}
              - {user: added, says: 4 rows}
            """)
        #expect(run.suite.diagnostics == [])
        #expect(run.report.passed, "\(run.report.text)")
        let fixtures = run.office.openings.first?.fixtures
        #expect(fixtures?.map(\.kind) == [.people, .table("balances")])
        #expect(fixtures?.first?.rows.first?.texts("aliases") == ["老张", "三哥"])
    }

    @Test("a row that cannot be added fails at its line")
    func impossibleRow() {
        let run = rehearse("name: a\ngiven:\n  meetings:\n    - {title: impossible}\ndialog: [{user: 好}]\n")
        #expect(run.report.results.first?.failure?.line == 4)
        #expect(run.report.text.contains("no such room"))
    }

    @Test("rows of a table are compared by their columns, in any order", arguments: [
        ("{table: bookings, is: {id: 1, title: 周会}}", true), ("{table: bookings, where: {title: 周会}, is: {id: 1}}", true),
        ("{table: bookings, where: {title: 例会}, is: []}", true), ("{table: bookings, is: {count: 1}}", true),
        ("{table: bookings, is: [{title: 周*}]}", true), ("{table: bookings, is: {id: 2}}", false), ("{table: bookings, is: []}", false),
    ])
    func tableRows(check: String, passes: Bool) {
        let run = rehearse("name: a\ndialog:\n  - user: 订周会\n  - {press: /confirm, effects: [meeting.booked], database: \(check)}\n")
        #expect(run.suite.diagnostics == [])
        #expect(run.report.passed == passes, "\(run.report.text)")
    }

    @Test("an unknown table or column is named with the one that is meant", arguments: [
        ("{table: booking, is: []}", "there is no table ‘booking’; write ‘bookings’ instead"),
        ("{table: bookings, where: {titel: x}, is: []}", "bookings has no column ‘titel’; write ‘title’ instead"),
    ])
    func unknownTable(check: String, remedy: String) {
        #expect(rehearse("name: a\ndialog:\n  - {user: 好, database: \(check)}\n").report.text.contains(remedy))
    }

    @Test("the report says where, what was said, and what was expected")
    func report() {
        let run = rehearse("name: 订会\ndialog:\n  - user: 订周会\n    asks: start\n")
        #expect(run.report.text == """
            FAIL Dialogs/demo/user_tries.yml  订会
              Dialogs/demo/user_tries.yml:3:5: turn 1: 订周会
                Dialogs/demo/user_tries.yml:4:11: asks
                  expected  start
                  actual    "end"
                said      《周会》几点结束？
            1 scripts, 1 turns: 0 passed, 1 failed

            """)
    }

    @Test("JUnit XML has a suite for each folder and escapes what XML does not allow")
    func junit() {
        let good = RehearsalLoader.parse("name: 好 <a>\ndialog: [{user: 在吗}]\n", file: "d/a/1.yml").scripts
        let bad = RehearsalLoader.parse("name: b\ndialog: [{user: \"a\\u0001&\\\"\", says: x}]\n", file: "d/b/2.yml").scripts
        let xml = RehearsalRunner(host: FakeOffice()).run(good + bad).junit
        #expect(xml.contains("<testsuites name=\"mishu test\" tests=\"2\" failures=\"1\" errors=\"0\""))
        #expect(xml.contains("<testsuite name=\"d/a\" tests=\"1\" failures=\"0\""))
        #expect(xml.contains("name=\"好 &lt;a&gt;\""))
        #expect(xml.contains("<failure message=\"turn 1: reply\">"))
        #expect(xml.contains("a\u{FFFD}&amp;&quot;"))
        #expect(!xml.unicodeScalars.contains("\u{1}"))
    }
}
